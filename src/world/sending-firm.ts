import type { Chance } from './chance.ts';
import type { Org } from './organisation.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Site } from './society.ts';
import type { Story } from './story.ts';

const NAMES = [
  'Чхонсоль',
  'Маквон',
  'Ханбит',
  'Тонхэ',
  'Сэбёль',
  'Хыньсан',
  'Рассвет',
  'Дальний Путь',
  'Сотрудничество',
  'Восточный Мост',
];

/** A firm abroad that sends people to work here: lawful ones are called no otherwise than those that are not. */
export const sendingFirm = ({ society }: Story, chance: Chance, director: Person): Org =>
  society.found({
    ...{ kind: 'dispatcher', form: 'Компания внешнего сотрудничества', core: chance.pick(NAMES), okved: '78.10' },
    ...{ staff: [20, 90], years: [1996, 2014], director },
  });

export interface SentCrew {
  readonly people: readonly Person[];
  readonly trade: string;
  readonly site: Site;
  readonly leader: Person;
  readonly day: string;
  readonly plant: string | null;
}

/** The list that the sending firm made of those it sent, in its own words. */
export function crewList(story: Story, sender: Org, { people, trade, site, leader, day, plant }: SentCrew): void {
  for (const person of people)
    story.write({
      ...{ form: 'crew', keeper: keeperOf(sender), day, plant },
      cells: {
        ...{ person: who(person), trade, site: site.name, leader: who(leader) },
        ...{ 'span.from': on(day), contractor: firm(sender) },
      },
    });
}
