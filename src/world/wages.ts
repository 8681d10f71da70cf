import { addDays, monthEnd, monthOf } from './days.ts';
import type { Org } from './organisation.ts';
import { at, type Keeper, keeperOf, on, type Written, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Flow, Story } from './story.ts';

/** How a crew is paid. Shares are of the accrued. */
export interface PayHabit {
  readonly monthly: number;
  readonly method: 'на карту' | 'наличными' | 'по доверенности';
  readonly lodging: number;
  readonly food: number;
  readonly other: number;
  readonly proxy: Person | null;
  readonly onBooks: boolean;
}

const BANK: Keeper = { id: 'bank', folder: 'bank', firm: null };
export const WORKDAYS = 26;

export interface MonthPaid {
  readonly person: Person;
  readonly month: string;
  readonly accrued: number;
  readonly kept: number;
  readonly paid: number;
  readonly paidOn: string;
}

/** Pays everyone for the days worked, month by month, and writes what the habit leaves on paper. */
export function payCrew(
  story: Story,
  employer: Org,
  worked: ReadonlyMap<Person, readonly string[]>,
  habit: PayHabit,
  plant: string | null,
): MonthPaid[] {
  return [...worked].flatMap(([person, days]) =>
    [...Map.groupBy(days, monthOf)].map(([month, some]) => {
      const accrued = Math.round((habit.monthly * some.length) / WORKDAYS / 10) * 10;
      return payMonth(story, employer, person, month, accrued, habit, plant);
    }),
  );
}

function payMonth(
  story: Story,
  employer: Org,
  person: Person,
  month: string,
  accrued: number,
  habit: PayHabit,
  plant: string | null,
): MonthPaid {
  const chance = story.chance.fork(`paid/${employer.id}/${person.id}/${month}`);
  const paidOn = addDays(monthEnd(`${month}-01`), 10);
  const tax = Math.round(accrued * 0.13);
  const [lodging, food, other] = [habit.lodging, habit.food, habit.other].map((share) => Math.round(accrued * share));
  const kept = (lodging ?? 0) + (food ?? 0) + (other ?? 0);
  const paid = accrued - tax - kept;
  if (habit.onBooks)
    story.write({
      ...{ form: 'payroll', keeper: keeperOf(employer), day: monthEnd(`${month}-01`), plant },
      cells: {
        ...{
          month: `${month.slice(5)}.${month.slice(0, 4)}`,
          payroll_no: person.account.slice(-4),
          person: who(person),
          accrued,
          tax,
          lodging: lodging || null,
        },
        ...{ food: food || null, other: other || null, due: paid, paid, paid_on: on(paidOn), method: habit.method },
        ...{ account: habit.method === 'на карту' ? person.account : null, proxy: who(habit.proxy) },
      },
    });
  if (habit.method === 'на карту')
    transfer(story, {
      from: employer,
      to: person,
      amount: paid,
      day: paidOn,
      purpose: `Заработная плата за ${month.slice(5)}.${month.slice(0, 4)}`,
      plant,
      minute: 600 + chance.below(90),
    });
  return { person, month, accrued, kept, paid, paidOn };
}

export interface Transfer {
  readonly from: Person | Org;
  readonly to: Person | Org;
  readonly amount: number;
  readonly day: string;
  readonly purpose: string;
  readonly plant: string | null;
  readonly minute?: number;
}

export const isOrg = (party: Person | Org): party is Org => 'core' in party;
const asWritten = (party: Person | Org): Written => (isOrg(party) ? { firm: party } : { who: party });

/** One payment through the bank, as the statement of the bank has it. */
export function transfer(story: Story, { from, to, amount, day, purpose, plant, minute }: Transfer): void {
  const chance = story.chance.fork(`transfer/${from.id}/${to.id}/${day}/${amount}`);
  story.write({
    ...{ form: 'bank', keeper: BANK, day, plant },
    cells: {
      ...{
        at: at(day, minute ?? chance.between(540, 1080), chance.below(60)),
        payment_no: chance.between(100, 9999),
        payer: asWritten(from),
        payer_account: from.account,
      },
      ...{ payee: asWritten(to), payee_account: to.account, amount, currency: 'RUB', purpose },
    },
  });
}

/** Cash taken from a card at a machine. */
export function withdraw(
  story: Story,
  person: Person,
  amount: number,
  day: string,
  minute: number,
  machine: string,
  plant: string | null,
): void {
  const chance = story.chance.fork(`withdraw/${person.id}/${day}`);
  story.write({
    ...{ form: 'cash', keeper: BANK, day, plant },
    cells: {
      at: at(day, minute, chance.below(60)),
      kind: 'выдача наличных',
      account: person.account,
      holder: who(person),
      amount,
      currency: 'RUB',
      place: machine,
    },
  });
}

export function flowsOf(
  paid: readonly MonthPaid[],
  more: (one: MonthPaid) => readonly Pick<Flow, 'from' | 'to' | 'kind' | 'amount'>[],
): Flow[] {
  const single = paid.flatMap((one) => more(one).map((flow) => ({ ...flow, month: one.month })));
  const summed = Map.groupBy(single, ({ from, to, kind, month }) => [from, to, kind, month].join('\u0000'));
  return [...summed.values()].map((some) => ({
    ...(some[0] as (typeof some)[number]),
    amount: some.reduce((sum, { amount }) => sum + amount, 0),
    people: some.length,
  }));
}
