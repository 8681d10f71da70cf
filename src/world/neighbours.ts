import { type Crew, forThemselves } from './crew.ts';
import { addDays } from './days.ts';
import { bornPeople } from './intake.ts';
import { keeperOf, on, who } from './paper.ts';
import { rotas } from './rota.ts';
import type { Story } from './story.ts';
import { payCrew, transfer } from './wages.ts';
import { workCrew } from './working.ts';

/** Those who work at the same gates and never studied: bus crews, watches, permit holders; and firms that pay advisers. */
export function neighbours(story: Story, crews: number): void {
  for (let n = 0; n < crews; n++) crewOf(story, n);
  consultants(story, crews);
  vacancies(story, crews);
}

/** Builders and hotels pay agencies for clerks and foremen whom they hire in town, whoever comes from abroad in the same weeks. */
function vacancies(story: Story, count: number): void {
  const { builders, subcontractors, hotels, agents } = story.society;
  for (let n = 0; n < count; n++) {
    const chance = story.chance.fork(`vacancy/${n}`);
    const filled = chance.between(1, 4);
    transfer(story, {
      ...{ from: chance.pick([...builders, ...subcontractors, ...hotels]), to: chance.pick(agents) },
      ...{ amount: filled * chance.between(12, 40) * 500, day: addDays('2023-08-28', chance.between(0, 75)) },
      ...{
        purpose: chance.pick(['Оплата услуг по подбору персонала', 'Оплата за подбор персонала (бухгалтер, прораб)']),
      },
      plant: null,
    });
  }
}

function crewOf(story: Story, n: number): void {
  const chance = story.chance.fork(`neighbours/${n}`);
  const site = chance.pick(story.society.sites);
  const kind = chance.pick(['bus', 'bus', 'watch', 'staff'] as const);
  const nation = kind === 'staff' ? 'RU' : chance.pick(['UZ', 'TJ', 'RU', 'VN']);
  const people = bornPeople(story, `neighbours/${n}`, chance.between(4, 8), {
    nation,
    ages: [21, 58],
    trades: ['каменщик', 'сварщик', 'охранник'],
  });
  const employer = kind === 'staff' ? site.builder : chance.pick(story.society.subcontractors);
  const monthly = chance.between(90, 150) * 1000;
  const crew: Crew = {
    ...{
      id: `neighbours/${n}`,
      employer,
      site,
      people,
      post: kind === 'watch' ? 'охранник' : 'монтажник',
      from: '2023-08-15',
      to: '2024-06-30',
    },
    rota: kind === 'watch' ? rotas.watch : kind === 'bus' ? rotas.crew(450, 1140) : rotas.week(480, 1020),
    ...{
      together: kind === 'bus',
      escort: null,
      ungated: chance.happens(0.7),
      named: chance.happens(0.7),
      contract: 'трудовой',
      noticed: true,
      lodged: kind === 'watch',
      leader: null,
      monthly,
      plant: null,
      told: forThemselves,
    },
  };
  for (const person of nation === 'RU' ? [] : people)
    story.write({
      ...{ form: 'permission', keeper: keeperOf(employer), day: '2023-08-10' },
      cells: {
        person: who(person),
        kind: 'патент',
        number: `00-${chance.between(1000, 9999)}`,
        'valid.from': on('2023-08-01'),
        'valid.to': on('2024-07-31'),
      },
    });
  const method = chance.happens(0.75) ? 'на карту' : 'наличными';
  payCrew(
    story,
    employer,
    workCrew(story, crew),
    { monthly, method, lodging: kind === 'watch' ? 0.06 : 0, food: 0.04, other: 0, proxy: null, onBooks: true },
    null,
  );
}

/** Firms pay university people for honest advice, often about when papers are signed: everything happens in autumn. */
function consultants(story: Story, count: number): void {
  for (let n = 0; n < count; n++) {
    const chance = story.chance.fork(`consultant/${n}`);
    const university = chance.pick(story.society.universities);
    const adviser = chance.pick([
      university.practiceHead,
      university.practiceDeputy,
      university.international,
      ...university.teachers,
    ]);
    const payer = chance.pick([...story.society.builders, ...story.society.subcontractors]);
    const day = `2023-${chance.pick(['09', '10', '11'])}-${chance.between(10, 27)}`;
    transfer(story, {
      from: payer,
      to: adviser,
      amount: chance.between(20, 90) * 1000,
      day,
      purpose: chance.pick([
        'Оплата по договору оказания консультационных услуг',
        'Вознаграждение за экспертизу проекта',
        'Оплата за чтение лекций',
      ]),
      plant: null,
    });
  }
}
