import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Serves one HTML page on 127.0.0.1; port 0 takes a free one. Fails with a sentence where the port is taken. */
export async function servePage(html: string, port = 0): Promise<Served> {
  const server = createServer((request, response) => answer(request, response, html));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(taken(error, port)));
    server.listen(port, loopback, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://${loopback}:${given}/`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

const taken = (error: NodeJS.ErrnoException, port: number) =>
  error.code === 'EADDRINUSE'
    ? new Error(`port ${port} is in use: choose another with --port, or 0 for any free one`)
    : error;

function answer(request: IncomingMessage, response: ServerResponse, html: string): void {
  const host = request.headers.host?.replace(/:\d+$/, '');
  if (host !== loopback && host !== 'localhost') {
    response.writeHead(421, { 'content-type': 'text/plain' }).end('This page is for the machine it runs on.\n');
    return;
  }
  if (request.method !== 'GET' || new URL(request.url ?? '/', 'http://localhost').pathname !== '/') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is one page here: /\n');
    return;
  }
  response.writeHead(200, headers).end(html);
}
