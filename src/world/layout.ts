import type { Chance } from './chance.ts';
import { type Container, containerOf } from './container.ts';
import type { Field, FormSpec, Language } from './form-book.ts';
import { type Habits, habitsOf } from './habits.ts';

export type Companion = 'born' | 'papers' | 'citizenship' | 'latin' | 'tag' | 'ogrn';

export type NamePart = 'surname' | 'given';
export type MomentPart = 'date' | 'time';

export interface Column {
  readonly field: Field;
  readonly head: string;
  /** The value itself, a part of it, or what stands beside a name. */
  readonly part: 'itself' | Companion | NamePart | MomentPart;
}

/** The habits of one office for one form: which columns, what they are called, and how the file is kept. */
export interface Layout extends Habits {
  readonly language: Language;
  readonly title: string;
  readonly file: string;
  readonly columns: readonly Column[];
  readonly container: Container;
  readonly numbered: boolean;
  readonly totals: boolean;
  /** Whether a register says of which years it is. */
  readonly dated: boolean;
}

const genitive: Record<string, string> = {
  ...{
    representative: 'представителя',
    signer: 'подписанта',
    payer: 'плательщика',
    payee: 'получателя',
    host: 'организации',
    agent: 'агента',
  },
  ...{
    inviting: 'приглашающей организации',
    receiving: 'принимающей стороны',
    contractor: 'организации',
    org: 'организации',
    holder: 'владельца',
  },
  ...{
    a: 'работника',
    b: 'связанного лица',
    sender: 'отправителя',
    for: 'организации',
    receiver: 'адресата',
    employer: 'работодателя',
    grantor: 'доверителя',
    owner: 'участника',
    person: 'лица',
    proxy: 'доверенного лица',
    leader: 'старшего',
    responsible: 'ответственного',
  },
  ...{ univ_signer: 'подписавшего', host_supervisor: 'руководителя', supervisor: 'руководителя' },
};
const foreigners = new Set(['representative', 'proxy']);

const COMPANIONS: Readonly<Record<Language, Readonly<Record<'born' | 'papers' | 'citizenship', string>>>> = {
  ru: { born: 'Дата рождения', papers: 'Паспорт', citizenship: 'Гражданство' },
  en: { born: 'Date of birth', papers: 'Passport no', citizenship: 'Citizenship' },
  ko: { born: '생년월일', papers: '려권번호', citizenship: '국적' },
};

function companionHead(field: Field, part: Companion, language: Language): string {
  if (part === 'born' || part === 'papers' || part === 'citizenship') return COMPANIONS[language][part];
  if (part === 'latin') return 'ФИО латиницей';
  if (part === 'ogrn') return 'ОГРН';
  const of = genitive[field.slot] ?? 'лица';
  return foreigners.has(field.slot) ? `Паспорт ${of}` : `ИНН ${of}`;
}

const PARTED: Readonly<Record<NamePart | MomentPart, Readonly<Record<'ru' | 'en', string>>>> = {
  surname: { ru: 'Фамилия', en: 'Surname' },
  given: { ru: 'Имя, отчество', en: 'Given names' },
  date: { ru: 'Дата', en: 'Date' },
  time: { ru: 'Время', en: 'Time' },
};

/** A name in one column or two, a moment in one or two, as the office has it. */
function valueColumns(field: Field, head: string, form: FormSpec, habits: Habits): Column[] {
  const parted = (parts: readonly (NamePart | MomentPart)[]) =>
    parts.map((part) => ({ field, part, head: PARTED[part][form.english ? 'en' : 'ru'] }));
  if (habits.parted && field.slot === 'person' && field.kind === 'who' && !field.short)
    return parted(['surname', 'given']);
  if (habits.partedTimes && field.kind === 'moment') return parted(['date', 'time']);
  return [{ field, part: 'itself', head }];
}

function columnsOf(chance: Chance, form: FormSpec, habits: Habits): Column[] {
  const parts: readonly Companion[] = ['latin', 'born', 'citizenship', 'papers', 'tag', 'ogrn'];
  const groups = form.fields.map((field): Column[] => {
    const head = chance.pick(field.heads);
    const kept = chance.happens(field.may);
    const beside = parts
      .filter((part) => chance.happens(field.beside[part]) && !(form.english && part === 'tag'))
      .map((part) => ({ field, part, head: companionHead(field, part, form.english ? 'en' : 'ru') }));
    return kept ? [...valueColumns(field, head, form, habits), ...beside] : [];
  });
  return arranged(chance.fork('order'), groups, habits).flat();
}

/** Columns as the form has them, people first, or as somebody once put them together. */
function arranged(chance: Chance, groups: readonly Column[][], { order }: Habits): readonly Column[][] {
  if (order === 'as the form') return groups;
  const isPerson = (group: Column[]) => group[0]?.field.slot === 'person';
  if (order === 'people first') return [...groups.filter(isPerson), ...groups.filter((group) => !isPerson(group))];
  return chance.shuffled(groups);
}

/** Two columns under one heading would be nobody's form: the second says whose it is. */
function distinctHeads(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const head = seen.has(column.head)
      ? `${column.head} (${genitive[column.field.slot] ?? column.field.slot})`
      : column.head;
    seen.add(head);
    return { ...column, head };
  });
}

/** What a translator keeps of a form: the named columns, a date of birth where there is one. */
function translatedColumns(form: FormSpec, language: Language): Column[] {
  const heads = form.translations.get(language)?.heads ?? {};
  return form.fields.flatMap((field): Column[] => {
    const head = heads[field.slot];
    if (head === undefined) return [];
    const born = field.slot === 'person' && field.beside.born > 0.15;
    const beside = born ? [{ field, part: 'born' as const, head: companionHead(field, 'born', language) }] : [];
    return [{ field, part: 'itself' as const, head }, ...beside];
  });
}

/** The habits of whoever translated a book. */
export function translatedLayout(keeper: Chance, form: FormSpec, language: Language, lines: number): Layout {
  const own = layoutOf(keeper, form, lines);
  return {
    ...own,
    language,
    title: form.translations.get(language)?.title ?? own.title,
    columns: translatedColumns(form, language),
    encoding: own.encoding.startsWith('utf') ? own.encoding : 'utf-8',
    totals: false,
  };
}

/** `lines`: how long the book is; only short ones are printed on paper. */
export function layoutOf(keeper: Chance, form: FormSpec, lines: number): Layout {
  const habits = habitsOf(keeper.fork('habits'));
  const chance = keeper.fork(form.id);
  const columns = distinctHeads(columnsOf(chance, form, habits));
  return {
    ...habits,
    language: form.english ? 'en' : 'ru',
    title: chance.pick(form.titles),
    file: chance.pick(form.files),
    columns: columns.map((column) => ({ ...column, head: habits.headed(column.head, column.field.kind) })),
    container: containerOf(chance.fork('container'), form, lines, habits),
    numbered: !form.events && chance.happens(0.4),
    totals: !form.events && chance.happens(0.3),
    dated: form.kept && chance.happens(0.7),
  };
}

/** The habits of a gate whose log is a stream: one column for each thing. */
export function streamLayout(keeper: Chance, form: FormSpec): Layout {
  const layout = layoutOf(keeper, form, Number.POSITIVE_INFINITY);
  const plain: Habits = { ...layout, parted: false, partedTimes: false, order: 'as the form', headed: (head) => head };
  return { ...layout, ...plain, columns: distinctHeads(columnsOf(keeper.fork(form.id), form, plain)) };
}
