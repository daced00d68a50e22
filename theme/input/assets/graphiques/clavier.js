// Each point by keyboard: arrows go from one to the next and from series to series, a live region reads it, a ring marks it, Escape leaves.
import { french } from './tableau.js';

export const HELP = 'Flèches pour lire les valeurs une à une, Échap pour quitter.';

const WORDS = { secret: 'secret (s)', missing: 'non transmis', due: 'pas encore connu', none: 'sans objet' };
const places = new WeakMap();

// What a chart's points say: layers of words, under their labels. A ring has one layer, of its parts.
function grid(view) {
  if (view.parts) return { labels: view.parts.labels, layers: [{ name: '', said: view.parts.words }] };
  const said = ({ words, states, values }) => words.map((word, i) => WORDS[states[i]] ?? (word || french(values[i])));
  return { labels: view.data.labels, layers: view.layers.map((layer) => ({ name: view.layers.length > 1 ? layer.name : '', said: said(layer) })) };
}

// The canvas outlives its chart, which is made anew when the drawing changes: the point stays.
export function reach(canvas, chart, view) {
  const known = places.get(canvas);
  const place = known ?? { at: null, live: document.createElement('p') };
  Object.assign(place, grid(view), { chart, across: view.across, ink: view.palette.ink, paper: view.palette.paper });
  places.set(canvas, place);
  if (known) return show(place);
  place.live.className = 'g-lu';
  place.live.setAttribute('aria-live', 'polite');
  canvas.closest('.g-dessin').append(place.live);
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.addEventListener('keydown', (event) => move(canvas, place, event));
  canvas.addEventListener('focus', () => canvas.matches(':focus-visible') && go(place, [0, 0]));
  canvas.addEventListener('blur', () => go(place, null));
}

function move(canvas, place, event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') return canvas.blur();
  const [series, point] = place.at ?? [0, 0];
  const [ahead, back, next, previous] = place.across ? ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'] : ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
  const alone = place.layers.length === 1;
  const last = place.labels.length - 1;
  const to = {
    [next]: alone ? [0, point + 1] : [series + 1, point],
    [previous]: alone ? [0, point - 1] : [series - 1, point],
    [ahead]: [series, point + 1],
    [back]: [series, point - 1],
    Home: [series, 0],
    End: [series, last],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  go(place, [Math.max(0, Math.min(to[0], place.layers.length - 1)), Math.max(0, Math.min(to[1], last))]);
}

function go(place, at) {
  place.at = at;
  const layer = at && place.layers[at[0]];
  place.live.textContent = at ? `${[place.labels[at[1]], layer.name].filter(Boolean).join(', ')}\u00A0: ${layer.said[at[1]]}` : '';
  show(place);
}

function show({ chart, at }) {
  const spot = at && where(chart, at);
  const active = spot?.known ? [{ datasetIndex: at[0], index: at[1] }] : [];
  chart.setActiveElements(active);
  chart.tooltip.setActiveElements(active, spot ?? { x: 0, y: 0 });
  chart.update('none');
}

// Where a point stands; one that is not known, on its axis.
function where(chart, [series, point]) {
  const element = chart.getDatasetMeta(series).data[point];
  const { x, y } = element.tooltipPosition(true);
  const { x: across, y: up } = chart.scales;
  const sideways = chart.options.indexAxis === 'y';
  const raw = chart.data.datasets[series].data[point];
  const known = (typeof raw === 'object' ? raw?.y : raw) != null;
  if (known || !across) return { x, y, known };
  return sideways ? { x: across.getPixelForValue(0), y: up.getPixelForValue(point), known } : { x: across.getPixelForValue(point), y: up.bottom, known };
}

// A ring in ink on a wider one in paper: seen on any colour.
export function ring(chart) {
  const place = places.get(chart.canvas);
  if (!place?.at || place.chart !== chart) return;
  const { x, y } = where(chart, place.at);
  const pen = chart.ctx;
  pen.save();
  for (const [colour, width] of [[place.paper, 7], [place.ink, 3]]) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.arc(x, y, 9, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.restore();
}
