import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { sentences } from './dictionary.ts';
import { foldText, stem } from './fold-text.ts';
import { headingTokens, meaningOf } from './heading-words.ts';
import { russianReadings } from './latin-russian.ts';

/** Of the words that tell a form apart, so much must stand in one line of the title. */
const leastAlike = 0.75;
/** A line longer than this is a sentence and no title. */
const longest = 24;

/** How much a line of the title says what a form of the type is called, word order and endings aside: 0 where too little of it. */
export function titleLikeness(type: RecordType, title: string): number {
  const known = likenessOf.get(title) ?? likenesses(title);
  if (likenessOf.size > 500) likenessOf.clear();
  likenessOf.set(title, known);
  return known.get(type.id) ?? 0;
}

/** True where a line of the title says in full what a form of the type is called, of words of which some are of hardly another's: «право подписи», and not «ведомость». */
export const isNamedAlone = (type: RecordType, title: string): boolean =>
  titleLines(title).some((line) => {
    const said = wordsOf(line);
    return (
      said.size <= longest &&
      [...new Set([...said].flatMap((word) => namedForms().forms.get(word) ?? []))].some(
        (form) => form.type === type.id && form.weight >= itsOwn && form.tokens.every((token) => said.has(token)),
      )
    );
  });

/** What the words of a form weigh of which one at least is of no other type. */
const itsOwn = 1;

const likenessOf = new Map<string, ReadonlyMap<string, number>>();

interface Form {
  readonly type: string;
  readonly tokens: readonly string[];
  readonly weight: number;
}

interface NamedForms {
  /** By the words they have. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** The words of all forms as they are written, each with what it is in `forms`. */
  readonly written: readonly (readonly [word: string, token: string])[];
  /** «Журнал», «реестр» say little: a word of many types' forms weighs less. */
  weigh(token: string): number;
}

let named: NamedForms | null = null;

/** «Заявка», «выписка»: of what, the next word says; alone it tells no form, even where but one type calls its papers so. */
const isKindOfPaper =
  /^(?:заявк|выписк|списк?о?к|перечень|реестр|журнал|книг|карточк|отч[её]т|сведени|уведомлени|лист|list|register|report|log|request)/u;
const mostOfKind = 0.3;

function namedForms(): NamedForms {
  if (named !== null) return named;
  const { all } = recordTypes();
  const forms = all.flatMap((type) =>
    Object.values(type.forms)
      .flat()
      .map((form) => ({ type: type.id, tokens: [...new Set(headingTokens(form))] })),
  );
  const types = Map.groupBy(
    forms.flatMap(({ type, tokens }) => tokens.map((token) => ({ type, token }))),
    ({ token }) => token,
  );
  const weights = new Map(
    [...types].map(([token, said]) => [
      token,
      Math.min(1 / new Set(said.map(({ type }) => type)).size ** 0.8, isKindOfPaper.test(token) ? mostOfKind : 1),
    ]),
  );
  const weigh = (token: string) => weights.get(token) ?? 1;
  const sum = (tokens: readonly string[]) => tokens.reduce((all, token) => all + weigh(token), 0);
  const byWord = new Map<string, Form[]>();
  for (const { type, tokens } of forms) {
    const form = { type, tokens, weight: sum(tokens) };
    for (const token of tokens) byWord.set(token, [...(byWord.get(token) ?? []), form]);
  }
  named = { forms: byWord, weigh, written: wordsOfForms(all) };
  return named;
}

function wordsOfForms(types: readonly RecordType[]): [word: string, token: string][] {
  const forms = types.flatMap((type) => Object.values(type.forms).flat());
  const words = new Set(foldText(forms.join(' ')).split(' '));
  return [...words].flatMap((word) => headingTokens(word).map((token): [string, string] => [word, token]));
}

function likenesses(title: string): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const line of new Set(titleLines(title)))
    for (const [type, likeness] of ofLine(line)) best.set(type, Math.max(likeness, best.get(type) ?? 0));
  return best;
}

const lines = new Map<string, ReadonlyMap<string, number>>();

/** Read once: the names of a file and of its folders stand in the titles of many sheets. */
function ofLine(line: string): ReadonlyMap<string, number> {
  const known = lines.get(line) ?? readLine(line);
  if (lines.size > 2000) lines.clear();
  lines.set(line, known);
  return known;
}

function readLine(line: string): Map<string, number> {
  const { forms, weigh } = namedForms();
  const best = new Map<string, number>();
  const said = wordsOf(line);
  if (said.size === 0 || said.size > longest) return best;
  // «timetable_slot.csv»: a table of ours, by our own name.
  if (recordTypes().all.some(({ id }) => id === line)) best.set(line, 1);
  for (const { type, tokens, weight } of new Set([...said].flatMap((word) => forms.get(word) ?? []))) {
    const shared = tokens.reduce((all, token) => all + (said.has(token) ? weigh(token) : 0), 0);
    if (shared / weight >= leastAlike && shared / weight > (best.get(type) ?? 0)) best.set(type, shared / weight);
  }
  return best;
}

/** «ПРИКАЗ», «Выписка из приказа № 5», and some lines below «О зачислении»: the two are one title. */
function titleLines(title: string): string[] {
  const lines = title.split('\n');
  return lines.flatMap((line, i) => {
    const paper = /^об?\s/iu.test(line) ? lines.slice(0, i).findLast((one) => isPaper.test(one)) : undefined;
    return paper === undefined ? [line] : [line, `${paper} ${line}`];
  });
}

const isPaper =
  /^\s*(?:(?:выписка\s+из|копия)\s+)?(?:приказа?|распоряжени[ея]|справк[аи]|уведомлени[ея]|договора?)\s*(?:№[^\n]*)?$/iu;

/** The words of a line; file names write Russian in Latin letters, and cut words short. */
const wordsOf = (line: string): Set<string> =>
  new Set([
    ...[...line.matchAll(shortened)].flatMap(([word]) => wholeOf(foldText(word))),
    ...headingTokens(sentences(line)).flatMap((token) => {
      const russian = /^[a-z]{4,}$/.test(token) ? russianReadings(token).map(foldText) : [];
      const said = [token, ...russian.map((one) => meaningOf(stem(one)))];
      return said.some((one) => namedForms().forms.has(one)) ? said : [...said, ...wholeOf(russian[0] ?? token)];
    }),
  ]);

/** «Миграц. карты»: a word that a stop cuts short before the next. */
const shortened = /\p{L}{3,}(?=\.\s+\p{Ll})/gu;

/** «prigl», «посещ»: who names a file cuts a word short behind a consonant. The words of forms that begin so, where they are endings of one. */
function wholeOf(cut: string): string[] {
  if (!cutShort.test(cut)) return [];
  const begun = namedForms().written.filter(([word]) => word.startsWith(cut));
  const tokens = [...new Set(begun.map(([, token]) => token))];
  const [shortest = '', ...longer] = tokens.map((token) => token.replace(/^=/, '')).sort((a, b) => a.length - b.length);
  return longer.every((one) => one.startsWith(shortest)) ? tokens : [];
}

const cutShort = /^[a-zа-я]{3,}[bcdfghjklmnpqrstvwxzбвгджзйклмнпрстфхцчшщ]$/;
