import { randomBytes } from 'node:crypto';
import { type Case, exampleFolder } from '../case/index.ts';
import { caseFolder } from '../store/index.ts';
import { Desk } from './desk.ts';
import { exampleBeside } from './example-beside.ts';
import { type Keys, sameToken } from './guard.ts';
import { IncomingShelf } from './incoming.ts';
import { StartTokens } from './keys.ts';
import { removeOwnerFile, writeOwnerFile } from './owner-file.ts';

export interface ServedCase {
  /** The workbench, with the key in the fragment, which no request carries. */
  readonly link: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly dir: string;
  readonly port?: number;
  /** Where the built workbench lies. */
  readonly workbench: string;
  /** Where the example is made when somebody asks for it. */
  readonly example?: string;
}

/** Holds an open case and answers for it on this machine until it is closed, to the workbench and to the terminal's commands. */
export async function serveCase(
  found: Case,
  { dir, port = 0, workbench, example = exampleFolder }: ServeOptions,
): Promise<ServedCase> {
  const incoming = new IncomingShelf(caseFolder(dir).incoming);
  await incoming.restore();
  const desk = new Desk(found, dir, incoming);
  const tokens = new StartTokens();
  const key = randomBytes(32).toString('base64url');
  let listeningOn = 0;
  const freshLink = () => `http://127.0.0.1:${listeningOn}/#token=${tokens.issue()}`;
  const beside = exampleBeside(example, (opened, at) => serveCase(opened, { dir: at, workbench }));
  const { createApp, commandApp, listen } = await whatAnswers();
  const app = createApp({ desk, keys: tokens, workbench, example: beside.open });
  app.route('/cli', commandApp(desk, oneKey(key), freshLink));
  const listening = await listen(app.fetch, port);
  listeningOn = listening.port;
  await writeOwnerFile(dir, { port: listeningOn, key });
  desk.warm();
  const close = async () => {
    await removeOwnerFile(dir);
    await desk.close();
    await beside.close();
    await listening.close();
  };
  return { link: freshLink(), port: listeningOn, close };
}

/** Routes and what checks them are loaded here: most commands only ask whether somebody serves the case. */
async function whatAnswers() {
  const [app, commands, listening] = await Promise.all([
    import('./app.ts'),
    import('./command-app.ts'),
    import('./listen.ts'),
  ]);
  return { ...app, ...commands, ...listening };
}

const oneKey = (key: string): Keys => ({ isValid: (said) => sameToken(said, key) });
