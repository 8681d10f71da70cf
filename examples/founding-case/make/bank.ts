import { chanceOf } from '../../../src/world/index.ts';
import { AT_UNIVERSITY, type Cohort, FOUNDING, SCHOLARSHIP } from './cohorts.ts';
import { addDays, clock, ruDay } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { OFFICER, OFFICIAL, type Official } from './officials.ts';
import { BANK, ORG } from './organisations.ts';
import { CREW_WAGES, MONTHS, type Month, PLAIN_WAGES, payDay, type Wage } from './payroll.ts';
import type { Person } from './people.ts';

interface Side {
  name: string;
  inn: string;
  account: string;
}
interface Payment {
  of: string;
  day: string;
  minute: number;
  from: Side;
  to: Side;
  amount: number;
  why: string;
}
interface Cash {
  of: string;
  day: string;
  minute: number;
  account: string;
  holder: string;
  amount: number;
}

const choices = chanceOf('bank');
const own = (person: Person): Side => ({ name: person.russian, inn: '', account: person.card });
const person = (who: Official): Side => ({ name: who.russian, inn: who.inn, account: who.account });
const abroad: Side = { name: ORG.dispatcher.name, inn: ORG.dispatcher.taxNumber, account: '40807810900000017417' };
const SHOPS = ['ИП Лавка у дома', 'Супермаркет «Волна»', 'Аптека № 4', 'Связь-Залив', 'Кафе «Причал»'];
const shop = (name: string): Side => ({ name, inn: '', account: '' });
const minute = () => 560 + choices.below(420);
function employer(wage: Wage): Side {
  const found = Object.values(ORG).find((org) => 'inn' in org && org.inn === wage.crew.org.inn);
  if (!found || !('inn' in found)) throw new Error(`no account for ${wage.crew.org.name}`);
  return found;
}
const ruMonth = (month: Month) => `${month.slice(5)}.${month.slice(0, 4)}`;

const salary = (wage: Wage): Payment => ({
  of: wage.person.id,
  day: payDay(wage.month),
  minute: 600 + choices.below(60),
  from: employer(wage),
  to: own(wage.person),
  amount: wage.due,
  why: `Заработная плата за ${ruMonth(wage.month)}`,
}); // one transfer to an own card

/** What people who keep their wages do with them: shops, a little at a time, a transfer home now and then. */
function spending(wage: Wage): Payment[] {
  return Array.from({ length: 2 }, () => ({
    of: wage.person.id,
    day: addDays(payDay(wage.month), choices.between(1, 25)),
    minute: minute(),
    from: own(wage.person),
    to: shop(choices.pick(SHOPS)),
    amount: choices.between(300, 4200),
    why: 'Оплата товаров и услуг',
  }));
}

/** First crew: own cards, emptied the day after pay: one sum in cash, all the rest to one man. */
const CASH_KEPT_BACK = 5000;
function forwarded(wage: Wage): Payment {
  return {
    of: wage.person.id,
    day: addDays(payDay(wage.month), 1),
    minute: 620 + choices.below(90),
    from: own(wage.person),
    to: person(OFFICIAL),
    amount: wage.due - CASH_KEPT_BACK,
    why: 'Перевод личных средств',
  };
}

/** Second and third crews: one sum to the agent's account, and on from there within a day. */
function pooled(month: Month): Payment[] {
  const total = CREW_WAGES.filter((wage) => wage.byProxy && wage.month === month).reduce(
    (sum, wage) => sum + wage.due,
    0,
  );
  const kept = CREW_WAGES.filter((wage) => wage.month === month).reduce((sum, wage) => sum + wage.other, 0);
  const day = payDay(month);
  const step = (after: number, at: number, from: Side, to: Side, amount: number, why: string): Payment => ({
    of: 'founding money',
    day: addDays(day, after),
    minute: at,
    from,
    to,
    amount,
    why,
  });
  return [
    step(0, 640, ORG.host, ORG.agent, total, `Заработная плата бригады № 7 за ${ruMonth(month)} по доверенностям`),
    step(0, 655, ORG.host, ORG.agent, kept, `Прочие удержания бригады № 7 за ${ruMonth(month)} по письму`),
    step(1, 590, ORG.agent, person(OFFICIAL), Math.round(total * 0.6), 'Подотчётная сумма'),
    step(1, 604, ORG.agent, abroad, Math.round(kept * 0.7), 'Оплата по договору о направлении рабочих'),
  ];
}

/** Fees "for consultations" reach the officer's card a few days before each batch of her certificates. */
const consultations = (): Payment[] =>
  [
    ['2022-11-03', 60_000],
    ['2023-03-17', 55_000],
    ['2023-10-04', 170_000],
  ].map(([day, amount]) => ({
    of: 'founding officer',
    day: String(day),
    minute: minute(),
    from: ORG.agent,
    to: person(OFFICER),
    amount: Number(amount),
    why: 'Оплата консультационных услуг по договору б/н',
  }));

/** The agent pays the university for the crews: tuition once a term, and "practice" by the head every month. */
function agentToUniversity(): Payment[] {
  const terms = ['2022-10-24', '2023-02-15', '2023-09-22'];
  const tuition = terms.flatMap((day) =>
    FOUNDING.filter((cohort) => cohort.orderDay < day).map((cohort) => ({
      of: 'founding money',
      day,
      minute: minute(),
      from: ORG.agent,
      to: ORG.university,
      amount: cohort.members.length * 64_000,
      why: `Оплата обучения по договорам об образовании, группа ${cohort.group}, ${cohort.members.length} чел.`,
    })),
  );
  const months = [
    '2022-11',
    '2022-12',
    '2023-01',
    '2023-02',
    '2023-03',
    '2023-04',
    '2023-05',
    '2023-06',
    '2023-09',
    '2023-10',
    '2023-11',
    '2023-12',
    '2024-01',
  ];
  const practice = months.map((month) => {
    const heads = FOUNDING.filter((cohort) => cohort.orderDay < `${month}-25`).reduce(
      (sum, cohort) => sum + cohort.members.length,
      0,
    );
    return {
      of: 'founding money',
      day: `${month}-25`,
      minute: minute(),
      from: ORG.agent,
      to: ORG.university,
      amount: heads * 4000,
      why: `За организацию практической подготовки, ${heads} чел.`,
    };
  });
  return [...tuition, ...practice];
}

const innocentTuition = (cohort: Cohort): Payment[] =>
  cohort.members
    .filter((_, at) => at % 2 === 0)
    .map((one) => ({
      of: one.id,
      day: addDays(cohort.starts, choices.between(5, 30)),
      minute: minute(),
      from: own(one),
      to: ORG.university,
      amount: 58_000 + choices.below(12) * 1000,
      why: `Оплата обучения по договору ДО-${one.id.slice(1)}`,
    }));

const fundTuition = (): Payment => ({
  of: 'scholarship fund',
  day: '2023-09-20',
  minute: minute(),
  from: ORG.fund,
  to: ORG.university,
  amount: SCHOLARSHIP.members.length * 61_000,
  why: `Стипендиальная программа, соглашение ${SCHOLARSHIP.agreement}, ${SCHOLARSHIP.members.length} чел.`,
});

const payments: readonly Payment[] = [
  ...PLAIN_WAGES.flatMap((wage) => [salary(wage), ...spending(wage)]),
  ...CREW_WAGES.filter((wage) => !wage.byProxy).flatMap((wage) => [salary(wage), forwarded(wage)]),
  ...MONTHS.flatMap(pooled),
  ...consultations(),
  ...agentToUniversity(),
  ...AT_UNIVERSITY.filter((cohort) => cohort.story === 'ordinary' || cohort.story === 'practice').flatMap(
    innocentTuition,
  ),
  fundTuition(),
].sort(byTime);

function byTime(
  a: { day: string; minute: number; of: string },
  b: { day: string; minute: number; of: string },
): number {
  const key = (one: typeof a) => `${one.day} ${String(one.minute).padStart(4, '0')} ${one.of}`;
  return key(a) < key(b) ? -1 : 1;
}

const paymentLine = (one: Payment, at: number): Line =>
  line(one.of, [
    `${ruDay(one.day)} ${clock(one.minute)}`,
    String(2001 + at * 3),
    one.from.name,
    one.from.inn,
    one.from.account,
    one.to.name,
    one.to.inn,
    one.to.account,
    BANK.bik,
    one.amount.toFixed(2).replace('.', ','),
    'RUB',
    one.why,
  ]);

function statement(): Form {
  const lines = payments.map(paymentLine);
  const total = payments
    .reduce((sum, one) => sum + one.amount, 0)
    .toFixed(2)
    .replace('.', ',');
  return {
    path: 'bank/statement-2022-09-2024-02.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'windows-1251',
    sheet: {
      name: 'statement',
      above: [`${BANK.name}, БИК ${BANK.bik}`, 'Выписка банка: операции по счетам за период 01.09.2022 - 29.02.2024'],
      head: [
        'Дата операции',
        '№ документа',
        'Плательщик',
        'ИНН плательщика',
        'Счет плательщика',
        'Получатель',
        'ИНН получателя',
        'Счет получателя',
        'БИК банка получателя',
        'Сумма',
        'Валюта',
        'Назначение платежа',
      ],
      lines,
      below: [`Итого оборот;;;;;;;;;${total}`.replaceAll(';', ' ').trim()],
    },
  }; // the bank's answer
}

/** Cash taken the day after pay: the crews' first men take one sum each, the official the rest, others what they please. */
function withdrawals(): Cash[] {
  const crew = CREW_WAGES.filter((wage) => !wage.byProxy).map((wage) => ({
    of: wage.person.id,
    day: addDays(payDay(wage.month), 1),
    minute: 1210 + choices.below(20),
    account: wage.account,
    holder: wage.person.russian,
    amount: CASH_KEPT_BACK,
  }));
  const official = MONTHS.map((month) => ({
    of: 'founding money',
    day: addDays(payDay(month), 2),
    minute: 700,
    account: OFFICIAL.account,
    holder: OFFICIAL.russian,
    amount: 300_000,
  }));
  const others = PLAIN_WAGES.filter(() => choices.happens(0.25)).map((wage) => ({
    of: wage.person.id,
    day: addDays(payDay(wage.month), choices.between(1, 24)),
    minute: minute(),
    account: wage.account,
    holder: wage.person.russian,
    amount: choices.between(1, 12) * 1000,
  }));
  return [...crew, ...official, ...others].sort(byTime);
}

function cash(): Form {
  return {
    path: 'bank/cash-withdrawals.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'windows-1251',
    sheet: {
      name: 'cash',
      above: [`${BANK.name}. Операции с наличными`],
      head: ['Дата и время', 'Вид операции', 'Номер счета', 'Владелец счета', 'Сумма', 'Валюта', 'Банкомат'],
      lines: withdrawals().map((one) =>
        line(one.of, [
          `${ruDay(one.day)} ${clock(one.minute)}`,
          'выдача наличных',
          one.account,
          one.holder,
          one.amount.toFixed(2).replace('.', ','),
          'RUB',
          `АТМ ${choices.between(101, 119)}`,
        ]),
      ),
    },
  }; // the machines' journal
}

export const bankPapers = (): Form[] => [statement(), cash()];
