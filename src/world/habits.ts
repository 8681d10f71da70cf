import type { Chance } from './chance.ts';
import type { FieldKind } from './form-book.ts';
import type { OrgSpelling } from './organisation.ts';

/** How one office writes, whatever form it fills. */
export interface Habits {
  /** Keeps its books as plain text sooner than as workbooks. */
  readonly plain: boolean;
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1251' | 'utf-16le' | 'koi8-r' | 'ibm866';
  readonly dates: 'dotted' | 'iso' | 'short' | 'slashed' | 'in words';
  readonly sums: 'plain' | 'spaced' | 'kopecks';
  readonly names: 'plain' | 'capitals' | 'surname in capitals';
  readonly spelling: OrgSpelling;
  /** Surname and given names in columns of their own; day and hour likewise. */
  readonly parted: boolean;
  readonly partedTimes: boolean;
  readonly order: 'as the form' | 'people first' | 'as it grew';
  /** How a heading looks here. */
  readonly headed: (head: string, kind: FieldKind) => string;
}

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/рганизаци[яию]/, 'рг-ция'],
  [/Наименование/, 'Наим.'],
  [/Количество/, 'Кол-во'],
  [/рождения/, 'рожд.'],
  [/Руководитель/, 'Рук-ль'],
  [/договора/, 'дог.'],
  [/Подразделение/, 'Подр.'],
];

const shortened = (head: string): string => SHORTER.reduce((text, [long, short]) => text.replace(long, short), head);

function hinted(head: string, kind: FieldKind): string {
  if (kind === 'sum') return `${head}, руб.`;
  if (kind === 'day') return `${head} (дд.мм.гггг)`;
  return head;
}

type Headed = Habits['headed'];
const styles: readonly Headed[] = [
  (head) => head,
  (head) => head,
  (head) => head,
  (head) => head.toUpperCase(),
  shortened,
  hinted,
  (head) => `${head}:`,
];

export function habitsOf(chance: Chance): Habits {
  return {
    plain: chance.happens(0.5),
    encoding: chance.pick([
      ...(['utf-8', 'utf-8', 'utf-8-bom', 'windows-1251', 'windows-1251'] as const),
      ...(['windows-1251', 'utf-16le', 'koi8-r', 'ibm866'] as const),
    ]),
    delimiter: chance.pick([';', ';', ';', ',', '\t', '|']),
    dates: chance.pick(['dotted', 'dotted', 'dotted', 'iso', 'short', 'slashed', 'in words'] as const),
    sums: chance.pick(['plain', 'plain', 'spaced', 'kopecks'] as const),
    spelling: chance.pick(['quoted', 'quoted', 'straight', 'long', 'reversed'] as const),
    names: chance.pick(['plain', 'plain', 'capitals', 'surname in capitals'] as const),
    parted: chance.happens(0.2),
    partedTimes: chance.happens(0.3),
    order: chance.pick(['as the form', 'as the form', 'people first', 'as it grew'] as const),
    headed: chance.pick(styles),
  };
}
