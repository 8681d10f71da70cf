import { stat } from 'node:fs/promises';
import type { Language } from '../dossier/index.ts';
import { type FindingCard, findingCard } from './findings/finding-card.ts';
import { lastFindings } from './findings/last-findings.ts';
import { surfaced, worthReading } from './findings/levels.ts';
import { wordsFor } from './findings/words.ts';
import { lastHappenings } from './last-happenings.ts';
import { titleIn } from './opening/config.ts';
import { type Context, withStore } from './opening/context.ts';
import { programVersion } from './opening/fingerprint.ts';
import { type KeptExhibit, keptExhibits } from './opening/kept-exhibits.ts';
import { remember } from './opening/remember.ts';
import { reviewQueue } from './review/review.ts';

/** Where a case stands: what it holds, what waits for a person, what was found and what happened last. */
export type CaseHome = Awaited<ReturnType<typeof caseHome>>;

/** Reads what the last run left; computes nothing, so that the first screen does not wait. */
export async function caseHome(context: Context, language: Language) {
  const { findings, state } = await lastFindings(context);
  const listed = findings.filter(worthReading);
  const { entries, head, torn } = context.ledger;
  const exhibits = [...keptExhibits(entries).values()];
  const counted = state === 'empty' ? noCounts : await countsOf(context);
  const cards = await remember(context, `cards ${language}`, async () => {
    const words = listed.length === 0 ? null : await wordsFor(context, listed, language);
    return words === null ? [] : listed.map((finding, at) => findingCard(finding, at + 1, words, entries));
  });
  return {
    ...{ title: titleIn(context.config, language), state, findings: cards },
    numbers: numbersOf(counted, exhibits),
    needs: needsOf({
      ...{ state, cards, counted, exhibits, damaged: await damagedAmong(context, exhibits) },
      questions: (await reviewQueue(context)).open,
    }),
    otherCandidates: findings.length - listed.length,
    changed: lastHappenings(entries),
    ledger: { entries: entries.length, head, torn: torn !== null },
    program: `Tributary ${await programVersion()}`,
  };
}

const noCounts = { people: 0, organisations: 0, records: 0, statements: 0, aside: 0 };
type Counts = typeof noCounts;

const counts = `
  select (select count(*) from custody.entity where kind = 'person') as people,
    (select count(*) from custody.entity where kind = 'org') as organisations,
    (select count(*) from custody.record where exhibit_id <> 'shipped') as records,
    (select count(*) from rec.claim) as statements,
    (select count(*) from (select distinct exhibit_id, locator from custody.reject where status = 'open')) as aside`;

function countsOf(context: Context): Promise<Counts> {
  return remember(context, 'counts', () =>
    withStore(context, async (store) => {
      const [row] = await store.rows<Counts>(counts).catch(() => []);
      return row ?? noCounts;
    }),
  );
}

function numbersOf(counted: Counts, exhibits: readonly KeptExhibit[]) {
  const { people, organisations, records, statements, aside } = counted;
  return [
    { of: 'people' as const, n: people },
    { of: 'organisations' as const, n: organisations },
    { of: 'exhibits' as const, n: exhibits.length },
    { of: 'records' as const, n: records },
    { of: 'origins' as const, n: new Set(exhibits.map(({ originId }) => originId)).size },
    { of: 'sealedSources' as const, n: exhibits.filter(({ sealed }) => sealed).length },
    { of: 'statements' as const, n: statements },
    { of: 'aside' as const, n: aside },
  ];
}

interface Standing {
  readonly state: string;
  readonly cards: readonly FindingCard[];
  readonly counted: Counts;
  readonly exhibits: readonly KeptExhibit[];
  readonly damaged: readonly KeptExhibit[];
  /** Records that may be one and wait for a person. */
  readonly questions: number;
}

/** What waits for a person, the most consequential first: what makes the rest unsure stands before what the rest would gain. */
function needsOf({ state, cards, counted, exhibits, damaged, questions }: Standing) {
  const shown = cards.filter(surfaced);
  const carried = shown.filter(({ fallsWithout }) => fallsWithout !== null);
  const undecided = shown.filter(({ status }) => status === 'open');
  const unknown = exhibits.filter(({ recognised }) => recognised === false);
  const ungraded = exhibits.filter(({ grade }) => grade.startsWith('F'));
  return [
    need('exhibits-damaged', damaged.length, { exhibits: damaged }),
    need('run', state === 'unrun' || state === 'stale' ? 1 : 0),
    need('one-origin', carried.length, { findings: carried }),
    need('undecided', undecided.length, { findings: undecided }),
    need('identities', questions),
    need('unrecognised', unknown.length, { exhibits: unknown }),
    need('rows-aside', counted.aside),
    need('ungraded', ungraded.length, { exhibits: ungraded }),
  ].filter(({ n }) => n > 0);
}

type NeedCode =
  | 'run'
  | 'exhibits-damaged'
  | 'one-origin'
  | 'undecided'
  | 'identities'
  | 'unrecognised'
  | 'rows-aside'
  | 'ungraded';

function need(
  code: NeedCode,
  n: number,
  about: { findings?: readonly FindingCard[]; exhibits?: readonly KeptExhibit[] } = {},
) {
  const { findings = [], exhibits = [] } = about;
  return {
    ...{ code, n, findings: findings.map(({ id }) => id), level: findings[0]?.level ?? null },
    exhibits: exhibits.map(({ exhibit, file }) => ({ exhibit, file })),
  };
}

/** Kept files that are gone or have another size than what was kept; the bytes themselves are for `verify`. */
async function damagedAmong({ folder }: Context, exhibits: readonly KeptExhibit[]): Promise<KeptExhibit[]> {
  const sizes = await Promise.all(
    exhibits.map(({ sha256 }) =>
      stat(folder.exhibit(sha256)).then(
        ({ size }) => size,
        () => null,
      ),
    ),
  );
  return exhibits.filter(({ bytes }, at) => sizes[at] !== bytes);
}
