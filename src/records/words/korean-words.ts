/**
 * Parts a Korean compound into words of a list: «실습기관명» is 실습, 기관, 명. What no word covers stays together. Of all ways the one that leaves the
 * fewest letters over, then the fewest words: «성명» stays one word though 명 is one too.
 */
export function koreanSplitter(list: readonly string[]): (compound: string) => readonly string[] {
  const words = new Set(list.flatMap((word) => [word, ...northern(word)]));
  const longest = Math.max(0, ...list.map((word) => word.length));
  return (compound) => {
    const best: Way[] = [{ over: 0, count: 0, at: 0, last: '' }];
    for (let end = 1; end <= compound.length; end++) {
      best[end] = { ...step(best[end - 1], 1, end - 1), last: '' };
      for (let size = 1; size <= Math.min(longest, end); size++) {
        const word = compound.slice(end - size, end);
        if (!words.has(word)) continue;
        const way = { ...step(best[end - size], 0, end - size), last: word };
        if (isBetter(way, best[end])) best[end] = way;
      }
    }
    return walkBack(best, compound);
  };
}

interface Way {
  /** Letters that no word covers, and pieces. */
  readonly over: number;
  readonly count: number;
  /** Where the last piece begins, and the word it is; empty for a letter left over. */
  readonly at: number;
  readonly last: string;
}

const step = (before: Way | undefined, over: number, at: number) => ({
  over: (before?.over ?? 0) + over,
  count: (before?.count ?? 0) + 1,
  at,
});

const isBetter = (way: Way, than: Way | undefined): boolean =>
  than === undefined || way.over < than.over || (way.over === than.over && way.count < than.count);

function walkBack(best: readonly Way[], compound: string): string[] {
  const pieces: { text: string; known: boolean }[] = [];
  for (let end = compound.length; end > 0; ) {
    const { at = 0, last = '' } = best[end] ?? {};
    const first = pieces[0];
    const text = compound.slice(at, end);
    if (last === '' && first !== undefined && !first.known) first.text = text + first.text;
    else pieces.unshift({ text, known: last !== '' });
    end = at;
  }
  return pieces.map(({ text }) => text);
}

const firstSyllable = 0xac00;
const vowels = 21;
const finals = 28;
const [nieun, rieul, ieung] = [2, 5, 11];
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ: before these the South drops an initial ㄴ or ㄹ, before other vowels it says ㄴ for ㄹ. */
const soft = new Set([2, 6, 7, 12, 17, 20]);

/** The initial consonant of the first syllable and its vowel; null for what is no Korean word. */
function beginning(word: string): { initial: number; vowel: number } | null {
  const code = word.charCodeAt(0) - firstSyllable;
  if (!/^[가-힣]{2}/.test(word)) return null;
  return { initial: Math.floor(code / (vowels * finals)), vowel: Math.floor(code / finals) % vowels };
}

const beginWith = (initial: number, word: string): string =>
  String.fromCharCode(
    firstSyllable + initial * vowels * finals + ((word.charCodeAt(0) - firstSyllable) % (vowels * finals)),
  ) + word.slice(1);

/** A word as the South spells its beginning: «로동자» is 노동자, «려권» 여권, «년도» 연도. Both sides write one language by two rules. */
export function southern(word: string): string {
  const begun = beginning(word);
  if (begun === null) return word;
  if (soft.has(begun.vowel)) return begun.initial === rieul || begun.initial === nieun ? beginWith(ieung, word) : word;
  return begun.initial === rieul ? beginWith(nieun, word) : word;
}

/** How the North may begin a word that the South spells so. */
function northern(word: string): string[] {
  const begun = beginning(word);
  if (begun === null) return [];
  if (soft.has(begun.vowel)) return begun.initial === ieung ? [beginWith(rieul, word), beginWith(nieun, word)] : [];
  return begun.initial === nieun ? [beginWith(rieul, word)] : [];
}
