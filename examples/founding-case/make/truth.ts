import { Document, isScalar, isSeq, visit } from 'yaml';
import { AT_UNIVERSITY, COHORTS, type Cohort, EXCHANGE, FOUNDING, PRACTICE, SCHOLARSHIP } from './cohorts.ts';
import { FORMS } from './evidence-files.ts';
import { OFFICER, OFFICIAL } from './officials.ts';
import { ORG } from './organisations.ts';
import type { Person } from './people.ts';
import { rowFinder } from './places.ts';
import { BUS_CREW, FREE_TIME, OVERSEER } from './site-work.ts';

const find = rowFinder(FORMS);
const rowsOf = (people: readonly Person[]) => find.about(new Set(people.map((one) => one.id)));
const organisation = (key: Exclude<keyof typeof ORG, 'dispatcher'>) => ({ name: ORG[key].name, inn: ORG[key].inn });

const cohortTruth = (cohort: Cohort) => ({
  order: cohort.orderNo,
  people: cohort.members.length,
  rows: rowsOf(cohort.members),
});

/** Where the order book lists these people, and nothing more. */
const bookRows = (people: readonly Person[]) =>
  Object.fromEntries(Object.entries(rowsOf(people)).filter(([at]) => at.includes('order-book')));

const roles = () => ({
  office: {
    unit: 'Отдел международных стажировок',
    organisation: organisation('university'),
    rows: find.saying(OFFICER.inn, OFFICER.account, OFFICER.russian),
  },
  facilitator: { rows: find.saying(OFFICIAL.passport, OFFICIAL.account) },
  dispatcher: {
    organisation: { name: ORG.dispatcher.name, inn: ORG.dispatcher.taxNumber },
    rows: find.saying(ORG.dispatcher.name),
  },
  overseer: { rows: find.saying(OVERSEER.fromCyrillic, OVERSEER.hangul, OVERSEER.latin) },
  host: { organisation: organisation('host'), rows: find.saying(ORG.host.inn) },
  payer: { organisation: organisation('agent'), rows: find.saying(ORG.agent.inn) },
});

const neighbour = (id: string, story: string, people: readonly Person[]) => ({
  id,
  story,
  below: 'review',
  people: people.length,
  rows: rowsOf(people),
});

const ordinary = (university: Cohort['university']) =>
  COHORTS.filter((cohort) => cohort.university === university && cohort.story === 'ordinary');

const truth = () => ({
  arrangements: [
    {
      id: 'founding',
      at_least: 'investigate',
      roles: roles(),
      money: find.about(new Set(['founding money', 'founding officer'])),
      cohorts: FOUNDING.map(cohortTruth),
    },
  ],
  neighbours: [
    neighbour('scholarship', 'one payer, one accredited attaché, a named agreement', SCHOLARSHIP.members),
    neighbour('exchange', 'one coordinator, a named agreement, one namesake of a labourer', EXCHANGE.members),
    neighbour(
      'paid-practice',
      'civil engineers at a builder in their curriculum weeks, with diaries',
      PRACTICE.members,
    ),
    neighbour('free-time', 'evenings and Saturdays, with contract, notice and own account', FREE_TIME.people),
    neighbour('staff-bus', 'no students; arrive together, leave alone', BUS_CREW.people),
    neighbour(
      'licensed-agent',
      'one licensed agent, many unconnected clients',
      AT_UNIVERSITY.flatMap((cohort) => [...cohort.throughAgent]),
    ),
  ],
  ordinary_cohorts: [...ordinary('university'), ...ordinary('second')].map((cohort) => ({
    order: cohort.orderNo,
    people: cohort.members.length,
    rows: bookRows(cohort.members),
  })),
});

/** Lists of rows stand on one line each, or the page would be ten thousand lines long. */
export function truthText(): string {
  const page = new Document(truth());
  page.commentBefore =
    ' What is planted and who stands beside it. Read by the test of this example only; written by make/make.ts.\n Rows are physical and 1-based; in JSON the n-th object.';
  visit(page, {
    Seq: (_, node) => {
      if (isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value === 'number')) node.flow = true;
    },
  });
  return page.toString({ lineWidth: 0 });
}
