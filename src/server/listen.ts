import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Answers on 127.0.0.1 alone; port 0 takes a free one. Fails with a sentence where the port is taken. */
export async function listen(fetch: (request: Request) => Response | Promise<Response>, port = 0): Promise<Listening> {
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(taken(error, port)));
    server.listen(port, loopback, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const taken = (error: NodeJS.ErrnoException, port: number) =>
  error.code === 'EADDRINUSE'
    ? new Error(`port ${port} is in use: choose another with --port, or 0 for any free one`)
    : error;
