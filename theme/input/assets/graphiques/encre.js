// Colours as the style sheet gives them now, and the second signs of the SVG: a pattern for surfaces, a marker and a dash for lines.

// The same signs as in the SVG: a pattern for surfaces, a marker and a dash for lines. The last is for « autres ».
const PATTERNS = [
  null, [7, 'M-1 1 1-1M0 7 7 0M6 8 8 6'], [6, 'M1 1h1.6v1.6H1zM4 4h1.6v1.6H4z'], [7, 'M-1 6 1 8M0 0 7 7M6-1 8 1'],
  [6, 'M0 3h6'], [8, 'M0 4h8M4 0v8'], [6, 'M3 0v6'],
];
export const MARKERS = ['circle', 'rect', 'triangle', 'rectRot', 'triangle', 'cross', 'rect'];
export const DASHES = [[], [7, 5], [2, 5], [10, 4, 2, 4], [14, 5], [4, 4], []];

export function colours(svg) {
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

export function surface(index, palette) {
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

export function square(pen, view, index, x, y) {
  pen.fillStyle = surface(index, view.palette);
  pen.fillRect(x, y - 6, 12, 12);
}

export const point = (index) => ({ pointStyle: MARKERS[index], radius: index === 0 ? 4.5 : 5.5, rotation: index === 4 ? 180 : 0, borderWidth: MARKERS[index] === 'cross' ? 2.5 : 0.75 });

export function mark(pen, view, index, x, y) {
  pen.fillStyle = view.palette.series[index];
  pen.strokeStyle = MARKERS[index] === 'cross' ? view.palette.series[index] : view.palette.paper;
  window.Chart.helpers.drawPoint(pen, point(index), x, y);
}
