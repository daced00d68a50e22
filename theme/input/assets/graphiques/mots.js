// Words on the canvas: fonts, lines, and names kept apart.

export function wrap(pen, words, width) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (pen.measureText(longer).width <= width || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length < 3 ? lines : [lines[0], `${lines[1]}…`];
}

// Rows are all as high here: a name that would run into the next is cut, the table has it whole.
export function fit(pen, words, width, height) {
  const lines = wrap(pen, words, width);
  if (lines.length === 1 || lines.length * leading() <= height) return lines;
  let short = words;
  while (short && pen.measureText(`${short}…`).width > width) short = short.slice(0, -1);
  return [`${short.trimEnd()}…`];
}

export function font(pen, weight = 400, size = window.Chart.defaults.font.size) {
  pen.font = `${weight} ${size}px ${window.Chart.defaults.font.family}`;
}

export function write(pen, lines, x, y, align, bold, size) {
  font(pen, bold ? 600 : 400, size);
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  [lines].flat().forEach((line, i, all) => pen.fillText(line, x, y + (i - (all.length - 1) / 2) * (size ?? window.Chart.defaults.font.size) * 1.22));
}

export const leading = () => window.Chart.defaults.font.size * 1.22;

export const small = () => ({ size: window.Chart.defaults.font.size - 1 });

export function spread(names, top, bottom) {
  let free = top;
  for (const name of names) free = (name.y = Math.max(name.y, free + name.half)) + name.half;
  free = bottom;
  for (const name of [...names].reverse()) free = (name.y = Math.min(name.y, free - name.half)) - name.half;
}
