import type { Finding } from '../findings/index.ts';
import { dayAfter, type Fact, side } from './fact.ts';
import type { Check, Element } from './instrument.ts';

export type State = 'met' | 'not_met' | 'unknown' | 'exempt';

/** The answer to one element: never without its reason, and met only with the records that meet it. */
export interface Answer {
  readonly state: State;
  readonly day: string | null;
  readonly because: string;
  readonly records: readonly string[];
}

/** What the checks may look at: facts up to the day of the assessment, and who the finding is about. */
export interface Ground {
  readonly finding: Finding;
  readonly workers: readonly string[];
  readonly facts: readonly Fact[];
}

type Judge = (element: Element, ground: Ground) => Answer;

/** One function per check, by the name that the instrument files use. */
export const judges: Readonly<Record<Check, Judge>> = {
  documented_national: documentedNational,
  other_national: otherNational,
  income,
  in_jurisdiction: inJurisdiction,
  work_authorised: workAuthorised,
  same_person: samePerson,
  contract_before: contractBefore,
  role_present: rolePresent,
  accredited_post: accreditedPost,
  not_in_material: () => unknown('the records of a case cannot show this'),
};

function documentedNational(element: Element, ground: Ground): Answer {
  const { nationals, others, undocumented } = citizens(element, ground);
  const rest = [
    others > 0 ? `another nationality of ${others}` : '',
    undocumented > 0 ? `none of ${undocumented}` : '',
  ];
  const count = [
    `documents state this nationality of ${nationals.length} of ${counted(ground.workers.length)}`,
    ...rest.filter(Boolean),
  ].join(', ');
  if (nationals.length > 0) return met(count, nationalFacts(element, ground));
  if (undocumented > 0 || ground.workers.length === 0) return unknown(count);
  return no(count, ofKind(ground, 'citizenship'));
}

function otherNational(element: Element, ground: Ground): Answer {
  const { nationals } = citizens(element, ground);
  const facts = nationalFacts(element, ground);
  if (nationals.length === 0) return unknown('no document in the material says so of anyone');
  return exempt(
    `a document says so of ${nationals.length} of ${counted(ground.workers.length)}: whomever it names is outside the duty`,
    facts,
  );
}

function income(element: Element, ground: Ground): Answer {
  const first = firstDay(element);
  const found = ofKind(ground, 'income');
  const since = found.filter((fact) => side(fact, first) === 'since');
  if (since.length > 0)
    return met(`wages of ${counted(people(since))} were accrued or paid on or after ${first}`, since);
  if (found.some((fact) => side(fact, first) === 'unknown'))
    return { ...unknown(`the pay on record lies in a period that crosses ${first}`), records: records(found) };
  if (found.length > 0) return ofAll(`all pay on record lies before ${first}`, found, ground);
  const told = ofKind(ground, 'told_income');
  if (told.length > 0)
    return { ...unknown('a witness says so; no document in the material does'), records: records(told) };
  const present = ofKind(ground, 'presence');
  if (present.length > 0)
    return { ...unknown('presence on site is documented; that it was paid is not'), records: records(present) };
  return unknown('the material holds no pay record of these people');
}

function inJurisdiction(_: Element, ground: Ground): Answer {
  const found = ofKind(ground, 'register');
  if (found.length === 0) return unknown('no register extract of the employer or the practice host is in the material');
  return { ...met('the employer or practice host stands in the register of the State', found), day: null };
}

function workAuthorised(element: Element, ground: Ground): Answer {
  const first = firstDay(element);
  const found = ofKind(ground, 'authorisation');
  const since = found.filter((fact) => side(fact, first) === 'since');
  if (since.length > 0)
    return met(`a document that authorises work was given to ${counted(people(since))} on or after ${first}`, since);
  if (found.some((fact) => side(fact, first) === 'unknown'))
    return { ...unknown('a document that authorises work bears no date that can be placed'), records: records(found) };
  const free = ofKind(ground, 'exemption');
  if (ground.workers.length > 0 && ground.workers.every((person) => isFree(person, free, ground)))
    return no(
      'documents show study for which Federal Law 16-FZ asks for no authorisation; whether that exemption is one is for a lawyer',
      free,
    );
  if (found.length > 0) return ofAll(`every authorisation on record was given before ${first}`, found, ground);
  return unknown('no work authorisation is in the material; some students need none, others may not work without one');
}

/** True where study that asks for no authorisation had begun, and the law that says so was in force, before all work on record. */
function isFree(person: string, free: readonly Fact[], ground: Ground): boolean {
  const work = [...ofKind(ground, 'income'), ...ofKind(ground, 'presence')].filter((fact) => fact.person === person);
  return free.some(
    (study) =>
      study.person === person && work.every(({ from }) => from !== null && from >= (study.from ?? '0001-01-01')),
  );
}

function samePerson(element: Element, ground: Ground): Answer {
  const { nationals, undocumented } = citizens(element, ground);
  const kind = element.with === 'work_authorised' ? 'authorisation' : 'income';
  const deeds = ofKind(ground, kind).filter((fact) => side(fact, firstDay(element)) === 'since');
  const both = deeds.filter((fact) => fact.person !== null && nationals.includes(fact.person));
  const papers = nationalFacts(element, ground).filter((fact) => both.some((deed) => deed.person === fact.person));
  if (both.length > 0)
    return met(`both are documented for ${people(both)} of ${counted(ground.workers.length)}`, [...both, ...papers]);
  const isSilent = silentOf(ofKind(ground, kind), nationals).length > 0;
  if (undocumented > 0 || deeds.length === 0 || isSilent) return unknown('not documented together for any one person');
  return no('no person for whom the one is documented has the other', deeds);
}

function contractBefore(element: Element, ground: Ground): Answer {
  const last = element.before ?? '0001-01-01';
  const found = ofKind(ground, 'contract');
  const before = found.filter((fact) => side(fact, last) === 'before');
  if (before.length > 0) return exempt(`contracts of ${counted(people(before))} were signed before ${last}`, before);
  if (found.length === 0 || found.some((fact) => side(fact, last) === 'unknown'))
    return unknown('no dated contract is in the material');
  return ofAll(`every contract on record was signed on or after ${last}`, found, ground);
}

function rolePresent(element: Element, { finding }: Ground): Answer {
  const first = firstDay(element);
  const held = finding.roles.filter((holder) => element.roles.includes(holder.role));
  const since = held.filter((holder) => (holder.to ?? holder.from ?? '') >= first);
  const cited = [...new Set(since.flatMap((holder) => holder.records))].sort();
  if (since.length > 0) {
    const day = since.map((holder) => holder.from).sort()[0] ?? null;
    return {
      state: 'met',
      day,
      because: `the records show a ${[...new Set(since.map((holder) => holder.role))].join(', a ')}`,
      records: cited,
    };
  }
  if (held.some((holder) => holder.to === null && holder.from === null))
    return unknown('the tie on record bears no date');
  return unknown(`no ${element.roles.join(' or ')} is documented on or after ${first}`);
}

function accreditedPost(_: Element, ground: Ground): Answer {
  const found = ofKind(ground, 'post');
  if (found.length === 0) return unknown('no diplomatic list in the material names any of these people');
  return exempt(`a diplomatic list names ${people(found)} of these people`, found);
}

function citizens(element: Element, ground: Ground) {
  const papers = Map.groupBy(
    ofKind(ground, 'citizenship').filter((fact) => fact.value !== '?'),
    (fact) => fact.person,
  );
  const said = ground.workers.map((person) => ({ person, papers: papers.get(person) ?? [] }));
  const nationals = said
    .filter(({ papers }) => papers.some((fact) => element.of.includes(fact.value)))
    .map(({ person }) => person);
  const undocumented = said.filter(({ papers }) => papers.length === 0).length;
  return { nationals, undocumented, others: said.length - undocumented - nationals.length };
}

/** Not met where the records speak of each of the people; of whom they are silent, nothing is known. */
function ofAll(because: string, found: readonly Fact[], ground: Ground): Answer {
  return silentOf(found, ground.workers).length === 0
    ? no(because, found)
    : { ...unknown(`${because}, and of some of these people none is on record`), records: records(found) };
}

const silentOf = (found: readonly Fact[], people: readonly string[]): string[] =>
  people.filter((person) => !found.some((fact) => fact.person === person));

const nationalFacts = (element: Element, ground: Ground) =>
  ofKind(ground, 'citizenship').filter((fact) => element.of.includes(fact.value));
const ofKind = (ground: Ground, kind: Fact['kind']) => ground.facts.filter((fact) => fact.kind === kind);
const people = (facts: readonly Fact[]) => new Set(facts.map((fact) => fact.person)).size;
const counted = (n: number): string => `${n} ${n === 1 ? 'person' : 'people'}`;
const records = (facts: readonly Fact[]) => [...new Set(facts.map((fact) => fact.record))].sort();
const firstDay = (element: Element) => element.since ?? (element.after ? dayAfter(element.after) : '0001-01-01');

const firstOf = (facts: readonly Fact[]) => facts.flatMap((fact) => fact.from ?? []).sort()[0] ?? null;
const met = (because: string, facts: readonly Fact[]): Answer => ({
  state: 'met',
  day: firstOf(facts),
  because,
  records: records(facts),
});
const no = (because: string, facts: readonly Fact[]): Answer => ({
  state: 'not_met',
  day: null,
  because,
  records: records(facts),
});
const exempt = (because: string, facts: readonly Fact[]): Answer => ({
  state: 'exempt',
  day: firstOf(facts),
  because,
  records: records(facts),
});
const unknown = (because: string): Answer => ({ state: 'unknown', day: null, because, records: [] });
