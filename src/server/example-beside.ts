import { type Case, makeExample, openCase } from '../case/index.ts';
import { ownerOf } from './owner.ts';
import type { OpenExample } from './routes/example.ts';

interface Served {
  readonly link: string;
  close(): Promise<void>;
}

/** The example, opened when somebody first asks and held until the program ends. Where another process has it open, that one's link. */
export function exampleBeside(dir: string, serve: (opened: Case, dir: string) => Promise<Served>) {
  let asked: Promise<Served | null> = Promise.resolve(null);
  const open: OpenExample = async (given) => {
    const owner = await ownerOf(dir);
    if (owner !== null) return { link: await owner.link() };
    asked = asked.then((served) => served ?? opened(dir, given, serve));
    const served = await asked.catch((error: unknown) => {
      asked = Promise.resolve(null);
      throw error;
    });
    return { link: served?.link ?? '' };
  };
  return { open, close: async () => (await asked.catch(() => null))?.close() };
}

async function opened(
  dir: string,
  given: Parameters<OpenExample>[0],
  serve: (opened: Case, dir: string) => Promise<Served>,
): Promise<Served> {
  await makeExample(dir, {}, async (work) => {
    const found = await openCase(dir, { command: 'open', ...given });
    try {
      return await work(found);
    } finally {
      await found.close();
    }
  });
  const found = await openCase(dir, { command: 'open' });
  return serve(found, dir).catch(async (error: unknown) => {
    await found.close();
    throw error;
  });
}
