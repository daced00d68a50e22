// Checks that two built sites hold the same pages, with the same words and the same links.
// Usage: node compare-pages.mjs <one> <other>
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [one, other] = process.argv.slice(2);
const pagesOf = (folder) => readdirSync(folder, { recursive: true }).filter((f) => f.endsWith(".html")).sort();

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decode = (text) => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
  hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name] ?? all);

function read(file) {
  const html = readFileSync(file, "utf8");
  return {
    text: decode(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ").replace(/ ([.,])/g, "$1").trim(),
    // A stamp on a file's address is the portal's alone.
    links: Array.from(html.matchAll(/href="([^"]*)"/g), (m) => decode(m[1]).replace(/\?v=\w+$/, "")).join("\n"),
  };
}

const [pages, others] = [pagesOf(one), pagesOf(other)];
if (pages.join() !== others.join()) {
  console.error(`The two sites do not hold the same pages: ${pages.length} and ${others.length}.`);
  process.exit(1);
}
for (const page of pages) {
  const [a, b] = [read(join(one, page)), read(join(other, page))];
  for (const what of ["text", "links"]) {
    if (a[what] !== b[what]) {
      let at = 0;
      while (a[what][at] === b[what][at]) at++;
      console.error(`${page}: the ${what} differ: « ${a[what].slice(Math.max(0, at - 30), at + 50)} » and « ${b[what].slice(Math.max(0, at - 30), at + 50)} ».`);
      process.exit(1);
    }
  }
}
console.log(`Same ${pages.length} pages, same text and same links in each.`);
