// Reads a figure’s table back: it is the only data.

const STATES = { s: 'secret', 'non transmis': 'missing', 'pas encore connu': 'due', 'sans objet': 'none' };
export const COLOURS = 6;

const intl = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
export const french = (value) => intl.format(value).replace('-', '\u2212');

export const text = (cell) => cell.textContent.trim();

function number(words) {
  if (words === '' || words in STATES) return null;
  const value = Number(words.replace(/[\s€%]|\(incomplet\)/g, '').replace('\u2212', '-').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

export function read(figure) {
  const table = figure.querySelector('table');
  const heads = [...table.querySelectorAll('thead th[scope=col]')];
  const rows = [...table.querySelectorAll('tbody tr')].filter((row) => !row.matches('.total') && !row.querySelector('th.total'));
  const first = rows.map((row) => row.querySelector('th[scope=row]'));
  const places = heads.map((_, i) => i).filter((i) => i > 0 && !heads[i].classList.contains('total'));
  // Where there are more series than categories, the table has the series in its rows.
  const turned = heads[0].classList.contains('tourne');
  const one = (head, words) => ({ name: text(head), grey: head.classList.contains('autres'), words });
  const series = turned
    ? rows.map((row, i) => one(first[i], places.map((at) => text(row.children[at]))))
    : places.map((at) => one(heads[at], rows.map((row) => text(row.children[at]))));
  const labels = turned ? places.map((at) => heads[at]) : first;
  const foot = table.querySelector('tfoot .total');
  const total = heads.findIndex((head) => head.classList.contains('total'));
  const totals = turned ? foot && places.map((at) => text(foot.children[at])) : total < 0 ? null : rows.map((row) => text(row.children[total]));
  const sample = series.flatMap((one) => one.words).find((words) => number(words) !== null) ?? '';
  return {
    type: figure.dataset.type,
    labels: labels.map(text),
    greyLabels: labels.map((head) => head.classList.contains('autres')),
    totals,
    unit: sample.includes('€') ? '\u202F€' : sample.includes('%') ? '\u202F%' : '',
    series: series.map((one) => ({ ...one, values: one.words.map(number), states: one.words.map((words) => STATES[words]) })),
  };
}

// Grey ones come last, as one where a sum has a meaning.
export function layers(data) {
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
