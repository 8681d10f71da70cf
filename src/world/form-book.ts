import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type FieldKind = 'text' | 'day' | 'moment' | 'sum' | 'who' | 'firm' | 'either';

export interface Field {
  readonly slot: string;
  readonly kind: FieldKind;
  readonly heads: readonly string[];
  /** How often an office's form has the column at all. */
  readonly may: number;
  /** How often the birth date, papers, citizenship, a Latin line, or the number of a register stand beside the name. */
  readonly beside: Readonly<Record<'born' | 'papers' | 'citizenship' | 'latin' | 'tag' | 'ogrn', number>>;
  readonly latinOnly: boolean;
  readonly short: boolean;
}

export interface FormSpec {
  readonly id: string;
  readonly titles: readonly string[];
  readonly files: readonly string[];
  readonly english: boolean;
  readonly letterhead: boolean;
  readonly period: boolean;
  readonly zone: boolean;
  readonly events: boolean;
  /** Kept from year to year: most offices say of which years it is. */
  readonly kept: boolean;
  readonly byYear: boolean;
  readonly fields: readonly Field[];
  /** How somebody else would head it in another language: only what was worth translating. */
  readonly translations: ReadonlyMap<Language, Translation>;
}

export type Language = 'ru' | 'en' | 'ko';

export interface Translation {
  readonly title: string;
  readonly heads: Readonly<Record<string, string>>;
}

type Raw = Record<string, unknown>;
const kinds: readonly FieldKind[] = ['day', 'moment', 'sum', 'who', 'firm', 'either', 'text'];
const share = (raw: Raw, name: string): number => (raw[name] === true ? 1 : Number(raw[name] ?? 0));

function readField([slot, said]: [string, unknown]): Field {
  const raw: Raw = Array.isArray(said) ? { text: said } : (said as Raw);
  const kind = kinds.find((one) => Array.isArray(raw[one]));
  if (!kind) throw new Error(`forms.yml: "${slot}" has no headings`);
  const beside = {
    born: share(raw, 'born'),
    papers: share(raw, 'papers'),
    citizenship: share(raw, 'citizenship'),
    latin: share(raw, 'latin'),
    tag: share(raw, 'tag'),
    ogrn: share(raw, 'ogrn'),
  };
  return {
    slot,
    kind,
    beside,
    heads: raw[kind] as string[],
    may: Number(raw.may ?? 1),
    latinOnly: raw.script === 'latin',
    short: raw.short === true,
  };
}

const readSpec = ([id, raw]: [string, Raw]): FormSpec => ({
  ...{ id, titles: raw.titles as string[], files: raw.files as string[] },
  ...{ english: raw.language === 'en', letterhead: raw.letterhead === 'keeper', period: raw.period === true },
  ...{ zone: raw.zone === true, events: raw.events === true, kept: raw.kept === true, byYear: raw.byYear === true },
  fields: Object.entries(raw.fields as Raw).map(readField),
  translations: new Map(
    (['en', 'ko'] as const).flatMap((language) => {
      const said = raw[language] as Raw | undefined;
      return said
        ? [[language, { title: String(said.title), heads: said.heads as Record<string, string> }] as const]
        : [];
    }),
  ),
});

/** The forms of the world, read from forms.yml. */
export const formBook: ReadonlyMap<string, FormSpec> = new Map(
  Object.entries(parse(readFileSync(new URL('./forms.yml', import.meta.url), 'utf8')) as Record<string, Raw>).map(
    (entry) => [entry[0], readSpec(entry)],
  ),
);
