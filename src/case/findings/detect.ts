import { detect, type Finding, loadTypology } from '../../findings/index.ts';
import type { Database } from '../../store/index.ts';
import { catalogue } from '../opening/catalogue.ts';
import { type Context, withStore } from '../opening/context.ts';
import { locatorsOf } from '../opening/locator.ts';
import { caseKey } from '../opening/open-case.ts';
import { resolveCase } from '../opening/resolve.ts';
import { saidPlaces } from '../opening/said-place.ts';
import { doneBefore, once } from '../opening/steps.ts';
import { typologiesInUse } from '../opening/typologies-in-use.ts';
import { readArrangements } from './read-arrangements.ts';
import { savedFindings, saveFindings } from './saved-findings.ts';

export interface Detected {
  readonly findings: readonly Finding[];
  readonly ran: boolean;
}

export interface DetectOptions {
  /** A typology file to weigh by, in place of those in use. */
  readonly typology?: string | undefined;
  /** A list of arrangements to weigh, in place of those the engine would build. */
  readonly arrangements?: string | undefined;
}

/** Runs the indicators over the store alone, the protected database closed, and keeps the findings. */
export async function detectCase(context: Context, options: DetectOptions = {}): Promise<Detected> {
  const before = context.found.get('detect');
  if (before?.head === context.ledger.head) return { findings: before.value as readonly Finding[], ran: false };
  const detected = await detectAnew(context, options);
  context.found.set('detect', { head: context.ledger.head, value: detected.findings });
  return detected;
}

/** Where the store knows already who is who, the protected database stays closed. */
async function detectAnew(context: Context, options: DetectOptions): Promise<Detected> {
  const detected = await withStore(context, async (store) =>
    (await doneBefore(context, store, 'resolve')) === null ? null : detectIn(context, store, options),
  );
  if (detected !== null) return detected;
  await resolveCase(context);
  return withStore(context, (store) => detectIn(context, store, options));
}

async function detectIn(context: Context, store: Database, options: DetectOptions): Promise<Detected> {
  let anew: readonly Finding[] | null = null;
  const { ran } = await once(context, store, 'detect', async () => {
    const { entries } = context.ledger;
    const given =
      options.arrangements === undefined
        ? {}
        : {
            given: await readArrangements(store, await locatorsOf(context), saidPlaces(entries), options.arrangements),
          };
    const frozen = options.typology === undefined ? null : [loadTypology(options.typology)];
    await store.harden();
    const { findings } = await withBeside(context, store, (beside) =>
      detect({
        ...{ store, ...beside, ...given, caseKey: caseKey(entries), catalogue: catalogue(), signal: context.signal },
        typologies: frozen ?? typologiesInUse(context.config.typologies),
        onProgress: ({ step, what }) => context.progress(`detecting: ${step} ${what}`, 0, null),
      }),
    );
    await saveFindings(store, findings);
    anew = findings;
    return findings.length;
  });
  if (ran) context.found.clear();
  return { findings: anew ?? (await savedFindings(store)), ran };
}

/** A second connection where one query would not use the whole machine: in a small store each runs on one thread. */
function withBeside<T>(
  context: Context,
  store: Database,
  work: (connections: { beside?: Database }) => Promise<T>,
): Promise<T> {
  return store.threads === 1 ? withStore(context, (beside) => work({ beside })) : work({});
}
