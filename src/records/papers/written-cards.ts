import { headingLexicon } from '../words/heading-lexicon.ts';
import { labelsIn } from './line-labels.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';

/** So many labels must head columns of forms, and so much of all that are there. */
const fewest = 4;
const mostly = 0.6;

/** «성명: …», «Дата рождения: …»: a form filled in line by line, as one row under its labels. */
export function cardsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const labels = lines.flatMap(({ text }, line) =>
    text.length > 300 ? [] : labelsIn(text).map(({ label, value }) => ({ line, label, text: value })),
  );
  const known = labels.filter(({ label }) => headingLexicon().known(label) >= 0.75);
  if (new Set(known.map(({ label }) => label)).size < fewest || known.length < labels.length * mostly) return null;
  const said = new Map<string, string>();
  for (const { label, text } of labels) if (!said.has(label)) said.set(label, text);
  const [first, last] = [labels[0]?.line ?? 0, labels.at(-1)?.line ?? 0];
  const rows = lines.map((_, line) => ({
    line,
    cells: [...said.values()].map((text) => (line === first ? text : null)),
  }));
  const around = (from: number, to: number) => lines.slice(Math.max(0, from), to).map(({ text }) => [text]);
  return {
    columns: [...said.keys()],
    rows,
    around: { above: around(first - 10, first), below: around(last + 1, last + 11) },
  };
}
