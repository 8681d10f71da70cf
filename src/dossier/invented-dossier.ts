import type { Bar, Finding, RoleHolder } from '../findings/index.ts';
import type { Flow } from '../flows/index.ts';
import { assess, loadInstruments } from '../law/index.ts';
import { composeDossier, type DossierInput } from './compose-dossier.ts';
import type { Dossier } from './dossier.ts';
import type { Material } from './material.ts';
import type { Language } from './phrases.ts';

const people = Array.from({ length: 14 }, (_, n) => `e-worker-${n + 1}`);
const holder = (role: RoleHolder['role'], entity: string, count: number): RoleHolder => {
  return {
    role,
    entity,
    members: count,
    of: 14,
    from: '2022-09-01',
    to: '2023-06-30',
    linkP: 1,
    records: people.slice(0, count).map((_, n) => `eno-${role}-${n + 1}`),
  };
};
const bar = (indicator: string, given: Partial<Bar>): Bar => ({
  ...{ family: 'WORK', indicator, outcome: 'fires', strength: 'S', hits: 12, judged: 14, peerHits: 0, peerJudged: 86 },
  ...{
    ratio: { value: 20, low: 12, high: 30 },
    counts: true,
    because: 'At least 360 minutes of class were spent on site in 4 of 6 weeks',
  },
  ...{
    cited: people.map((_, n) => ({
      recordType: 'site_access',
      recordId: `acc-${n + 1}`,
      part: 'entered',
      subject: `e-worker-${n + 1}`,
    })),
    origins: ['o-gate'],
    explainedBy: null,
  },
  ...given,
});

/** An invented finding with something in every part of it. */
export const inventedFinding: Finding = {
  ...{
    id: 'f-7c1e',
    supersedes: [],
    typology: 'student-visa-labour',
    level: 'investigate',
    looseLevel: 'investigate',
    p: 0.9137,
    low: 0.6,
    high: 0.97,
  },
  priors: [{ prior: 0.01, posterior: 0.8421 }],
  roles: [
    holder('office', 'e-office', 14),
    holder('facilitator', 'e-agent', 13),
    holder('host', 'e-builder', 12),
    holder('payer', 'e-payer', 14),
  ],
  cohorts: [
    {
      id: 'c-1',
      university: 'e-university',
      basis: 'order',
      from: '2022-09-01',
      to: '2022-09-01',
      members: people.map((person, n) => ({ person, record: `enl-${n + 1}` })),
    },
  ],
  bars: [
    bar('WORK-01', {}),
    bar('MONEY-06', {
      family: 'MONEY',
      strength: 'M',
      hits: 9,
      because: 'More than 0.70 of the accrued pay was withheld in 3 months',
      cited: [{ recordType: 'payroll_line', recordId: 'pay-1', part: 'withheld', subject: 'e-worker-1' }],
    }),
    bar('X1', {
      family: 'X',
      strength: 'X',
      hits: 2,
      ratio: { value: 0.6, low: 0.4, high: 0.9 },
      because: 'Grades stand in the book for two of the group',
      cited: [{ recordType: 'grade', recordId: 'grd-1', part: 'mark', subject: 'e-worker-3' }],
    }),
    bar('CERT-03', {
      family: 'CERT',
      strength: 'M',
      explainedBy: 'X5',
      because: 'Practice ran longer than the curriculum allows',
      cited: [],
    }),
  ],
  cannotTell: [
    {
      indicator: 'MONEY-01',
      because: 'No pay of comparable workers is in the material',
      wouldSettle: 'Regional pay by trade for the months of the payroll.',
    },
  ],
  gates: [
    {
      level: 'review',
      gate: 'two families, one about work, money or control',
      passed: true,
      because: 'WORK and MONEY',
    },
    {
      level: 'refer',
      gate: 'a strong sign about the facilitator, dispatcher or payer',
      passed: false,
      because: 'none fired',
    },
  ],
  withoutOrigin: [{ origin: 'o-gate', level: 'review', p: 0.41 }],
  strongestContrary: 'Two of the fourteen sat exams and were graded.',
  rivals: [
    {
      id: 'practice',
      title: 'Ordered practice in profile',
      score: 0.2,
      because: 'the host’s activity fits the programme only for two of fourteen',
    },
    {
      id: 'free-time',
      title: 'Lawful free-time work',
      score: 0.4,
      because: 'the hours on site leave no room for the timetable',
    },
  ],
  ...{
    origins: ['o-gate', 'o-payroll'],
    seeAlso: [],
    byChance: { tried: 1440, expected: 1.2 },
    caveat: 'elicited, uncalibrated: not on real cases',
  },
};

const flow = (
  kind: Flow['kind'],
  code: string | null,
  from_role: Flow['from_role'],
  to_role: Flow['to_role'],
  low: string,
  high = low,
): Flow => {
  return {
    finding: 'f-7c1e',
    kind,
    code,
    from_role,
    to_role,
    worker: 'e-worker-1',
    month: 2023 * 12 + 2,
    low,
    high,
    currency: 'RUB',
    basis: 'recorded',
    because: 'stated by one origin',
    records: ['pay-1'],
  };
};
const flows: readonly Flow[] = [
  flow('gross', null, 'employer', 'worker', '812500.00'),
  flow('deduction', 'tax', 'worker', 'state', '105625.00'),
  flow('deduction', 'fee', 'worker', 'facilitator', '402000.00', '431000.00'),
  { ...flow('payment', 'fee', 'facilitator', 'officer', '60000.00'), worker: null, records: ['bnk-1'] },
  { ...flow('left', null, 'employer', 'worker', '275875.00', '304875.00'), basis: 'derived' },
  {
    ...flow('claim', 'pay', 'employer', 'worker', '15000.00'),
    basis: 'attributed',
    worker: null,
    because: 'said at first hand, per month',
    records: ['clm-1'],
  },
];

const press = (file: string, exhibit: string, translationOf: string | null = null) => {
  return { exhibit, sha256: exhibit.padEnd(64, '0'), file, origin: 'o-press', grade: 'C3', translationOf };
};

/** One witness, one transcribed paper, and press pieces of which two repeat the first. */
export const oneWitness: Material = {
  exhibits: [
    {
      exhibit: 'aa11',
      sha256: 'aa11'.padEnd(64, '0'),
      file: 'interview.md',
      origin: 'o-interview',
      grade: 'B3',
      translationOf: null,
    },
    press('newspaper.html', 'bb22'),
    press('reprint.html', 'cc33'),
    press('translation-ru.html', 'dd44', 'bb22'),
  ],
  origins: [
    { origin: 'o-interview', kind: 'interview', why: 'one telling, in private', independent: true },
    {
      origin: 'o-press',
      kind: 'press',
      why: 'the reprint and the translation repeat the first piece word for word',
      independent: false,
    },
  ],
  claims: [
    {
      record: 'clm-1',
      interview: 'itv-1',
      source: 'S-4f2a',
      topic: 'pay',
      from: '2019-03-01',
      to: '2019-12-31',
      firstHand: true,
      amount: '15000.00',
      currency: 'RUB',
      per: 'month',
      quote: 'They give us fifteen thousand a month, the rest is written in a book.',
      grade: 'B3',
    },
    {
      record: 'clm-2',
      interview: 'itv-1',
      source: 'S-4f2a',
      topic: 'bribe',
      from: null,
      to: null,
      firstHand: false,
      amount: null,
      currency: null,
      per: null,
      quote: 'They say the office is paid for every paper.',
      grade: 'B3',
    },
  ],
  chronology: [
    {
      what: 'event',
      detail: 'press',
      standing: 'alleged',
      from: '2020-05-04',
      to: '2020-05-04',
      records: ['evt-1', 'evt-2'],
    },
    { what: 'claim', detail: 'pay', standing: 'alleged', from: '2019-03-01', to: '2019-12-31', records: ['clm-1'] },
    {
      what: 'bank_payment',
      detail: 'wage',
      standing: 'documented',
      from: '2019-04-01',
      to: '2019-04-30',
      records: ['bnk-1'],
      amounts: { currency: 'RUB', least: '18400.00', largest: '18400.00' },
    },
  ],
};

const labels: Readonly<Record<string, { text: string; kind: 'org' | 'person' }>> = {
  'e-university': { text: 'Northern Technical University', kind: 'org' },
  'e-office': { text: 'Northern Technical University, international office', kind: 'org' },
  'e-agent': { text: 'Ветрогонов Аристарх Павлович', kind: 'person' },
  'e-builder': { text: 'ООО «Заречный монтаж»', kind: 'org' },
  'e-payer': { text: 'ООО «Синий мост»', kind: 'org' },
};

export function inventedInput(given: Partial<DossierInput> = {}): DossierInput {
  const instruments = loadInstruments();
  return {
    ...{ title: 'Northern Technical University and the Zarechny site', language: 'en' as Language, asOf: '2024-01-15' },
    ...{ ledgerHead: '9f2c0a1b7e44d210aa', program: '0.1.0', findings: [inventedFinding], flows, material: oneWitness },
    law: instruments.map((instrument) => assess(inventedFinding, [], instrument, '2024-01-15')),
    label: (entity) => labels[entity] ?? { text: entity, kind: 'person' },
    place: (record) => {
      const n = Number(/\d+$/.exec(record)?.[0] ?? 0);
      return {
        file: `${record.split('-')[0]}.xlsx`,
        sheet: 'Лист1',
        row: n + 1,
        exhibit: '9f2c0a1b7e44d210',
        origin: 'o-gate',
        grade: 'B2',
      };
    },
    titleOf: (id) => id,
    ...given,
  };
}

export const inventedDossier = (given: Partial<DossierInput> = {}): Dossier => composeDossier(inventedInput(given));
