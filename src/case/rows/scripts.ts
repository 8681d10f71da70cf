const scripts = {
  cyrillic: /\p{Script=Cyrillic}/gu,
  hangul: /\p{Script=Hangul}/gu,
  latin: /\p{Script=Latin}/gu,
  han: /\p{Script=Han}/gu,
} as const;
type Script = keyof typeof scripts;

/** In which scripts some cells are written, by share of their letters; it says nothing of who wrote them. */
export function scriptsOf(cells: readonly (string | null)[]): { script: Script; share: number }[] {
  const text = cells.join(' ');
  const counted = (Object.keys(scripts) as Script[]).map((script) => ({
    script,
    n: text.match(scripts[script])?.length ?? 0,
  }));
  const all = counted.reduce((sum, { n }) => sum + n, 0);
  return counted
    .filter(({ n }) => n > 0)
    .map(({ script, n }) => ({ script, share: Math.round((1000 * n) / all) / 1000 }))
    .sort((a, b) => b.share - a.share);
}
