import { addDays, monthEnd } from './days.ts';
import type { Org } from './organisation.ts';
import { firm } from './paper.ts';
import type { Story } from './story.ts';
import { transfer } from './wages.ts';

interface Month {
  tax: number;
  readonly people: Set<string>;
  readonly foreign: Set<string>;
}

/** Employers pay over the tax they kept back, month by month, and declare how many work for them. What is off the books is in neither. */
export function taxesOf(story: Story): void {
  const treasury = story.society.treasury;
  for (const [employer, months] of byEmployer(story)) {
    for (const [month, { tax }] of months)
      transfer(story, {
        ...{ from: employer, to: treasury, amount: tax, day: addDays(monthEnd(`${month}-01`), 25) },
        ...{ purpose: `НДФЛ за ${month.slice(5)}.${month.slice(0, 4)}, единый налоговый платёж`, plant: null },
      });
    declare(story, employer, [...months.values()]);
  }
}

function byEmployer(story: Story): Map<Org, Map<string, Month>> {
  const found = new Map<Org, Map<string, Month>>();
  for (const { form, keeper, cells, day } of story.papers) {
    if (form !== 'payroll' || !keeper.firm) continue;
    const months = found.get(keeper.firm) ?? found.set(keeper.firm, new Map()).get(keeper.firm)!;
    const month = months.get(day.slice(0, 7)) ?? { tax: 0, people: new Set<string>(), foreign: new Set<string>() };
    months.set(day.slice(0, 7), month);
    month.tax += Number(cells.tax ?? 0);
    const person = cells.person;
    if (!person || typeof person !== 'object' || !('who' in person)) continue;
    month.people.add(person.who.id);
    if (person.who.nation !== 'RU') month.foreign.add(person.who.id);
  }
  return found;
}

function declare(story: Story, employer: Org, months: readonly Month[]): void {
  const most = (of: (month: Month) => number) => Math.max(...months.map(of));
  const own = Math.ceil(employer.staff * 0.6);
  story.write({
    ...{ form: 'staff', keeper: { id: 'tax', folder: 'nalogovaya', firm: null }, day: '2024-01-25' },
    cells: {
      ...{ employer: firm(employer), form: 'РСВ', period: '01.10.2023 - 31.12.2023' },
      ...{ headcount: own + most(({ people }) => people.size), foreign: most(({ foreign }) => foreign.size) },
    },
  });
}
