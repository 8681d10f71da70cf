/**
 * Parts a Korean compound into words of a list: «실습기관명» is 실습, 기관, 명. What no word covers stays together. Of all ways the one that leaves the
 * fewest letters over, then the fewest words: «성명» stays one word though 명 is one too.
 */
export function koreanSplitter(list: readonly string[]): (compound: string) => readonly string[] {
  const words = new Set(list);
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
