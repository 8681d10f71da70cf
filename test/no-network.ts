// Preloaded into a run: whoever asks for a connection or for an address is written down and refused.
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const refuse =
  (what: string) =>
  (...asked: readonly unknown[]): never => {
    appendFileSync(
      process.env.TRIBUTARY_TEST_SOCKETS ?? '/dev/stderr',
      `${what} ${JSON.stringify(asked[0] ?? null)}\n`,
    );
    throw new Error(`the program asked for the network: ${what}`);
  };
const asking: Readonly<Record<string, readonly string[]>> = {
  net: ['connect', 'createConnection'],
  tls: ['connect'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  http2: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'reverse'],
};
for (const [name, functions] of Object.entries(asking)) {
  const module = require(`node:${name}`) as Record<string, unknown>;
  for (const called of functions) module[called] = refuse(`${name}.${called}`);
}
syncBuiltinESMExports();
const { Socket } = require('node:net') as { Socket: { prototype: Record<string, unknown> } };
Socket.prototype.connect = refuse('net.Socket.connect');
Object.assign(globalThis, {
  fetch: refuse('fetch'),
  WebSocket: refuse('WebSocket'),
  EventSource: refuse('EventSource'),
});
