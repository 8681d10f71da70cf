import type { Chance } from './chance.ts';
import type { Field, FormSpec } from './form-book.ts';
import type { OrgSpelling } from './organisation.ts';

export type Companion = 'born' | 'papers' | 'citizenship' | 'latin' | 'tag' | 'ogrn';

export interface Column {
  readonly field: Field;
  readonly head: string;
  /** The value itself, or what stands beside a name. */
  readonly part: 'itself' | Companion;
}

/** The habits of one office for one form: which columns, what they are called, and how the file is kept. */
export interface Layout {
  readonly title: string;
  readonly file: string;
  readonly columns: readonly Column[];
  readonly container: 'workbook' | 'text';
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1251' | 'utf-16le';
  readonly dates: 'dotted' | 'iso';
  readonly names: 'plain' | 'capitals';
  readonly spelling: OrgSpelling;
  readonly numbered: boolean;
  readonly totals: boolean;
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

function companionHead(field: Field, part: Companion, english: boolean): string {
  if (part === 'born') return english ? 'Date of birth' : 'Дата рождения';
  if (part === 'papers') return english ? 'Passport no' : 'Паспорт';
  if (part === 'citizenship') return english ? 'Citizenship' : 'Гражданство';
  if (part === 'latin') return 'ФИО латиницей';
  const of = genitive[field.slot] ?? field.slot;
  if (part === 'ogrn') return 'ОГРН';
  return foreigners.has(field.slot) ? `Паспорт ${of}` : `ИНН ${of}`;
}

function columnsOf(chance: Chance, form: FormSpec): Column[] {
  const parts: readonly Companion[] = ['latin', 'born', 'citizenship', 'papers', 'tag', 'ogrn'];
  return form.fields.flatMap((field): Column[] => {
    const head = chance.pick(field.heads);
    const kept = chance.happens(field.may);
    const beside = parts
      .filter((part) => chance.happens(field.beside[part]) && !(form.english && part === 'tag'))
      .map((part) => ({ field, part, head: companionHead(field, part, form.english) }));
    return kept ? [{ field, part: 'itself' as const, head }, ...beside] : [];
  });
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

export function layoutOf(keeper: Chance, form: FormSpec): Layout {
  const habits = keeper.fork('habits');
  const text = habits.happens(0.5);
  const encoding = habits.pick(['utf-8', 'utf-8-bom', 'windows-1251', 'windows-1251', 'utf-16le'] as const);
  const [delimiter, dates, spelling, names] = [
    habits.pick([';', ';', ',', '\t']),
    habits.pick(['dotted', 'dotted', 'dotted', 'iso'] as const),
    habits.pick(['quoted', 'quoted', 'straight', 'long', 'reversed'] as const),
    habits.pick(['plain', 'plain', 'capitals'] as const),
  ];
  const chance = keeper.fork(form.id);
  return {
    ...{ delimiter, dates, spelling, names, encoding },
    title: chance.pick(form.titles),
    file: chance.pick(form.files),
    columns: distinctHeads(columnsOf(chance, form)),
    container: form.events || (text ? chance.happens(0.7) : chance.happens(0.2)) ? 'text' : 'workbook',
    numbered: !form.events && chance.happens(0.4),
    totals: !form.events && chance.happens(0.3),
  };
}
