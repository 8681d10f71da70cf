import { answersOf } from '../../evidence/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { finishErasing } from '../opening/finish-erasing.ts';
import { givenReason } from '../opening/given-reason.ts';
import { rebuildCase } from '../opening/load.ts';
import { type Source, sourcesOf } from '../opening/sources.ts';

export interface ConsentSaid {
  readonly consent?: string | undefined;
  readonly risk?: string | undefined;
  readonly why: string;
}

/** Something made while the source still stood, of which copies may lie outside the case: a person calls them back. */
export interface Outlived {
  readonly at: string;
  /** `internal edition`, `backup`. */
  readonly what: string;
  /** By which a copy is known. */
  readonly sha256: string;
}

export interface ConsentReport {
  readonly source: Source;
  /** Files of the case that were removed with it. */
  readonly removed: readonly string[];
  /** What a withdrawal cannot reach. */
  readonly outlived: readonly Outlived[];
}

/** The sealed sources of a case, or the one that is called; refuses an id that is none. */
export function listConsents({ ledger }: Context, said?: string | null): ConsentReport[] {
  const all = sourcesOf(ledger.entries);
  const chosen = said == null ? all : [called(all, said)];
  return chosen.map((source) => ({ source, removed: [], outlived: outlivedOf(ledger.entries, source) }));
}

/** Keeps what a source agrees to from now on. A withdrawal erases the source; it cannot be taken back. */
export async function changeConsent(context: Context, said: string, asked: ConsentSaid): Promise<ConsentReport> {
  const { ledger } = context;
  const before = called(sourcesOf(ledger.entries), said);
  const why = givenReason(asked.why);
  if (before.consent === 'withdrawn')
    throw new Error(
      `${before.source} has withdrawn: nothing of it is left. A new interview is added with a new consent`,
    );
  if (asked.consent === 'withdrawn') return withdraw(context, before, why);
  const { consent, risk } = answersOf({
    ...{ consent: asked.consent ?? before.consent, risk: asked.risk ?? before.risk },
    ...{ protection: before.protection, passedBy: before.passedBy },
  });
  if (consent === before.consent && risk === before.risk)
    throw new Error(`${before.source} has consent "${consent}" and risk "${risk}" already: nothing was changed`);
  await ledger.append('consented', { source_id: before.source, exhibit: before.exhibit, consent, risk, why });
  return reportOf(context, before.source, []);
}

/** The tombstone first: what kind, when and why, not what. The rest follows from it, also after a crash. */
async function withdraw(context: Context, { source, exhibit }: Source, why: string): Promise<ConsentReport> {
  const { ledger, folder } = context;
  const stale = editionsWith(ledger.entries, source).map(({ sha256 }) => sha256);
  await ledger.append('erased', { source_id: source, exhibit, what: 'interview', why, stale });
  const removed = await finishErasing(folder, ledger.entries);
  await rebuildCase(context);
  return reportOf(context, source, removed);
}

function reportOf({ ledger }: Context, source: string, removed: readonly string[]): ConsentReport {
  const now = called(sourcesOf(ledger.entries), source);
  return { source: now, removed, outlived: outlivedOf(ledger.entries, now) };
}

function called(all: readonly Source[], said: string): Source {
  const found = all.find(({ source }) => source === said);
  if (found) return found;
  throw new Error('no sealed source of this id in this case: "tributary consent DIR" lists them');
}

const outlivedOf = (entries: readonly LedgerEntry[], source: Source): Outlived[] =>
  source.consent !== 'withdrawn'
    ? []
    : [...editionsWith(entries, source.source), ...backupsWith(entries, source)].sort((a, b) => (a.at < b.at ? -1 : 1));

const editionsWith = (entries: readonly LedgerEntry[], source: string): Outlived[] =>
  entries
    .filter(({ kind, body }) => kind === 'exported' && ((body.sources ?? []) as string[]).includes(source))
    .map(({ at, body }) => ({ at, what: String(body.form), sha256: String(body.html) }));

const backupsWith = (entries: readonly LedgerEntry[], { exhibit }: Source): Outlived[] => {
  const [added, erased] = ['added', 'erased'].map((one) =>
    entries.findIndex(({ kind, body }) => kind === one && body.exhibit === exhibit),
  );
  return entries
    .slice(added, erased)
    .filter(({ kind }) => kind === 'backed_up')
    .map(({ at, body }) => ({ at, what: 'backup', sha256: String(body.sha256) }));
};
