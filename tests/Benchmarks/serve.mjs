// Serves a built site on 127.0.0.1 as its host will: the headers of its `_headers` file, compressed answers, 404.html.
import { createServer } from "node:http";
import { readFileSync, existsSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif", ".pdf": "application/pdf",
};

/** [{ pattern, headers: [[name, value]] }] */
function readRules(folder) {
  const rules = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n").filter((l) => l.trim())) {
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1).headers.push([line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]);
  }
  return rules;
}

const matches = (pattern, path) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

function encode(body, type, accepted) {
  if (!/^text|json|xml|svg/.test(type)) return [null, body];
  if (/\bbr\b/.test(accepted)) return ["br", brotliCompressSync(body)];
  return /\bgzip\b/.test(accepted) ? ["gzip", gzipSync(body)] : [null, body];
}

/** Starts a server for the folder; gives { url, close }. */
export async function serve(folder) {
  const rules = readRules(folder);
  const compressed = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    let file = join(folder, normalize(path));
    if (path.endsWith("/")) file = join(file, "index.html");
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    if (!found) file = join(folder, "404.html");
    if (!existsSync(file)) return response.writeHead(404).end();

    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const accepted = request.headers["accept-encoding"] ?? "";
    const key = `${accepted}|${file}`;
    if (!compressed.has(key)) compressed.set(key, encode(readFileSync(file), type, accepted));
    const [encoding, body] = compressed.get(key);
    response.statusCode = found ? 200 : 404;
    for (const { pattern, headers } of rules) {
      if (matches(pattern, path)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    response.setHeader("Content-Type", type);
    response.setHeader("Vary", "Accept-Encoding");
    if (encoding) response.setHeader("Content-Encoding", encoding);
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
