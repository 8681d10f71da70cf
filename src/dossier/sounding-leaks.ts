import { compareNames, nameKeys } from '@tributary/names';
import type { Leak, ProtectedName } from './name-table.ts';

/**
 * Names in a spelling that the material does not hold: `Choe Yong-rim` where the case has only 최영림. Runs of words that begin like
 * a name are looked up by sound and then compared; what the comparison calls one name is a leak.
 */
export function soundingLeaks(views: readonly string[], names: readonly ProtectedName[]): readonly Leak[] {
  const bySound = new Map<string, { id: string; spelling: string }[]>();
  for (const { id, spellings } of names)
    for (const spelling of spellings.filter((one) => parts(one) > 1 || hangul.test(one)))
      for (const key of nameKeys(spelling)) bySound.set(key, [...(bySound.get(key) ?? []), { id, spelling }]);
  const runs = new Set(views.flatMap(runsOf));
  return [...runs].flatMap((run) => {
    const found = nameKeys(run)
      .flatMap((key) => bySound.get(key) ?? [])
      .find(({ spelling }) => compareNames(run, spelling).verdict === 'match');
    return found ? [{ id: found.id, around: '█ (in another spelling)' }] : [];
  });
}

const hangul = /^[가-힣]{3,5}$/u;
const parts = (name: string): number => name.trim().split(/[\s-]+/).length;
const wordForm = /[\p{L}\p{M}'’ʻ]+/gu;
const longest = 4;

/** Two to four words in a row of which the first two begin with a capital, and single words of three to five syllables in Hangul. */
function runsOf(view: string): readonly string[] {
  const words = [...view.normalize('NFKC').matchAll(wordForm)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return words.flatMap(({ text }, at) => {
    if (/^[가-힣]/u.test(text)) return [text.slice(0, 3), text.slice(0, 4)].filter((one) => hangul.test(one));
    if (!capital(text) || !capital(words[at + 1]?.text)) return [];
    const row = beside(words.slice(at, at + longest));
    return row.slice(1).map((_, more) =>
      row
        .slice(0, more + 2)
        .map((word) => word.text)
        .join(' '),
    );
  });
}

interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words up to the first gap wider than a space, a hyphen or a comma with a space. */
function beside(words: readonly Placed[]): readonly Placed[] {
  const gap = words.findIndex((word, at) => at > 0 && word.start - (words[at - 1]?.end ?? 0) > 2);
  return gap < 0 ? words : words.slice(0, gap);
}

const capital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text);
