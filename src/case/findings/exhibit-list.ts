import type { Language } from '../../records/index.ts';
import { type Context, withStore } from '../opening/context.ts';
import { keptExhibits } from '../opening/kept-exhibits.ts';
import { remember } from '../opening/remember.ts';
import { titles } from './titles.ts';

/** Every kept file with what came of it, in the order in which they were added. */
export type ExhibitList = Awaited<ReturnType<typeof exhibitList>>;

const counted = `
  select r.exhibit_id as exhibit, r.record_type as type, count(*) as n from custody.record r group by 1, 2 order by 1, 3 desc`;
const aside = `select exhibit_id as exhibit, count(distinct locator) as n from custody.reject where status = 'open' group by 1`;

export async function exhibitList(context: Context, language: Language) {
  const title = await titles(language);
  const exhibits = [...keptExhibits(context.ledger.entries).values()];
  const { types, rejected } = await remember(context, 'records by exhibit', () =>
    countsOf(context, exhibits.length),
  ).catch(uncounted);
  return exhibits.map(({ originId, recognised, ...facts }) => {
    const mine = types.filter(({ exhibit }) => exhibit === facts.exhibit);
    return {
      ...facts,
      recognised: recognised === true,
      records: mine.reduce((sum, { n }) => sum + n, 0),
      types: mine.map(({ type, n }) => ({ type, title: title(type), n })),
      aside: rejected.find(({ exhibit }) => exhibit === facts.exhibit)?.n ?? 0,
    };
  });
}

/** The databases are empty after another version of the program made them, until the case is worked through again; that is not remembered. */
function uncounted(error: Error): Counts {
  if (/Table with name "?[\w.]+"? does not exist/.test(error.message)) return none;
  throw error;
}

interface Counts {
  readonly types: readonly { exhibit: string; type: string; n: number }[];
  readonly rejected: readonly { exhibit: string; n: number }[];
}
const none: Counts = { types: [], rejected: [] };

async function countsOf(context: Context, exhibits: number): Promise<Counts> {
  if (exhibits === 0) return none;
  return withStore(context, async (store) => ({
    types: await store.rows<{ exhibit: string; type: string; n: number }>(counted),
    rejected: await store.rows<{ exhibit: string; n: number }>(aside),
  }));
}
