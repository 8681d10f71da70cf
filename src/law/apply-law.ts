import { type Finding, levels } from '../findings/index.ts';
import type { Database } from '../store/index.ts';
import { type Assessment, assess } from './assess.ts';
import { gatherFacts } from './gather-facts.ts';
import type { Instrument } from './instrument.ts';

/** `on` is the day, YYYY-MM-DD, as of which the law is asked. */
export interface ApplyLawInput {
  readonly store: Database;
  readonly protectedStore: Database;
  readonly findings: readonly Finding[];
  readonly instruments: readonly Instrument[];
  readonly on: string;
  readonly signal?: AbortSignal;
}

const review = levels.indexOf('review');

/** Every instrument for every finding at review or above; below it citizenship is not looked at. Changes no finding. */
export async function applyLaw(input: ApplyLawInput): Promise<Assessment[]> {
  const { store, protectedStore, findings, instruments, on, signal } = input;
  const assessments: Assessment[] = [];
  for (const finding of findings.filter(({ level }) => levels.indexOf(level) >= review)) {
    signal?.throwIfAborted();
    const facts = await gatherFacts(store, protectedStore, finding);
    assessments.push(...instruments.map((instrument) => assess(finding, facts, instrument, on)));
  }
  return assessments;
}
