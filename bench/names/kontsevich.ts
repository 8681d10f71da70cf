import { foldName, romaniseWord } from '@tributary/names';
import { PRIORS, UNITS } from '../../names/korean/inventory.js';
import { syllableOf, VOWELS } from '../../names/korean/jamo.js';
import type { Row } from './data.ts';
import { summary, tryOne } from './generation.ts';

// Where the table speaks of surnames, of two letters, or of a press habit, there is no one letter to try.
const ONSETS = [...'ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉ'];
const CODAS = [...'ㄱㄴㄷㄹㅁㅂㅇ'];
const VOICED: Record<string, string> = { ㄱ: 'between', ㄷ: 'between', ㅂ: 'between', ㅈ: 'between', ㄹ: 'between' };

/** Kontsevich's system against a table of it, letter by letter in every position, and against usage, syllable by syllable. */
export function kontsevich(table: Row[], usage: Row[]): Record<string, unknown> {
  return {
    'kontsevich, letters of the table': summary([...onsets(table), ...codas(table), ...vowels(table)]),
    'kontsevich, syllables: is the form in use? (descriptive: Wikidata is English usage of many languages)': summary(
      syllables(usage),
    ),
  };
}

function cellOf(table: Row[], jamo: string, position: RegExp): string {
  const row = table.find((one) => one.jamo === jamo && position.test(one.position ?? ''));
  return (row?.cyrillic ?? '').split(' ')[0] ?? '';
}

function onsets(table: Row[]) {
  return ONSETS.flatMap((jamo) => {
    const syllable = syllableOf(jamo, 'ㅏ', '');
    const first = tryOne(
      '',
      syllable,
      `${cellOf(table, jamo, /^(initial|any)/)}а`,
      romaniseWord(syllable, 'kontsevich'),
    );
    if (VOICED[jamo] === undefined) return [first];
    const wanted = `а${cellOf(table, jamo, /between/)}а`;
    return [first, tryOne('', `아${syllable}`, wanted, romaniseWord(`아${syllable}`, 'kontsevich'))];
  });
}

function codas(table: Row[]) {
  return CODAS.map((jamo) => {
    const syllable = syllableOf('ㅁ', 'ㅏ', jamo);
    return tryOne('', syllable, `ма${cellOf(table, jamo, /final|any/)}`, romaniseWord(syllable, 'kontsevich'));
  });
}

function vowels(table: Row[]) {
  return VOWELS.flatMap((jamo) => {
    const cell = table.find((one) => one.jamo === jamo)?.cyrillic ?? '';
    const after = /(\S+) after consonant|, (\S+) after/.exec(cell);
    const alone = /\((\S+) word-initially\)/.exec(cell)?.[1] ?? cell.split(' ')[0] ?? '';
    const wanted = (after?.[1] ?? after?.[2])?.replace('(', '') ?? cell.split(' ')[0] ?? '';
    if (cell === '') return [];
    const [open, closed] = [syllableOf('ㅇ', jamo, ''), syllableOf('ㅁ', jamo, '')];
    return [
      tryOne('', open, alone, romaniseWord(open, 'kontsevich')),
      tryOne('', closed, `м${wanted}`, romaniseWord(closed, 'kontsevich')),
    ];
  });
}

/** Latin syllables that only Korean rules write (eo, eu, ae, yo…ng): is Kontsevich's Cyrillic among what people gave them? */
function syllables(usage: Row[]) {
  const written = new Map<string, string[]>();
  for (const { latin = '', cyrillic = '' } of usage)
    written.set(latin, [...(written.get(latin) ?? []), foldName(cyrillic)]);
  return UNITS.flatMap((unit, id) => {
    if (unit.length > 1 || (PRIORS[1]?.[id] ?? 0) + (PRIORS[2]?.[id] ?? 0) < 1e-4) return [];
    const latin = romaniseWord(unit, 'rr');
    const given = written.get(latin);
    if (given === undefined || !/eo|eu|ae|yo.*ng|hy/.test(latin)) return [];
    const ours = foldName(romaniseWord(unit, 'kontsevich'));
    return [tryOne('', unit, given.includes(ours) ? ours : given.join(' or '), ours)];
  });
}
