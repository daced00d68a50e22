// Names and values beside what they name, as in the SVG.
import { mark, square } from './encre.js';
import { fit, font, leading, spread, wrap, write } from './mots.js';
import { french } from './tableau.js';

// Names beside the ends of lines and the parts of the last stack, kept apart.
export function beside(chart, view) {
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
export function key(pen, view, width) {
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

export function legend(chart, view) {
  for (const { name, index, x, y } of view.key.items) {
    if (view.type === 'courbes') mark(chart.ctx, view, index, x + 6, y + 10);
    else square(chart.ctx, view, index, x, y + 10);
    chart.ctx.fillStyle = view.palette.ink;
    write(chart.ctx, name, x + 18, y + 10, 'left');
  }
}

// Each bar's value, or what stands in its place; on a phone its category above it.
export function values(chart, view) {
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
export function points(chart, view) {
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

export const ringRoom = (view, width) => (view.narrow
  ? { left: width / 2 - 92 * view.scale, right: width / 2 - 92 * view.scale, top: 4, bottom: view.height - 192 * view.scale }
  : { left: width / 2 - 116 * view.scale, right: width / 2 - 116 * view.scale, top: 8, bottom: 8 });

// The total in the ring; each part's name and share around it, or listed under it on a phone.
export function around(chart, view) {
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
