import { compareNames, nameKeys } from '@tributary/names';
import type { Leak, ProtectedName } from './name-table.ts';

/**
 * Names in a spelling that the material does not hold: `Choe Yong-rim` where the case has only 최영림. Runs of words that begin like
 * a name are looked up by sound and then compared; what the comparison calls one name is a leak.
 */
export function soundingLeaks(views: readonly string[], names: readonly ProtectedName[]): readonly Leak[] {
  const bySound = soundTables.get(names) ?? soundTable(names);
  soundTables.set(names, bySound);
  const runs = new Set(views.flatMap(runsOf));
  return [...runs].flatMap((run) => {
    const found = nameKeys(run)
      .flatMap((key) => bySound.get(key) ?? [])
      .find(({ spelling }) => compareNames(run, spelling).verdict === 'match');
    return found ? [{ id: found.id, around: '█ (in another spelling)' }] : [];
  });
}

type SoundTable = ReadonlyMap<string, readonly { readonly id: string; readonly spelling: string }[]>;
const soundTables = new WeakMap<readonly ProtectedName[], SoundTable>();

/** Spellings of two words or more, and short ones in Hangul, by how they sound; one that many mentions share stands once. */
function soundTable(names: readonly ProtectedName[]): SoundTable {
  const table = new Map<string, { id: string; spelling: string }[]>();
  const seen = new Set<string>();
  for (const { id, spellings } of names)
    for (const spelling of spellings.filter((one) => parts(one) > 1 || hangul.test(one))) {
      if (seen.has(spelling)) continue;
      seen.add(spelling);
      for (const key of nameKeys(spelling)) {
        const same = table.get(key);
        if (same) same.push({ id, spelling });
        else table.set(key, [{ id, spelling }]);
      }
    }
  return table;
}

const hangul = /^[가-힣]{3,5}$/u;
const parts = (name: string): number => name.trim().split(/[\s-]+/).length;
const inWord = "[\\p{L}\\p{M}'’ʻ]";
const between = "[^\\p{L}\\p{M}'’ʻ]{1,2}";
/** What a match begins with stands in front: to look back at every place of a page would take three times as long. */
const begins = (sign: string): string => `(?=${sign})(?<!${inWord})`;
/** Two to four words in a row, no further apart than a hyphen or a comma with a space, of which the first two begin with a capital. */
const inARow = new RegExp(
  `${begins('\\p{Lu}')}\\p{Lu}${inWord}*${between}\\p{Lu}${inWord}*(?:${between}${inWord}+){0,2}`,
  'gu',
);
const inHangul = new RegExp(`${begins('[가-힣]')}[가-힣]${inWord}*`, 'gu');
const wordForm = new RegExp(`${inWord}+`, 'gu');

function runsOf(view: string): readonly string[] {
  const text = view.normalize('NFKC');
  const rows = new Set<string>();
  for (let found = inARow.exec(text); found; found = inARow.exec(text)) {
    rows.add(found[0]);
    // The next row may begin with this one's second word.
    inARow.lastIndex = found.index + (found[0].match(wordForm)?.[0].length ?? 1);
  }
  const syllables = new Set(text.match(inHangul) ?? []);
  return [
    ...[...rows].flatMap(leading),
    ...[...syllables].flatMap((word) => [word.slice(0, 3), word.slice(0, 4)].filter((one) => hangul.test(one))),
  ];
}

/** Its first two words, its first three, all four. */
function leading(row: string): readonly string[] {
  const words = row.match(wordForm) ?? [];
  return words.slice(1).map((_, more) => words.slice(0, more + 2).join(' '));
}
