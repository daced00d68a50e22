// Draws each figure again with Chart.js, from its own table, when it comes near the window.
// The SVG keeps the place, prints, and stays where anything here fails.

const STATES = { s: 'secret', 'non transmis': 'missing', 'pas encore connu': 'due', 'sans objet': 'none' };
const COLOURS = 6;
// The same signs as in the SVG: a pattern for surfaces, a marker and a dash for lines. The last is for « autres ».
const PATTERNS = [
  null, [7, 'M-1 1 1-1M0 7 7 0M6 8 8 6'], [6, 'M1 1h1.6v1.6H1zM4 4h1.6v1.6H4z'], [7, 'M-1 6 1 8M0 0 7 7M6-1 8 1'],
  [6, 'M0 3h6'], [8, 'M0 4h8M4 0v8'], [6, 'M3 0v6'],
];
const MARKERS = ['circle', 'rect', 'triangle', 'rectRot', 'triangle', 'cross', 'rect'];
const DASHES = [[], [7, 5], [2, 5], [10, 4, 2, 4], [14, 5], [4, 4], []];

const intl = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const french = (value) => intl.format(value).replace('-', '\u2212');
const dark = matchMedia('(prefers-color-scheme: dark)');
const drawn = new Map();
let library;

const load = (url) => (library ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = url;
  script.onload = () => (window.Chart ? resolve(window.Chart) : reject(new Error('Chart.js')));
  script.onerror = reject;
  document.head.append(script);
}));

// ---- The table

const text = (cell) => cell.textContent.trim();

function number(words) {
  if (words === '' || words in STATES) return null;
  const value = Number(words.replace(/[\s€%]/g, '').replace('\u2212', '-').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function read(figure) {
  const table = figure.querySelector('table');
  const heads = [...table.querySelectorAll('thead th[scope=col]')];
  const rows = [...table.querySelectorAll('tbody tr')].filter((row) => !row.matches('.total') && !row.querySelector('th.total'));
  const first = rows.map((row) => row.querySelector('th[scope=row]'));
  const column = (head, i) => ({
    name: text(head),
    grey: head.classList.contains('autres'),
    words: rows.map((row) => text(row.children[i])),
  });
  const series = heads.map(column).filter((_, i) => i > 0 && !heads[i].classList.contains('total'));
  const total = heads.findIndex((head) => head.classList.contains('total'));
  const sample = series.flatMap((one) => one.words).find((words) => number(words) !== null) ?? '';
  return {
    type: figure.dataset.type,
    labels: first.map(text),
    greyLabels: first.map((head) => head.classList.contains('autres')),
    totals: total < 0 ? null : rows.map((row) => text(row.children[total])),
    unit: sample.includes('€') ? '\u202F€' : sample.includes('%') ? '\u202F%' : '',
    series: series.map((one) => ({ ...one, values: one.words.map(number), states: one.words.map((words) => STATES[words]) })),
  };
}

// Grey ones come last, as one where a sum has a meaning.
function layers(data) {
  const coloured = data.series.filter((one) => !one.grey).map((one, i) => ({ ...one, index: i }));
  const grey = data.series.filter((one) => one.grey).map((one) => ({ ...one, index: COLOURS }));
  if (grey.length < 2 || (data.unit.includes('%') && data.type !== 'barres-empilees')) return [...coloured, ...grey];
  const values = data.labels.map((_, i) => {
    const known = grey.map((one) => one.values[i]).filter((value) => value !== null);
    return known.length && !grey.some((one) => one.states[i] === 'secret') ? known.reduce((a, b) => a + b) : null;
  });
  const states = data.labels.map((_, i) => (values[i] !== null ? undefined : grey.some((one) => one.states[i] === 'secret') ? 'secret' : grey[0].states[i]));
  const words = values.map((value) => (value === null ? '' : french(value) + data.unit));
  return [...coloured, { name: 'Autres', index: COLOURS, values, states, words }];
}

// ---- Colours, as the style sheet gives them now

function colours(svg) {
  const probe = document.createElementNS(svg.namespaceURI, 'path');
  const dot = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const plain = (colour) => {
    dot.clearRect(0, 0, 1, 1);
    dot.fillStyle = colour;
    dot.fillRect(0, 0, 1, 1);
    const [r, g, b] = dot.getImageData(0, 0, 1, 1).data;
    return `rgb(${r}, ${g}, ${b})`;
  };
  svg.append(probe);
  const series = [0, 1, 2, 3, 4, 5, 'autres'].map((name) => {
    probe.setAttribute('class', `s${name === 'autres' ? '-' : ''}${name}`);
    return plain(getComputedStyle(probe).fill);
  });
  const paper = plain(getComputedStyle(probe).stroke);
  probe.remove();
  const ink = plain(getComputedStyle(svg).color);
  const faint = ink.replace('rgb', 'rgba').replace(')', ', 0.15)');
  return { series, paper, ink, faint };
}

function surface(index, palette) {
  if (!PATTERNS[index]) return palette.series[index];
  const [size, path] = PATTERNS[index];
  const scale = Math.ceil(window.devicePixelRatio);
  const tile = new OffscreenCanvas(size * scale, size * scale);
  const pen = tile.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = palette.series[index];
  pen.fillRect(0, 0, size, size);
  pen.globalAlpha = 0.45;
  pen.strokeStyle = palette.paper;
  pen.stroke(new Path2D(path));
  const pattern = pen.createPattern(tile, 'repeat');
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}

// ---- Words on the canvas

function wrap(pen, words, width) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (pen.measureText(longer).width <= width || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length < 3 ? lines : [lines[0], `${lines[1]}…`];
}

// Rows are all as high here: a name that would run into the next is cut, the table has it whole.
function fit(pen, words, width, height) {
  const lines = wrap(pen, words, width);
  if (lines.length === 1 || lines.length * leading() <= height) return lines;
  let short = words;
  while (short && pen.measureText(`${short}…`).width > width) short = short.slice(0, -1);
  return [`${short.trimEnd()}…`];
}

function font(pen, weight = 400, size = window.Chart.defaults.font.size) {
  pen.font = `${weight} ${size}px ${window.Chart.defaults.font.family}`;
}

function write(pen, lines, x, y, align, bold, size) {
  font(pen, bold ? 600 : 400, size);
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  [lines].flat().forEach((line, i, all) => pen.fillText(line, x, y + (i - (all.length - 1) / 2) * (size ?? window.Chart.defaults.font.size) * 1.22));
}

const leading = () => window.Chart.defaults.font.size * 1.22;

// Names beside the ends of lines and the parts of the last stack, kept apart.
function beside(chart, view) {
  const pen = chart.ctx;
  const right = chart.chartArea.right + 10;
  const names = view.layers.map((layer, i) => {
    const elements = chart.getDatasetMeta(i).data;
    const last = view.stacked ? elements.length - 1 : layer.values.findLastIndex((value) => value !== null);
    if (last < 0) return null;
    const { y, base } = elements[last].getProps(['y', 'base']);
    const value = view.stacked ? [] : [layer.words[last]];
    font(pen);
    const lines = [...wrap(pen, layer.name, chart.width - right - 20), ...value];
    return { layer, lines, y: view.stacked && layer.values[last] !== null ? (y + base) / 2 : y, half: (lines.length * leading()) / 2 + 2 };
  }).filter(Boolean).reverse().sort((a, b) => a.y - b.y);
  spread(names, 0, chart.height - 8);
  for (const { layer, lines, y } of names) {
    if (view.stacked) square(pen, view, layer.index, right, y);
    else mark(pen, view, layer.index, right + 6, y);
    pen.fillStyle = view.palette.ink;
    write(pen, lines, right + 18, y, 'left');
  }
}

// Signs and names in rows above, where names cannot stand beside what they name.
function key(pen, view, width) {
  if (view.names || view.type === 'anneau' || view.layers.length < 2) return { items: [], height: 0 };
  let [x, y] = [0, 0];
  const items = view.layers.map((layer) => {
    const last = view.type === 'courbes' ? layer.words[layer.values.findLastIndex((value) => value !== null)] : '';
    const name = [layer.name, last].filter(Boolean).join(' ');
    const room = 18 + pen.measureText(name).width;
    if (x > 0 && x + room > width) [x, y] = [0, y + leading() * 1.25];
    const item = { name, index: layer.index, x, y };
    x += room + 16;
    return item;
  });
  return { items, height: y + leading() * 1.25 + 6 };
}

function legend(chart, view) {
  for (const { name, index, x, y } of view.key.items) {
    if (view.type === 'courbes') mark(chart.ctx, view, index, x + 6, y + 10);
    else square(chart.ctx, view, index, x, y + 10);
    chart.ctx.fillStyle = view.palette.ink;
    write(chart.ctx, name, x + 18, y + 10, 'left');
  }
}

function spread(names, top, bottom) {
  let free = top;
  for (const name of names) free = (name.y = Math.max(name.y, free + name.half)) + name.half;
  free = bottom;
  for (const name of [...names].reverse()) free = (name.y = Math.min(name.y, free - name.half)) - name.half;
}

function square(pen, view, index, x, y) {
  pen.fillStyle = surface(index, view.palette);
  pen.fillRect(x, y - 6, 12, 12);
}

const point = (index) => ({ pointStyle: MARKERS[index], radius: index === 0 ? 4.5 : 5.5, rotation: index === 4 ? 180 : 0, borderWidth: MARKERS[index] === 'cross' ? 2.5 : 0.75 });

function mark(pen, view, index, x, y) {
  pen.fillStyle = view.palette.series[index];
  pen.strokeStyle = MARKERS[index] === 'cross' ? view.palette.series[index] : view.palette.paper;
  window.Chart.helpers.drawPoint(pen, point(index), x, y);
}

// Each bar's value, or what stands in its place; on a phone its category above it.
function values(chart, view) {
  const pen = chart.ctx;
  const zero = chart.scales[view.across ? 'x' : 'y'].getPixelForValue(0);
  const single = view.layers.length === 1;
  const room = (single ? chart.chartArea.width / view.data.labels.length : chart.getDatasetMeta(0).data[0]?.width) - 2;
  const bare = (words) => words.replace(/\s*€/, '');
  font(pen, 600);
  // All values, or without their unit, or none: half of them would look like a choice.
  const short = view.across ? String : [String, bare, () => ''].find((shorter) => view.layers.every((layer) => layer.words.every((words, j) => layer.values[j] === null || pen.measureText(shorter(words)).width <= room)) || shorter('0') === '');
  view.data.labels.forEach((label, j) => {
    const ends = view.layers.map((layer, i) => ({ layer, ...chart.getDatasetMeta(i).data[j].getProps(['x', 'y', 'width', 'height']) }));
    if (view.across && view.narrow) {
      const top = Math.min(...ends.map((end) => end.y - (end.height || 14) / 2));
      font(pen);
      const lines = fit(pen, label, chart.width - (single || view.stacked ? view.room : 0), view.band - (chart.getDatasetMeta(0).data[j].height || 12) * (view.stacked ? 1 : view.layers.length) - 2);
      pen.fillStyle = view.palette.ink;
      write(pen, lines, 0, top - 3 - (lines.length * leading()) / 2, 'left');
      const value = view.stacked ? view.data.totals?.[j] : single ? view.layers[0].words[j] : '';
      if (value && value !== 's' && !['missing', 'none', 'due'].includes(single && view.layers[0].states[j])) write(pen, value, chart.width, top - 3 - leading() / 2, 'right', true);
    }
    pen.fillStyle = view.palette.ink;
    if (view.stacked) {
      const sum = view.layers.reduce((all, layer) => all + Math.max(0, layer.values[j] ?? 0), 0);
      const end = chart.scales[view.across ? 'x' : 'y'].getPixelForValue(sum);
      if (view.layers.some((layer) => layer.states[j] === 'secret')) secret(pen, view, end, ends[0]);
      else if (view.across && !view.narrow) write(pen, view.data.totals[j], end + 6, ends[0].y, 'left', true);
      else if (!view.across) write(pen, view.data.totals[j], ends[0].x, end - 11, 'center', true);
      return;
    }
    for (const { layer, x, y } of ends) {
      const value = layer.values[j];
      const end = ends.find((one) => one.layer === layer);
      if (layer.states[j] === 'secret') secret(pen, view, zero, end);
      else if (['missing', 'none'].includes(layer.states[j])) {
        if (view.across) write(pen, layer.words[j], zero + 6, y, 'left', false, 12);
        else if (single) write(pen, layer.words[j].split(' '), x, zero - 22, 'center', false, 12);
      } else if (value !== null && view.across && !(view.narrow && single)) {
        write(pen, layer.words[j], x + (value < 0 ? -6 : 6), y, value < 0 ? 'right' : 'left', true);
      } else if (value !== null && !view.across) {
        write(pen, short(layer.words[j]), x, y + (value < 0 ? 11 : -11), 'center', true);
      }
    }
  });
}

// A secret value: an open outline, of a length that tells nothing.
function secret(pen, view, from, { x, y, width, height }) {
  pen.save();
  pen.strokeStyle = view.palette.ink;
  pen.setLineDash([4, 3]);
  const box = view.across ? [from, y - height / 2, 30, height] : [x - width / 2, from - 24, width, 24];
  pen.strokeRect(...box);
  pen.restore();
  write(pen, 's', box[0] + box[2] / 2, box[1] + box[3] / 2, 'center', true);
}

// Points of a lone line; secret ones and gaps of any.
function points(chart, view) {
  const pen = chart.ctx;
  const { bottom, width } = chart.chartArea;
  const single = view.layers.length === 1;
  const labels = view.data.labels.length;
  view.layers.forEach((layer, i) => chart.getDatasetMeta(i).data.forEach((dot, j) => {
    pen.fillStyle = view.palette.ink;
    const x = chart.scales.x.getPixelForValue(j);
    if (layer.states[j] === 'secret') secret(pen, { ...view, across: false }, bottom - 4, { x, width: 22 });
    if (!single) return;
    if (layer.states[j] === 'missing') write(pen, layer.words[j].split(' '), x, bottom - 22, 'center', false, 12);
    const low = (layer.values[j - 1] ?? Infinity) > layer.values[j] && (layer.values[j + 1] ?? Infinity) > layer.values[j];
    if (layer.values[j] !== null && (width / labels > 60 || j === labels - 1)) write(pen, layer.words[j], x, dot.y + (low && dot.y < bottom - 24 ? 16 : -14), 'center', true);
  }));
}

// ---- Chart.js

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

function axes(view, width) {
  const { palette, data } = view;
  const known = view.layers.flatMap((layer) => layer.values).filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const bars = view.type !== 'courbes';
  const hidden = view.across && view.narrow;
  const amounts = {
    display: !hidden,
    stacked: view.stacked,
    beginAtZero: bars || low < high / 2,
    suggestedMin: bars || low < high / 2 ? undefined : low - (high - low) / 10,
    grid: { color: (at) => (at.tick.value === 0 ? palette.ink : palette.faint), drawTicks: false },
    border: { display: false },
    ticks: {
      maxTicksLimit: 6, color: palette.ink, padding: 8, font: small(),
      callback: (value, i, all) => (data.unit.includes('%') || i === all.length - 1 ? french(value) + data.unit : french(value)),
    },
  };
  const band = (width - view.names - 70) / Math.max(1, data.labels.length);
  const names = {
    display: !hidden,
    stacked: view.stacked,
    offset: bars,
    grid: { display: false },
    border: { display: false },
    ticks: {
      color: palette.ink, padding: 6, crossAlign: view.across && low < 0 ? 'far' : 'near', maxRotation: 0, autoSkip: false,
      callback(value, i) {
        font(this.ctx);
        const at = bars ? i : value;
        const missing = view.layers.length > 1 && !view.across ? view.layers.filter((layer) => layer.states[at] === 'missing').length : 0;
        const note = missing === 0 ? [] : [missing === view.layers.length ? 'non transmis' : `${missing} non transmis`];
        return [...(bars ? view.across ? fit(this.ctx, data.labels[at], 232 * view.scale, view.band) : wrap(this.ctx, data.labels[at], band - 4) : [data.labels[at]]), ...note];
      },
    },
  };
  // A bar that goes left has its value between it and the names.
  if (view.across && low < 0) names.afterFit = (axis) => { axis.width += view.room; };
  if (!bars) {
    // Points from edge to edge, with room for half a name.
    const last = data.labels.length - 1;
    const edge = last > 0 ? (42 * last) / Math.max(80, width - view.names - 130) : 1;
    Object.assign(names, { type: 'linear', min: -edge, max: last + edge, afterBuildTicks: (axis) => {
      font(axis.ctx);
      const widest = Math.max(...data.labels.map((label) => axis.ctx.measureText(label).width));
      const every = Math.ceil((widest + 8) / ((axis.chart.width - view.names - 130) / Math.max(1, last)));
      axis.ticks = data.labels.map((_, value) => ({ value })).filter(({ value }) => (last - value) % every === 0);
    } });
  }
  return view.across ? { x: amounts, y: names } : { x: names, y: amounts };
}

function datasets(view) {
  const { palette } = view;
  if (view.type === 'anneau') {
    const { values, labels } = view.parts;
    const fills = view.parts.indexes.map((index) => surface(index, palette));
    return { labels, datasets: [{ data: values, backgroundColor: fills, borderColor: palette.paper, borderWidth: 1, hoverOffset: 4 }] };
  }
  const line = view.type === 'courbes';
  return {
    labels: view.data.labels,
    datasets: view.layers.map((layer) => {
      const fill = line || view.layers.length === 1 ? palette.series[layer.index] : surface(layer.index, palette);
      return line
        ? {
          label: layer.name, data: layer.values.map((y, x) => ({ x, y })), borderColor: fill, backgroundColor: fill, borderWidth: 2.5, borderDash: DASHES[layer.index], clip: 8,
          ...Object.fromEntries(Object.entries(point(layer.index)).map(([name, value]) => [name === 'pointStyle' ? name : `point${name[0].toUpperCase()}${name.slice(1)}`, value])),
          pointHoverRadius: 7, pointBorderColor: MARKERS[layer.index] === 'cross' ? fill : palette.paper,
        }
        : {
          label: layer.name, data: layer.values, backgroundColor: fill, borderColor: palette.paper, borderWidth: view.stacked ? 0.75 : 0, borderSkipped: false,
          barPercentage: view.stacked || view.layers.length === 1 ? 1 : 0.94, categoryPercentage: view.stacked || view.layers.length === 1 ? 0.72 : Math.min(0.8, view.across ? (view.layers.length * 18 * view.scale) / view.band : 1),
          maxBarThickness: view.scale * (!view.across ? 84 : view.layers.length > 1 && !view.stacked ? 17 : view.narrow ? 14 : 20),
        };
    }),
  };
}

// Parts of a whole: one layer of as many slices as there are rows, the grey rows merged.
function parts(view) {
  const [{ values }] = view.data.series;
  const rows = view.data.labels.map((label, i) => ({ label, value: values[i], grey: view.data.greyLabels[i] })).filter((row) => row.value !== null);
  const grey = rows.filter((row) => row.grey);
  const shown = rows.filter((row) => !row.grey).map((row, i) => ({ ...row, index: i }));
  if (grey.length) shown.push({ label: grey.length > 1 ? 'Autres' : grey[0].label, value: grey.reduce((sum, row) => sum + row.value, 0), index: COLOURS });
  const total = shown.reduce((sum, row) => sum + row.value, 0);
  return {
    total, labels: shown.map((row) => row.label), values: shown.map((row) => row.value), indexes: shown.map((row) => row.index),
    words: shown.map((row) => `${french(Math.round((row.value * 100) / total))}\u202F% · ${french(row.value)}${view.data.unit}`),
  };
}

const small = () => ({ size: window.Chart.defaults.font.size - 1 });

function options(view, width) {
  const ring = view.type === 'anneau';
  const { data } = view;
  const lone = view.stacked || view.layers.length === 1;
  const widest = data.labels.length * (lone ? 145 : view.layers.length * 64 + 48) * view.scale;
  const spare = view.across || ring || view.type === 'courbes' ? 0 : Math.max(0, width - 70 - view.names - widest);
  const right = view.names + spare + (view.across && !(view.narrow && lone) ? view.room : 0);
  return {
    responsive: true, maintainAspectRatio: false, animation: false, cutout: '62%',
    indexAxis: view.across ? 'y' : 'x',
    interaction: ring ? { mode: 'nearest' } : { mode: 'index', axis: view.across ? 'y' : 'x', intersect: false },
    layout: { padding: ring ? ringRoom(view, width) : { top: view.key.height + (!view.across ? 22 : view.narrow ? 14 : 6), right, left: view.across && view.narrow && !lone && data.series.some((one) => one.values.some((value) => value < 0)) ? view.room : 0 } },
    scales: ring ? {} : axes(view, width),
    plugins: {
      legend: { display: false },
      tooltip: {
        callbacks: {
          title: ([item]) => (ring ? item.label : data.labels[item?.dataIndex]),
          label: ({ datasetIndex, dataIndex }) => (ring ? ` ${view.parts.words[dataIndex]}` : ` ${view.layers[datasetIndex].name}\u00A0: ${view.layers[datasetIndex].words[dataIndex]}`),
          footer: ([item]) => (view.stacked && item ? `Total\u00A0: ${data.totals[item.dataIndex]}` : ''),
        },
      },
    },
  };
}

function draw(figure) {
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
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', ['.g-titre', '.g-phrase'].map((part) => text(figure.querySelector(part))).join('. '));
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
    afterRender() {
      figure.dataset.pret = '';
    },
  };
  const chart = new Chart(canvas, { type: { courbes: 'line', anneau: 'doughnut' }[view.type] ?? 'bar', data: datasets(view), options: options(view, svg.clientWidth), plugins: [words] });
  drawn.set(figure, { chart, box, svg });
}

const ringRoom = (view, width) => (view.narrow
  ? { left: width / 2 - 92 * view.scale, right: width / 2 - 92 * view.scale, top: 4, bottom: view.height - 192 * view.scale }
  : { left: width / 2 - 116 * view.scale, right: width / 2 - 116 * view.scale, top: 8, bottom: 8 });

// The total in the ring; each part's name and share around it, or listed under it on a phone.
function around(chart, view) {
  const pen = chart.ctx;
  const { labels, words, indexes, total } = view.parts;
  const arcs = chart.getDatasetMeta(0).data;
  const { x, y, outerRadius } = arcs[0];
  pen.fillStyle = view.palette.ink;
  write(pen, french(total) + view.data.unit, x, y, 'center', true);
  font(pen);
  if (view.narrow) {
    let top = 208 * view.scale;
    labels.forEach((label, i) => {
      font(pen, 600);
      const room = chart.width - pen.measureText(words[i]).width - 34;
      font(pen);
      const lines = wrap(pen, label, room);
      square(pen, view, indexes[i], 0, top);
      pen.fillStyle = view.palette.ink;
      write(pen, lines, 18, top + ((lines.length - 1) * leading()) / 2, 'left');
      write(pen, words[i], chart.width, top, 'right', true);
      top += lines.length * leading() + 9;
    });
    return;
  }

  const reach = outerRadius * 1.29;
  const names = arcs.map((arc, i) => {
    const angle = (arc.startAngle + arc.endAngle) / 2;
    const lines = [...wrap(pen, labels[i], chart.width / 2 - reach), words[i]];
    return { angle, way: Math.cos(angle) >= -1e-9 ? 1 : -1, lines, y: y + Math.sin(angle) * outerRadius * 1.12, half: (lines.length * leading()) / 2 + 2 };
  });
  for (const way of [1, -1]) {
    const side = names.filter((name) => name.way === way).sort((a, b) => a.y - b.y);
    spread(side, 4, chart.height - 4);
    for (const name of side) {
      const first = name.y - name.half + leading() / 2 + 2;
      pen.strokeStyle = view.palette.ink.replace(')', ', 0.4)').replace('rgb', 'rgba');
      pen.beginPath();
      pen.moveTo(x + Math.cos(name.angle) * (outerRadius + 2), y + Math.sin(name.angle) * (outerRadius + 2));
      pen.lineTo(x + way * (reach - 14), first);
      pen.lineTo(x + way * (reach - 4), first);
      pen.stroke();
      pen.fillStyle = view.palette.ink;
      write(pen, name.lines, x + way * reach, name.y, way > 0 ? 'left' : 'right');
    }
  }
}

// ---- When

const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(async ({ target: figure }) => {
  near.unobserve(figure);
  try {
    await load(figure.dataset.chartjs);
    draw(figure);
    size.observe(figure.querySelector('.g-dessin'));
  } catch (error) {
    forget(figure);
    console.warn(error);
  }
}), { rootMargin: '300px' });

// From a page to a phone and back: the other drawing has taken the place.
const size = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  const figure = target.closest('.graphique');
  const before = drawn.get(figure)?.svg;
  if (before && getComputedStyle(before).display === 'none') draw(figure);
}));

function forget(figure) {
  drawn.get(figure)?.chart.destroy();
  figure.querySelector('.g-toile')?.remove();
  figure.querySelector('.g-dessin').classList.remove('g-remplace');
  delete figure.dataset.pret;
  drawn.delete(figure);
}

dark.addEventListener('change', () => [...drawn.keys()].forEach((figure) => draw(figure)));
document.querySelectorAll('.graphique[data-chartjs]').forEach((figure) => near.observe(figure));
