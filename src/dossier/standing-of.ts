import { parseRecordId } from '../records/index.ts';
import type { Standing } from './dossier.ts';

const testimony = new Set(['itv', 'clm']);

/** Whether a record is an interview, or a statement in one. */
export const isTestimony = (record: string): boolean =>
  testimony.has(parseRecordId(record)?.code ?? record.slice(0, 3));

/** How sure a sentence is that rests on these records: what a witness says, alone or beside papers, is never documented by it. */
export function standingOf(records: readonly string[]): Standing | null {
  if (records.length === 0) return null;
  const told = records.filter(isTestimony).length;
  return told === 0 ? 'documented' : told === records.length ? 'alleged' : 'partlyAlleged';
}
