import type { Case } from '../case/index.ts';
import { createApp } from './app.ts';
import { Desk } from './desk.ts';
import { StartTokens } from './keys.ts';
import { listen } from './listen.ts';

export interface ServedCase {
  /** The workbench, with the key in the fragment, which no request carries. */
  readonly link: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port?: number;
  /** Where the built workbench lies. */
  readonly workbench: string;
}

/** Holds an open case and answers for it on this machine, until it is closed; closing gives the case back. */
export async function serveCase(found: Case, options: ServeOptions): Promise<ServedCase> {
  const desk = new Desk(found);
  const keys = new StartTokens();
  const app = createApp({ desk, keys, workbench: options.workbench });
  const listening = await listen(app.fetch, options.port);
  const close = async () => {
    await desk.close();
    await listening.close();
  };
  return { link: `http://127.0.0.1:${listening.port}/#token=${keys.issue()}`, port: listening.port, close };
}
