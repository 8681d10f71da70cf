import type { Finding } from '../findings/index.ts';
import { type Answer, judges, type State } from './checks.ts';
import type { Fact } from './fact.ts';
import { workersOf } from './gather-facts.ts';
import type { Element, Instrument } from './instrument.ts';

export type { State } from './checks.ts';

/** One element or exemption of an instrument, answered; `missing` says what would settle it where nothing does. */
export interface JudgedElement extends Answer {
  readonly id: string;
  readonly question: string;
  readonly missing: string | null;
}

/** One finding before one instrument, as things stood on the day `on`. It is an ordering of documents, not a judgment. */
export interface Assessment {
  readonly finding: string;
  readonly instrument: string;
  readonly title: Instrument['title'];
  readonly on: string;
  readonly inForce: boolean;
  readonly kind: Instrument['kind'];
  readonly addressee: string;
  readonly summary: string;
  readonly source: string;
  readonly verified: boolean;
  readonly verification: string;
  readonly elements: readonly JudgedElement[];
  /** Always all of them: an exemption that nobody looked for is shown as unknown. */
  readonly exemptions: readonly JudgedElement[];
  readonly notes: readonly string[];
}

/** Reads the elements of one instrument against facts known on the day `on`. Facts that begin later are not looked at. */
export function assess(finding: Finding, facts: readonly Fact[], instrument: Instrument, on: string): Assessment {
  const known = facts.filter((fact) => (fact.from ?? fact.to ?? '') <= on);
  const ground = { finding, workers: workersOf(finding), facts: known };
  const inForce = instrument.inForce.from <= on && (instrument.inForce.to ?? '9999-12-31') >= on;
  const judge = (element: Element): JudgedElement => {
    const answer: Answer = inForce ? judges[element.shows](element, ground) : notYet(instrument, on);
    const { id, question, settles } = element;
    return { id, question, ...answer, missing: answer.state === 'unknown' ? settles : null };
  };
  const { id, title, kind, addressee, summary, source, verified, verification, notes } = instrument;
  return {
    ...{
      finding: finding.id,
      instrument: id,
      title,
      on,
      inForce,
      kind,
      addressee,
      summary,
      source,
      verified,
      verification,
      notes,
    },
    elements: instrument.elements.map(judge),
    exemptions: instrument.exemptions.map(judge),
  };
}

function notYet({ inForce }: Instrument, on: string): Answer {
  const state: State = 'not_met';
  return {
    state,
    day: null,
    because: `in force from ${inForce.from}${inForce.to ? ` to ${inForce.to}` : ''}; asked for ${on}`,
    records: [],
  };
}
