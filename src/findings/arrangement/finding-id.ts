import { createHmac } from 'node:crypto';
import type { Candidate } from './candidates.ts';
import type { CaseGraph } from './case-graph.ts';

/**
 * The id of an arrangement: a keyed hash of the record that its earliest cohort begins with (a record id is its exhibit's hash and the
 * locator in it). It says nothing to who lacks the key, and stays when later cohorts join or another party becomes known.
 */
export function findingId(caseKey: string, graph: CaseGraph, candidate: Candidate): string {
  return keyed(caseKey, firstRecord(graph, candidate.cohorts[0]));
}

/** The ids its later cohorts would have had by themselves: what a person decided on one of those is found again here. */
export function supersededIds(caseKey: string, graph: CaseGraph, candidate: Candidate): string[] {
  return candidate.cohorts
    .slice(1)
    .map((cohort) => keyed(caseKey, firstRecord(graph, cohort)))
    .sort();
}

/** No two candidates share a cohort, and no two cohorts a line. */
function firstRecord(graph: CaseGraph, cohort: number | undefined): string {
  const records = (graph.cohorts[cohort ?? -1]?.members ?? []).map(({ record }) => record);
  return records.sort()[0] ?? '';
}

function keyed(caseKey: string, record: string): string {
  return `f-${createHmac('sha256', caseKey).update(record).digest('hex').slice(0, 16)}`;
}
