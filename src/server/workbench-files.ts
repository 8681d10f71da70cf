import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const types: Readonly<Record<string, string>> = {
  ...{
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
  },
  ...{
    '.json': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
  },
  ...{
    '.woff2': 'font/woff2',
    '.wasm': 'application/wasm',
    '.map': 'application/json',
    '.txt': 'text/plain; charset=utf-8',
  },
};

/** The built workbench: its files as they are, and its one page for every other address, since it finds its own way in it. */
export const workbenchFiles =
  (folder: string): MiddlewareHandler =>
  async (context, next) => {
    const { path } = context.req;
    if (path.startsWith('/api/') || !['GET', 'HEAD'].includes(context.req.method)) return next();
    const asked = await fileAt(folder, path);
    if (asked !== null) return context.body(asked.bytes, 200, headersOf(asked.path, path));
    if (extname(path) !== '') return next();
    const page = await fileAt(folder, '/index.html');
    return page === null ? context.text(notBuilt, 503) : context.body(page.bytes, 200, headersOf(page.path, '/'));
  };

const notBuilt =
  'The pages of the workbench are not built here: "tributary open DIR" builds them. What "tributary serve" answers is described at /api/openapi.json.\n';

async function fileAt(folder: string, path: string) {
  const name = normalize(decodeURIComponent(path === '/' ? '/index.html' : path));
  const place = join(folder, name);
  if (!place.startsWith(folder + sep)) return null;
  const bytes = await readFile(place).catch(() => null);
  return bytes === null ? null : { path: place, bytes: new Uint8Array(bytes) };
}

/** Built files carry their hash in their names and may be kept for good; the page may not. */
function headersOf(place: string, path: string): Record<string, string> {
  const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
  return { 'content-type': types[extname(place)] ?? 'application/octet-stream', 'cache-control': kept };
}
