import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import type { Org } from './organisation.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';

/** Practice as it is done, or as papers say. */
export interface Practice {
  readonly host: Org;
  readonly from: string;
  readonly to: string;
  readonly kind: 'учебная' | 'производственная';
  readonly contractNo: string;
  readonly contracted: boolean;
  readonly ordered: boolean;
  readonly journaled: boolean;
  readonly traces: boolean;
  readonly certificates: boolean;
  /** Certificates given out before the end, as leave to go. */
  readonly certifiedOn: string;
  readonly signer: Person;
  readonly signerPost: string;
}

export function practiseCohort(
  story: Story,
  cohort: Cohort,
  practice: Practice,
  members: readonly Person[] = cohort.members,
): void {
  if (!cohort.university) return;
  if (practice.contracted) contract(story, cohort, practice, members.length);
  members.forEach((person) => {
    if (practice.ordered) order(story, cohort, practice, person);
    if (practice.certificates) certificate(story, cohort, practice, person);
    if (practice.traces) traces(story, cohort, practice, person);
  });
}

const span = ({ from, to }: Practice) => ({ 'span.from': on(from), 'span.to': on(to) });
const desk = (cohort: Cohort) => keeperOf((cohort.university as NonNullable<Cohort['university']>).org);

function contract(story: Story, cohort: Cohort, practice: Practice, students: number): void {
  const day = addDays(practice.from, -30);
  story.write({
    ...{ form: 'practice_contract', keeper: desk(cohort), day, plant: cohort.plant },
    cells: {
      ...{
        contract_no: practice.contractNo,
        contract_date: on(day),
        host: firm(practice.host),
        programme_code: cohort.programme.code,
        students,
        ...span(practice),
      },
      ...{ univ_signer: who(practice.signer), host_supervisor: who(practice.host.director) },
    },
  });
}

const orderNo = (cohort: Cohort, practice: Practice) => `П-${cohort.orderNo}/${practice.from.slice(5, 7)}`;

function order(story: Story, cohort: Cohort, practice: Practice, person: Person): void {
  const day = addDays(practice.from, -8);
  story.write({
    ...{ form: 'practice_order', keeper: desk(cohort), day, plant: cohort.plant },
    cells: {
      ...{
        order_no: orderNo(cohort, practice),
        order_date: on(day),
        person: who(person),
        host: firm(practice.host),
        kind: practice.kind,
        ...span(practice),
      },
      ...{
        contract_no: practice.contracted ? practice.contractNo : null,
        supervisor: who(cohort.university?.practiceDeputy),
        signer: who(cohort.university?.viceRector),
      },
    },
  });
}

function certificate(story: Story, cohort: Cohort, practice: Practice, person: Person): void {
  const chance = story.chance.fork(`certificate/${person.id}/${practice.from}`);
  const number = chance.between(100, 999);
  story.write({
    ...{ form: 'certificate', keeper: desk(cohort), day: practice.certifiedOn, plant: cohort.plant },
    cells: {
      ...{
        certificate_no: `СП-${number}/${practice.certifiedOn.slice(2, 4)}`,
        issued: on(practice.certifiedOn),
        person: who(person),
        host: firm(practice.host),
        ...span(practice),
      },
      ...{
        journal_no: practice.journaled ? String(number) : null,
        order_no: practice.ordered ? orderNo(cohort, practice) : null,
      },
      ...{ signer: who(practice.signer), signer_post: practice.signerPost },
    },
  });
}

function traces(story: Story, cohort: Cohort, practice: Practice, person: Person): void {
  const chance = story.chance.fork(`traces/${person.id}`);
  for (const kind of ['дневник', 'отчёт'])
    if (chance.happens(0.93)) {
      const day = addDays(practice.to, chance.between(1, 12));
      story.write({
        ...{ form: 'practice_trace', keeper: desk(cohort), day, plant: cohort.plant },
        cells: {
          person: who(person),
          kind,
          day: on(day),
          host: firm(practice.host),
          supervisor: who(cohort.university?.practiceDeputy),
        },
      });
    }
}
