// Copies what libman.json lists from node_modules, as `libman restore` would from the network.
// Fails when the manifest and the lock file do not name the same version. Called by Libs.targets.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const [root, list] = process.argv.slice(2);
const text = readFileSync(join(root, 'libman.json'), 'utf8');
const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
const restored = [];

function fail(code, needle, message) {
  const line = text.slice(0, Math.max(0, text.indexOf(needle))).split('\n').length;
  console.error(`libman.json(${line},1): error ${code}: ${message}`);
  process.exit(1);
}

function copy(source, target, library) {
  let bytes;
  try {
    bytes = readFileSync(join(root, source));
  } catch {
    fail('LIB004', library, `le fichier ${source} n'existe pas dans la bibliothèque ${library}.`);
  }
  mkdirSync(dirname(join(root, target)), { recursive: true });
  // Written, not copied: a copy may keep the old date, and the build would restore it every time.
  writeFileSync(join(root, target), bytes);
  restored.push(target);
  console.log(`${target} sha384-${createHash('sha384').update(bytes).digest('base64')}`);
}

for (const { library, destination, files = [], fileMappings = [] } of JSON.parse(text).libraries) {
  const at = library.lastIndexOf('@');
  const [name, version] = [library.slice(0, at), library.slice(at + 1)];
  const found = locked[`node_modules/${name}`]?.version;
  if (found !== version) {
    fail('LIB001', library, `libman.json demande ${library}, package-lock.json contient ${found ?? 'autre chose'}. `
      + `Mettre la même version dans libman.json et package.json, puis « npm install --package-lock-only ».`);
  }
  for (const mapping of [{ files }, ...fileMappings]) {
    for (const file of mapping.files) {
      copy(posix.join('node_modules', name, mapping.root ?? '', file),
        posix.join(mapping.destination ?? destination, file), library);
    }
  }
}

mkdirSync(dirname(list), { recursive: true });
writeFileSync(list, restored.join('\n') + '\n');
