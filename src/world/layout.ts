import type { Chance } from './chance.ts';
import type { Field, FormSpec, Language } from './form-book.ts';
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
  readonly language: Language;
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
  const of = genitive[field.slot] ?? field.slot;
  return foreigners.has(field.slot) ? `Паспорт ${of}` : `ИНН ${of}`;
}

function columnsOf(chance: Chance, form: FormSpec): Column[] {
  const parts: readonly Companion[] = ['latin', 'born', 'citizenship', 'papers', 'tag', 'ogrn'];
  return form.fields.flatMap((field): Column[] => {
    const head = chance.pick(field.heads);
    const kept = chance.happens(field.may);
    const beside = parts
      .filter((part) => chance.happens(field.beside[part]) && !(form.english && part === 'tag'))
      .map((part) => ({ field, part, head: companionHead(field, part, form.english ? 'en' : 'ru') }));
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
export function translatedLayout(keeper: Chance, form: FormSpec, language: Language): Layout {
  const own = layoutOf(keeper, form);
  return {
    ...own,
    language,
    title: form.translations.get(language)?.title ?? own.title,
    columns: translatedColumns(form, language),
    encoding: own.encoding === 'windows-1251' ? 'utf-8' : own.encoding,
    totals: false,
  };
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
    language: form.english ? 'en' : 'ru',
    title: chance.pick(form.titles),
    file: chance.pick(form.files),
    columns: distinctHeads(columnsOf(chance, form)),
    container: form.events || (text ? chance.happens(0.7) : chance.happens(0.2)) ? 'text' : 'workbook',
    numbered: !form.events && chance.happens(0.4),
    totals: !form.events && chance.happens(0.3),
    dated: form.kept && chance.happens(0.7),
  };
}
