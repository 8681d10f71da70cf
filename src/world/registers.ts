import { addDays } from './days.ts';
import { firm, type Keeper, keeperOf, on, who } from './paper.ts';
import { preparatory, programmes } from './programmes.ts';
import type { University } from './society.ts';
import type { Story } from './story.ts';
import { isOrg } from './wages.ts';

const REGISTER: Keeper = { id: 'register', folder: 'registers', firm: null };
const AS_OF = '2024-01-15';

/** What registers and offices hold of everybody, guilty or not. */
export function fillRegisters(story: Story): void {
  for (const org of story.society.orgs()) companyPapers(story, org);
  for (const university of story.society.universities) officePapers(story, university);
  holders(story);
  powersOfAttorney(story);
  agreements(story);
}

function companyPapers({ write }: Story, org: ReturnType<Story['society']['orgs']>[number]): void {
  if (org.kind === 'dispatcher') return;
  write({
    form: 'company',
    keeper: REGISTER,
    day: AS_OF,
    cells: {
      org: firm(org),
      registered: on(org.registered),
      status: 'действующее',
      staff: org.staff,
      address: org.address,
      okved: org.okved,
    },
  });
  const from = addDays(org.registered, 3);
  write({
    form: 'officer',
    keeper: REGISTER,
    day: AS_OF,
    cells: {
      org: firm(org),
      person: who(org.director),
      post: org.kind === 'university' ? 'ректор' : 'директор',
      'span.from': on(from),
    },
  });
  if (org.owner)
    write({
      form: 'owner',
      keeper: REGISTER,
      day: AS_OF,
      cells: { org: firm(org), owner: who(org.owner), share: 100, 'span.from': on(from) },
    });
}

function officePapers(story: Story, university: University): void {
  const keeper = keeperOf(university.org);
  const may = [
    [university.viceRector, 'ректорат', 'все документы'],
    [university.admission, 'приёмная комиссия', 'приказы'],
    [university.international, 'международный отдел', 'приказы'],
    [university.practiceHead, 'отдел практики', 'справки, договоры'],
    [university.practiceDeputy, 'отдел практики', 'справки'],
  ] as const;
  for (const [person, unit, papers] of may)
    story.write({
      form: 'signing_authority',
      keeper,
      day: '2022-08-25',
      cells: {
        person: who(person),
        unit,
        papers,
        order_no: '611-од',
        'span.from': on('2022-09-01'),
        'span.to': on('2024-08-31'),
      },
    });
  const spans = [
    ['приём', '2023-06-20', '2023-09-10'],
    ['занятия', '2023-09-01', '2023-12-30'],
    ['каникулы', '2023-12-31', '2024-01-08'],
    ['экзамены', '2024-01-09', '2024-01-28'],
    ['занятия', '2024-02-05', '2024-05-31'],
    ['экзамены', '2024-06-01', '2024-06-22'],
    ['практика', '2024-06-24', '2024-07-07'],
  ] as const;
  for (const [kind, from, to] of spans)
    story.write({
      form: 'calendar',
      keeper,
      day: '2023-08-20',
      cells: { year: '2023/24', kind, 'span.from': on(from), 'span.to': on(to) },
    });
  for (const programme of [...programmes, preparatory])
    for (const [term, kind, weeks] of programme.practice
      ? ([
          [2, 'учебная', 2],
          [4, 'учебная', 2],
          [6, 'производственная', 4],
          [8, 'преддипломная', 4],
        ] as const)
      : ([] as const))
      if (term <= programme.years * 2)
        story.write({
          form: 'curriculum',
          keeper,
          day: '2022-06-01',
          cells: { programme_code: programme.code, term, kind, weeks },
        });
}

/** Accounts that move in the statement, with whoever opened them. */
function holders({ papers, write }: Story): void {
  const seen = new Map<string, ReturnType<typeof who>>();
  for (const { form, cells } of papers)
    if (form === 'bank')
      for (const side of ['payer', 'payee'] as const) seen.set(String(cells[`${side}_account`]), cells[side] ?? null);
  for (const [account, holder] of seen) {
    const org = holder && typeof holder === 'object' && 'firm' in holder;
    write({
      form: 'holder',
      keeper: { id: 'bank', folder: 'bank', firm: null },
      day: AS_OF,
      cells: { account, holder, kind: org ? 'расчётный' : 'карточный', 'span.from': on('2022-09-01') },
    });
  }
}

function powersOfAttorney({ cohorts, write }: Story): void {
  const given = new Map<
    string,
    { by: NonNullable<ReturnType<(typeof cohorts)[number]['representativeOf']>>; day: string }
  >();
  for (const cohort of cohorts)
    cohort.members.forEach((_, n) => {
      const by = cohort.representativeOf(n);
      if (by && !given.has(by.poa)) given.set(by.poa, { by, day: addDays(cohort.orderDay, -70) });
    });
  for (const { by, day } of given.values())
    write({
      form: 'accreditation',
      keeper: REGISTER,
      day,
      cells: {
        holder: who(by.person),
        kind: 'доверенность',
        number: by.poa,
        'valid.from': on(day),
        'valid.to': on(addDays(day, 730)),
        grantor: null,
      },
    });
  const agents = new Set(
    cohorts.flatMap(({ agent }) => (agent && isOrg(agent) && agent.kind === 'agent' ? [agent] : [])),
  );
  for (const agent of agents)
    write({
      form: 'accreditation',
      keeper: REGISTER,
      day: '2022-01-10',
      cells: {
        holder: firm(agent),
        kind: 'лицензия агента',
        number: `ЛА-${agent.inn.slice(-4)}`,
        'valid.from': on('2022-01-10'),
        'valid.to': on('2026-12-31'),
        grantor: null,
      },
    });
}

function agreements({ cohorts, write }: Story): void {
  for (const cohort of cohorts)
    if (cohort.agreement && cohort.university)
      write({
        ...{ form: 'agreement', keeper: keeperOf(cohort.university.org), day: addDays(cohort.orderDay, -200) },
        cells: {
          agreement_id: cohort.agreement,
          kind: cohort.funding === 'по обмену' ? 'обмен' : 'стипендия',
          programme_code: cohort.programme.code,
          year: Number(cohort.orderDay.slice(0, 4)),
          places: cohort.members.length + 2,
        },
      });
}
