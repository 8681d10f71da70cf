import {
  CutDesk,
  type CutMaterials,
  cutMaterials,
  type DetectRequest,
  type Finding,
  type Lend,
  type Level,
  type Recut,
} from '../../findings/index.ts';
import type { Database } from '../../store/index.ts';
import { sweepCase } from '../findings/sweep.ts';
import { catalogue } from '../opening/catalogue.ts';
import { type Context, withStore } from '../opening/context.ts';
import { caseKey } from '../opening/open-case.ts';
import { everDone } from '../opening/steps.ts';
import { typologiesInUse } from '../opening/typologies-in-use.ts';

/** What a moved parameter would change in one finding. */
export interface FindingChange {
  readonly id: string;
  /** As F-1 in the case as it stands; null for what would be new. */
  readonly place: string | null;
  readonly level: readonly [Level | null, Level | null];
  /** Hits of this rule, of those who could be judged: before and after; null where the rule says nothing of it. */
  readonly hits: readonly [readonly [number, number] | null, readonly [number, number] | null];
}

/** The case with other values: nothing of it is kept. */
export interface WhatIf {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, number>>;
  readonly changes: readonly FindingChange[];
  /** Findings by level, before and after. */
  readonly levels: Readonly<Record<string, readonly [number, number]>>;
}

type Values = Readonly<Record<string, number>>;

/** A desk with what it says of the case as it stands. */
interface KeptDesk {
  readonly desk: CutDesk;
  readonly before: Recut;
}

/** What other values of a rule's cuts would make of the case, from stored measures. */
export async function recut(context: Context, code: string, values: Values): Promise<WhatIf> {
  const { desk, before } = await keptDesk(context, code);
  const own = desk.indicator.parameters.filter(({ kind }) => kind === 'cut').map(({ name }) => name);
  const wrong = Object.keys(values).find((name) => !own.includes(name));
  if (wrong !== undefined) throw new Error(`${code} has no cut "${wrong}"; it has ${own.join(', ')}`);
  return whatIf(desk.indicator.code, before, await desk.at(lend(context), values));
}

/** What another value of a shape would make of the case: its rule runs again, which takes as long as it takes. */
export async function reshape(context: Context, code: string, parameter: string, value: number): Promise<WhatIf> {
  const { desk, before } = await keptDesk(context, code);
  const [after] = (await sweepCase(context, `${code}.${parameter}=${value}`)).swept;
  if (after === undefined) throw new Error(`${code}.${parameter} was not run: give one number`);
  return whatIf(desk.indicator.code, before, after);
}

/** The desk of a rule, kept while the case stands as it was computed. */
export const cutDesk = async (context: Context, code: string): Promise<CutDesk> => (await keptDesk(context, code)).desk;

async function keptDesk(context: Context, code: string): Promise<KeptDesk> {
  const kept = context.found.get('cut desk')?.value as KeptDesk | undefined;
  if (kept !== undefined && [kept.desk.indicator.code, kept.desk.indicator.id].includes(code)) return kept;
  const materials = await weighed(context);
  const desk = await withStore(context, (store) => CutDesk.open(detectRequest(context, store), code, materials));
  const opened = { desk, before: await desk.at(lend(context), {}) };
  context.found.set('cut desk', { head: context.ledger.head, value: opened });
  return opened;
}

/** What every rule's cuts are weighed with, read once for a case as it was computed. */
export async function weighed(context: Context): Promise<CutMaterials> {
  const kept = context.found.get('cut materials')?.value as CutMaterials | undefined;
  if (kept !== undefined) return kept;
  const read = await withStore(context, async (store) => {
    if (await everDone(store, 'detect')) return cutMaterials(detectRequest(context, store));
    throw new Error('nothing has been computed in this case yet: run it, and a parameter can be moved');
  });
  context.found.set('cut materials', { head: context.ledger.head, value: read });
  return read;
}

const lend =
  (context: Context): Lend =>
  (work) =>
    withStore(context, work);

const detectRequest = (context: Context, store: Database): DetectRequest => ({
  ...{ store, caseKey: caseKey(context.ledger.entries), catalogue: catalogue(), signal: context.signal },
  typologies: typologiesInUse(context.config.typologies),
});

/** Compares two computations finding by finding. */
export function whatIf(code: string, before: Recut, after: Recut): WhatIf {
  const then = new Map(after.findings.map((finding) => [finding.id, finding]));
  const known = new Set(before.findings.map(({ id }) => id));
  const paired = [
    ...before.findings.map((finding, at) => [finding, then.get(finding.id) ?? null, `F-${at + 1}`] as const),
    ...after.findings.filter(({ id }) => !known.has(id)).map((finding) => [null, finding, null] as const),
  ];
  const changes = paired.map(([one, other, place]) => changeOf(code, one, other, place));
  return {
    ...{ outcomes: after.outcomes, before: before.outcomes },
    changes: changes.filter(({ level, hits }) => level[0] !== level[1] || String(hits[0]) !== String(hits[1])),
    levels: byLevel(before.findings, after.findings),
  };
}

function changeOf(code: string, one: Finding | null, other: Finding | null, place: string | null): FindingChange {
  const hits = (finding: Finding | null) => {
    const bar = finding?.bars.find(({ indicator }) => indicator === code);
    return bar === undefined ? null : ([bar.hits, bar.judged] as const);
  };
  return {
    ...{ id: one?.id ?? other?.id ?? '', place },
    ...{ level: [one?.level ?? null, other?.level ?? null], hits: [hits(one), hits(other)] },
  };
}

function byLevel(before: readonly Finding[], after: readonly Finding[]): WhatIf['levels'] {
  const count = (findings: readonly Finding[], level: Level) =>
    findings.filter((finding) => finding.level === level).length;
  const all = [...new Set([...before, ...after].map(({ level }) => level))];
  return Object.fromEntries(all.map((level) => [level, [count(before, level), count(after, level)] as const]));
}
