// Draws a figure again in place of its SVG, and puts the SVG back.
import { HELP, reach, ring } from './clavier.js';
import { colours } from './encre.js';
import { around, beside, key, legend, points, values } from './etiquettes.js';
import { font } from './mots.js';
import { datasets, options, parts } from './reglages.js';
import { layers, read, text } from './tableau.js';

const drawn = new Map();

const dark = matchMedia('(prefers-color-scheme: dark)');

function look(figure, svg) {
  const data = read(figure);
  const view = {
    data, palette: colours(svg), scale: svg.clientWidth / svg.viewBox.baseVal.width, height: svg.clientHeight, type: data.type, layers: layers(data),
    stacked: data.type === 'barres-empilees', across: svg.dataset.sens === 'h', narrow: svg.matches('.g-etroit'),
  };
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  font(pen, 600);
  const words = data.totals && view.stacked ? data.totals : view.layers.flatMap((layer) => layer.words);
  view.room = Math.max(...words.map((word) => pen.measureText(word).width), 0) + 12;
  view.names = view.layers.length > 1 && !view.narrow && !view.across && (view.stacked || view.type === 'courbes') ? 170 * view.scale : 0;
  font(pen);
  view.key = key(pen, view, svg.clientWidth);
  view.band = (view.height - view.key.height - 30) / Math.max(1, data.labels.length);
  return view;
}

export function draw(figure) {
  const place = figure.querySelector('.g-dessin');
  const svg = [...place.querySelectorAll('.g-svg')].find((one) => getComputedStyle(one).display !== 'none');
  if (!svg) return;
  drawn.get(figure)?.chart.destroy();
  const { Chart } = window;
  Chart.defaults.font.family = getComputedStyle(svg).fontFamily;
  const scale = svg.clientWidth / svg.viewBox.baseVal.width;
  Chart.defaults.font.size = Math.max(12, Math.round(14 * scale));
  const box = drawn.get(figure)?.box ?? document.createElement('div');
  const canvas = box.firstChild ?? document.createElement('canvas');
  box.className = `g-toile ${svg.matches('.g-etroit') ? 'g-toile-etroite' : ''}`;
  canvas.setAttribute('aria-label', `${text(figure.querySelector('.g-titre'))}. ${text(figure.querySelector('.g-phrase'))} ${HELP}`);
  box.append(canvas);
  place.append(box);
  place.classList.add('g-remplace');
  const view = look(figure, svg);
  if (view.type === 'anneau') view.parts = parts(view);
  const words = {
    afterDatasetsDraw(chart) {
      if (view.type === 'anneau') around(chart, view);
      else if (view.type === 'courbes') points(chart, view);
      else values(chart, view);
      if (view.names) beside(chart, view);
      else legend(chart, view);
    },
    afterDraw: ring,
    afterRender() {
      figure.dataset.pret = '';
    },
  };
  const chart = new Chart(canvas, { type: { courbes: 'line', anneau: 'doughnut' }[view.type] ?? 'bar', data: datasets(view), options: options(view, svg.clientWidth), plugins: [words] });
  drawn.set(figure, { chart, box, svg });
  reach(canvas, chart, view);
  size.observe(place);
}

// From a page to a phone and back: the other drawing has taken the place.
const size = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  const figure = target.closest('.graphique');
  const before = drawn.get(figure)?.svg;
  if (before && getComputedStyle(before).display === 'none') draw(figure);
}));

export function forget(figure) {
  drawn.get(figure)?.chart.destroy();
  figure.querySelectorAll('.g-toile, .g-lu').forEach((part) => part.remove());
  figure.querySelector('.g-dessin').classList.remove('g-remplace');
  delete figure.dataset.pret;
  drawn.delete(figure);
}

dark.addEventListener('change', () => [...drawn.keys()].forEach((figure) => draw(figure)));
