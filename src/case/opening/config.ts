import { readFile } from 'node:fs/promises';
import { LineCounter, parse, parseDocument, stringify } from 'yaml';
import type { Language } from '../../records/index.ts';

/** What a case says of itself in `case.yml`. */
export interface CaseConfig {
  readonly title: string;
  readonly languages: readonly string[];
  readonly typologies: readonly string[];
  readonly currency: string;
}

const untitled: Readonly<Record<Language, string>> = {
  en: 'Untitled case',
  ru: 'Дело без названия',
  ko: '제목 없는 사건',
};

const standard: CaseConfig = {
  title: untitled.en,
  languages: ['en', 'ru', 'ko'],
  typologies: ['student-visa-labour', 'crew-labour'],
  currency: 'RUB',
};

/** What a case is called, as whoever named it wrote it; one that nobody named is said to have no title, in the reader's language. */
export const titleIn = ({ title }: CaseConfig, language: Language): string =>
  title === standard.title ? untitled[language] : title;

/** A currency by its code. Refuses what is none. */
export function currencyCode(said: string): string {
  if (!Intl.supportedValuesOf('currency').includes(said))
    throw new Error(`"${said}" is no currency of ISO 4217: write it as RUB, USD or CNY`);
  return said;
}

export const printConfig = (given: Partial<CaseConfig>): string => stringify({ ...standard, ...given });

/** Reads `case.yml`; what it does not say is standard, what it says wrongly is refused with the place. */
export async function readConfig(path: string): Promise<CaseConfig> {
  const said = parsed(path, await readFile(path, 'utf8'));
  if (typeof said !== 'object' || said === null)
    throw new Error(`${path}: expected a list of fields such as "title: …"`);
  const unknown = Object.keys(said).filter((field) => !(field in standard));
  if (unknown.length > 0)
    throw new Error(`${path}: unknown field "${unknown[0]}"; a case has ${Object.keys(standard).join(', ')}`);
  const config = { ...standard, ...said } as Readonly<Record<keyof CaseConfig, unknown>>;
  for (const [field, value] of Object.entries(config)) {
    const wanted = Array.isArray(standard[field as keyof CaseConfig]) ? 'a list of words' : 'words';
    if (wanted !== (isWords(value) ? 'words' : isList(value) ? 'a list of words' : null))
      throw new Error(`${path}: expected ${wanted} in "${field}", found ${JSON.stringify(value)}`);
  }
  currencyCode(String(config.currency));
  return config as CaseConfig;
}

const isWords = (value: unknown): boolean => typeof value === 'string';
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isWords);

function parsed(path: string, text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [wrong] = document.errors;
  if (wrong === undefined) return document.toJS();
  const { line } = lines.linePos(Math.min(wrong.pos[0], text.trimEnd().length));
  throw new Error(`${path}:${line}: cannot be read as fields such as "title: …" (${wrong.message})`);
}

/** What a list of files says of the case it is for: the fields of a case among its own. */
export async function readListedConfig(listPath: string): Promise<Partial<CaseConfig>> {
  const said = (parse(await readFile(listPath, 'utf8')) ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(said).filter(([field]) => field in standard));
}
