import type { Chance } from './chance.ts';
import type { Founding, Org } from './organisation.ts';
import type { Person } from './person.ts';

const NAMES = ['Вектор-Т', 'Олимп-Торг', 'Сфера-Л', 'Альянс-КМ', 'Тандем-Р', 'Интер-Снаб', 'Магистраль-С', 'Эталон-Д'];

interface Registering {
  readonly found: (how: Omit<Founding, 'director'>) => Org;
  readonly citizen: () => Person;
}

/** A trading firm of two or three people, founded of late: there are many, and most sell something. */
export const youngFirm = ({ found, citizen }: Registering, chance: Chance): Org =>
  found({
    ...{ kind: 'shell', core: chance.pick(NAMES), okved: '46.90', staff: [1, 3], years: [2021, 2022] },
    owner: citizen(),
  });
