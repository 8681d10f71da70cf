import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import { type FormSpec, formBook, type Language } from './form-book.ts';
import type { Paper, Written } from './paper.ts';

/** How much of what there was never reached anybody. */
export interface Handing {
  readonly missing: number;
  readonly zone: string;
}

/** One book as it was handed over: the original, somebody's earlier copy, or somebody's translation. */
export interface Handed {
  readonly form: FormSpec;
  readonly papers: readonly Paper[];
  readonly version: 'original' | 'copy' | 'translation';
  readonly language: Language;
}

function specOf(paper: Paper | undefined): FormSpec {
  const spec = paper && formBook.get(paper.form);
  if (!spec) throw new Error(`form "${paper?.form}": forms.yml has no such form`);
  return spec;
}

const isStream = (form: FormSpec): boolean => (form.period || form.events) && !form.byYear;

/** What investigators got of one book: months of streams are lost, now and then a whole book, and of some there are copies. */
export function obtained(papers: readonly Paper[], chance: Chance, { missing }: Handing): Handed[] {
  const form = specOf(papers[0]);
  if (!isStream(form) && chance.fork('book').happens(missing * 0.3)) return [];
  const lost = (month: string) => isStream(form) && chance.fork(month).happens(missing);
  const order = new Map(papers.map((paper, n) => [paper, n]));
  const left = papers
    .filter(({ day }) => !lost(day.slice(0, 7)))
    .sort((a, b) => compare(sortKey(a), sortKey(b)) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  if (left.length === 0) return [];
  const original: Handed = { form, papers: left, version: 'original', language: 'ru' };
  return [original, ...copied(original, chance.fork('copy')), ...translated(original, chance.fork('translation'))];
}

const COPIED = { least: 15, most: 600 };

/** Somebody took a copy some weeks earlier: what came later is not in it, and a clerk has since corrected a date or two. */
function copied({ form, papers }: Handed, chance: Chance): Handed[] {
  if (form.events || papers.length < COPIED.least || papers.length > COPIED.most || !chance.happens(0.07)) return [];
  const until = papers[Math.floor(papers.length * (0.75 + chance.next() * 0.25))]?.day ?? '';
  const earlier = papers.filter(({ day }) => day <= until).map((paper, n) => before(paper, chance.fork(`${n}`)));
  return earlier.length === 0 ? [] : [{ form, papers: earlier, version: 'copy', language: 'ru' }];
}

/** As it stood before somebody corrected it: in one line of fifty another day or another sum. */
function before(paper: Paper, chance: Chance): Paper {
  if (!chance.happens(0.02)) return paper;
  const slots = Object.keys(paper.cells).filter((slot) => isDay(paper.cells[slot]));
  if (slots.length === 0) return paper;
  const slot = chance.pick(slots);
  const value = paper.cells[slot] as { readonly day: string };
  return { ...paper, cells: { ...paper.cells, [slot]: { day: addDays(value.day, chance.pick([-10, -1, 1, 2])) } } };
}

const isDay = (value: Written | undefined): boolean =>
  value !== null && typeof value === 'object' && 'day' in value && !('minute' in value);

function translated({ form, papers }: Handed, chance: Chance): Handed[] {
  if (form.translations.size === 0 || papers.length > COPIED.most) return [];
  const language = chance.pick([...form.translations.keys()]);
  const share = form.english ? 0.5 : language === 'ko' ? 0.08 : 0.12;
  return chance.happens(share) ? [{ form, papers, version: 'translation', language }] : [];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the day of the book, then by what is written, so that the order of telling the story never shows. */
const sortKey = ({ day, cells }: Paper): string => [day, ...Object.values(cells).slice(0, 4).map(plain)].join(' ');

function plain(value: Written): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('who' in value) return value.who.russian;
  if ('firm' in value) return value.firm.core;
  return 'minute' in value ? `${value.day} ${String(value.minute * 60 + value.second).padStart(6, '0')}` : value.day;
}
