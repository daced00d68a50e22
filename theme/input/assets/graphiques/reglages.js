// What Chart.js is given.
import { DASHES, MARKERS, point, surface } from './encre.js';
import { ringRoom } from './etiquettes.js';
import { fit, font, small, wrap } from './mots.js';
import { COLOURS, french } from './tableau.js';

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
    max: view.stacked && data.totals?.every((total) => total === '100\u202F%') ? 100 : undefined,
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

export function datasets(view) {
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
export function parts(view) {
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

export function options(view, width) {
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
