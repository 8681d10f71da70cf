import type { Row } from '../../store/index.ts';
import type { Ratio } from '../finding.ts';
import type { Effect, Indicator, Outcome, Subject } from '../indicator/indicator.ts';
import { buildStages } from '../stages/build-stages.ts';
import { type GivenRecords, givenRecords } from '../stages/given-records.ts';

/** For tests of weighing: cohorts, their parties and what indicators said, without any measure being run. */
export interface InventedCohort {
  readonly id: string;
  readonly from?: string;
  readonly size?: number;
  readonly university?: string;
  readonly funding?: string;
  /** `facilitator:f`, tied to the whole cohort. */
  readonly ties: readonly string[];
  /** Link weight of a party's mention in this cohort's papers; 1 where not given. */
  readonly links?: Readonly<Record<string, number>>;
  /** Indicator code → how surely the people its records name are these members; 1 where not given. */
  readonly sureness?: Readonly<Record<string, number>>;
  /** Indicator code → how many members (or 1 for a cohort) fire; others are quiet. */
  readonly fires?: Readonly<Record<string, number>>;
  /** Indicator code → how many members could be judged, those that fire first; all where not given. */
  readonly judged?: Readonly<Record<string, number>>;
  /** Indicator code → nobody could be judged. */
  readonly cannotTell?: readonly string[];
  /** Counter-check code → how many members it explains. */
  readonly explained?: Readonly<Record<string, number>>;
}

/** An indicator as weighing sees it; a counter-check where the code begins with X. */
export function inventedIndicator(
  code: string,
  more: { subject?: Subject; ratio?: Ratio; explains?: string[]; about?: Indicator['about'] } = {},
): Indicator {
  const family = code.startsWith('X') ? 'X' : (code.split('-')[0] ?? '');
  const outcome = (effect: Effect, ratio: Ratio): Outcome => ({
    code: effect,
    effect,
    when: 'else',
    condition: null,
    reason: `${code} ${effect}`,
    ratio,
    basis: 'elicited',
    line: 1,
  });
  const none = { value: 1, low: 1, high: 1 };
  return {
    ...{
      id: code.toLowerCase(),
      code,
      family,
      version: '1.0.0',
      title: { en: code, ru: code, ko: code },
      question: '?',
    },
    ...{
      subject: more.subject ?? 'person',
      about: more.about ?? [],
      reads: [],
      parameters: [],
      hooks: [],
      references: [],
    },
    outcomes: [
      outcome('fires', more.ratio ?? { value: 18, low: 10, high: 40 }),
      outcome('explained', none),
      outcome('cannot_tell', none),
      outcome('quiet', { value: 0.6, low: 0.4, high: 0.9 }),
    ],
    ...{
      innocent: [],
      counter: [],
      explains: more.explains ?? [],
      disproof: '',
      wouldSettle: `the file of ${code}`,
      story: '',
    },
    ...{ measure: { text: '', line: 1 }, evidence: null, cases: [], file: `${code}.md` },
  };
}

/** Where an indicator's rows come from in these tests: one origin per family. */
const exhibits: Readonly<Record<string, string>> = {
  WORK: 'gate',
  MONEY: 'bank',
  CERT: 'papers',
  VISA: 'papers',
  NET: 'files',
  CTRL: 'voices',
  X: 'checks',
};

/** A database that holds the cohorts as records and the outcomes as stored measures. */
export async function inventedCase(
  cohorts: readonly InventedCohort[],
  catalogue: readonly Indicator[],
): Promise<GivenRecords> {
  const given = await givenRecords();
  const rows = new Map<string, Row[]>();
  const give = (table: string, more: readonly Row[]) => rows.set(table, [...(rows.get(table) ?? []), ...more]);
  give(
    'custody.exhibit',
    [...new Set(Object.values(exhibits))].map((origin) => ({
      exhibit_id: hex(origin),
      sha256: hex(origin),
      file_name: origin,
      origin_id: origin,
      feature_version: '1',
    })),
  );
  for (const cohort of cohorts) {
    giveRecords(give, cohort);
    for (const indicator of catalogue) giveOutcomes(give, cohort, indicator);
  }
  for (const [table, all] of rows) await given.give(table, all);
  return withRoles(given);
}

const stages =
  'told_order cohort_member cohort site_stay person_site_day person_site private_payee paid_for role_tie role_edge'.split(
    ' ',
  );

/** The same, with the stages from which arrangements are found: who came together, and who plays which role for them. */
export async function withRoles(given: GivenRecords): Promise<GivenRecords> {
  await buildStages({ store: given.db, clustering: 'strict', only: stages });
  return given;
}

type Give = (table: string, rows: readonly Row[]) => void;

/** Sixteen hexadecimal digits that stand for an exhibit of that name. */
function hex(name: string): string {
  return Buffer.from(name.padEnd(8, '.').slice(0, 8)).toString('hex');
}

export function memberIds({ id, size = 12 }: InventedCohort): string[] {
  return Array.from({ length: size }, (_, at) => `${id}.p${String(at).padStart(2, '0')}`);
}

function orderId(id: string): string {
  return `eno-${hex(id)}-s1r1`;
}

function giveRecords(give: Give, cohort: InventedCohort): void {
  const university = cohort.university ?? 'u';
  const order = {
    university,
    order_no: cohort.id,
    order_date: cohort.from ?? '2023-09-01',
    kind: 'enrol',
    record_id: orderId(cohort.id),
  };
  const of = (role: string) =>
    cohort.ties.filter((tie) => tie.startsWith(`${role}:`)).map((tie) => tie.split(':')[1] ?? '');
  give('enrolment_order', [
    { ...order, signer: of('office')[0] ?? null, representative: of('facilitator')[0] ?? null },
  ]);
  const line = {
    order_id: orderId(cohort.id),
    university,
    level: 'bachelor',
    form: 'full_time',
    funding: cohort.funding ?? 'contract',
  };
  const people = memberIds(cohort);
  give(
    'enrolment_line',
    people.map((person, at) => ({
      ...line,
      person,
      payer: of('payer')[0] ?? null,
      record_id: `enl-${hex(cohort.id)}-s1r${at + 2}`,
    })),
  );
  const contract = { kind: 'labour', signed: '2023-10-01' };
  const rows = [...of('host').map((employer) => ({ employer })), ...of('dispatcher').map((supplier) => ({ supplier }))];
  give(
    'employment_contract',
    rows.flatMap((row) =>
      people.map((person, at) => ({ ...contract, ...row, person, record_id: `emp-${hex(cohort.id)}-s2r${at}` })),
    ),
  );
  for (const [party, weight] of Object.entries(cohort.links ?? {}))
    give('custody.member', [linked(hex(cohort.id), party, weight)]);
}

/** A mention in an exhibit that is this entity with that weight. */
function linked(exhibit: string, entity: string, weight: number): Row {
  return {
    mention_id: `m-${exhibit}-s1r1-x`,
    ...{ entity_id: entity, loose_entity_id: entity },
    ...{ link_basis: 'judged', link_weight: String(weight) },
  };
}

function giveOutcomes(give: Give, cohort: InventedCohort, indicator: Indicator): void {
  const untold = cohort.cannotTell?.includes(indicator.code) ?? false;
  const subjects = subjectsOf(cohort, indicator).slice(0, cohort.judged?.[indicator.code]);
  const told = indicator.family === 'X' ? 'explained' : 'fires';
  const count = (indicator.family === 'X' ? cohort.explained : cohort.fires)?.[indicator.code] ?? 0;
  const row = { clustering: 'strict', indicator: indicator.id };
  const outcome = (at: number) => (untold ? 'cannot_tell' : at < count ? told : 'quiet');
  give(
    'custody.measure',
    subjects.map((subject, at) => ({
      ...row,
      version: '1',
      subject,
      covered: 1,
      measures: '{}',
      outcome: outcome(at),
      reason: untold ? `${indicator.code} found no paper${at === 0 ? '' : ' at all'}` : `${indicator.code} said so`,
    })),
  );
  if (untold) return;
  const exhibit = hex(exhibits[indicator.family] ?? 'files');
  const cited = subjects.slice(0, count).map(
    (subject, at): Row => ({
      ...row,
      subject,
      record_type: 'x',
      record_id: `xxx-${exhibit}-${indicator.code}.${cohort.id}.${at}`,
      part: 'shows',
    }),
  );
  give('custody.hit_evidence', cited);
  const sureness = cohort.sureness?.[indicator.code];
  if (sureness !== undefined)
    give(
      'custody.member',
      subjects.map((subject) => linked(exhibit, subject, sureness)),
    );
}

function subjectsOf(cohort: InventedCohort, { subject }: Indicator): string[] {
  if (subject === 'person') return memberIds(cohort);
  if (subject === 'cohort') return [`coh-${orderId(cohort.id)}`];
  return cohort.ties.filter((tie) => tie.startsWith(`${subject}:`)).map((tie) => tie.split(':')[1] ?? '');
}
