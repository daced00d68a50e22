// Reads a built folder's _headers and _redirects, and the repository's netlify.toml, with Netlify's parsers; says in JSON what it found.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { resolveConfig } from '@netlify/config';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';

const [output, repository] = process.argv.slice(2);
const inOutput = name => [join(output, name)].filter(existsSync);

const headers = await parseAllHeaders({ headersFiles: inOutput('_headers'), configHeaders: [], minimal: true });
const redirects = await parseAllRedirects({ redirectsFiles: inOutput('_redirects'), configRedirects: [], minimal: true });
const { config } = await resolveConfig({
  config: join(repository, 'netlify.toml'), repositoryRoot: repository, cwd: repository, offline: true, context: 'production', branch: 'main',
});

console.log(JSON.stringify({
  errors: [...headers.errors, ...redirects.errors].map(error => error.message),
  headers: headers.headers.reduce((sum, rule) => sum + Object.keys(rule.values).length, 0),
  redirects: redirects.redirects.length,
  policy: headers.headers.find(rule => rule.for === '/*')?.values['Content-Security-Policy'] ?? '',
  build: { command: config.build.command, publish: relative(repository, config.build.publish) },
}));
