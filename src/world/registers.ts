import { addDays } from './days.ts';
import { officePapers } from './offices.ts';
import { firm, type Keeper, keeperOf, on, who } from './paper.ts';
import type { Story } from './story.ts';
import { taxesOf } from './taxes.ts';
import { tuitionCards } from './tuition.ts';
import { isOrg } from './wages.ts';

const REGISTER: Keeper = { id: 'register', folder: 'reestry', firm: null };
const AS_OF = '2024-01-15';

/** What registers and offices hold of everybody, guilty or not. */
export function fillRegisters(story: Story): void {
  for (const university of story.society.universities) officePapers(story, university);
  for (const org of story.society.orgs()) companyPapers(story, org);
  taxesOf(story);
  holders(story);
  powersOfAttorney(story);
  agreements(story);
  tuitionCards(story);
  numbered(story);
}

function companyPapers({ write }: Story, org: ReturnType<Story['society']['orgs']>[number]): void {
  if (org.kind === 'dispatcher') return;
  write({
    form: 'company',
    keeper: REGISTER,
    day: AS_OF,
    cells: {
      org: firm(org),
      as_of: on(AS_OF),
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

/** Certificates that went through the journal stand there under their number, in order. */
function numbered({ papers, write }: Story): void {
  for (const { form, keeper, cells, day, plant } of papers.filter(({ form }) => form === 'certificate'))
    if (form === 'certificate' && cells.journal_no)
      write({
        ...{ form: 'number_journal', keeper, day, plant },
        cells: {
          ...{ journal: 'справки', number: cells.journal_no, day: on(day) },
          ...{ person: cells.person ?? null, host: cells.host ?? null },
        },
      });
}
