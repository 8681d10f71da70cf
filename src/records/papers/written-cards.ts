import { headingLexicon } from '../words/heading-lexicon.ts';
import { labelsIn } from './line-labels.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';

/** So many labels must head columns of forms, and so much of all that are there. */
const fewest = 4;
const mostly = 0.6;

interface Label {
  readonly line: number;
  readonly label: string;
  readonly text: string;
}

/** «성명: …», «Дата рождения: …»: a form filled in line by line, as one row under its labels; where the first label comes again, the next form begins. */
export function cardsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const labels = lines.flatMap(({ text }, line) =>
    text.length > 300 ? [] : labelsIn(text).map(({ label, value }) => ({ line, label, text: value })),
  );
  const known = labels.filter(({ label }) => headingLexicon().known(label) >= 0.75);
  if (new Set(known.map(({ label }) => label)).size < fewest || known.length < labels.length * mostly) return null;
  const cards = cardsOf(labels);
  const columns = [...new Set(labels.map(({ label }) => label))];
  const rows = lines.map((_, line) => {
    const card = cards.find(([first]) => first?.line === line);
    return { line, cells: columns.map((column) => card?.find(({ label }) => label === column)?.text ?? null) };
  });
  const first = labels[0]?.line ?? 0;
  const last = labels.at(-1)?.line ?? 0;
  const said = (from: number, to: number) => lines.slice(Math.max(0, from), to).map(({ text }) => [text]);
  return { columns, rows, around: { above: said(first - 10, first), below: said(last + 1, last + 11) } };
}

function cardsOf(labels: readonly Label[]): Label[][] {
  const [first] = labels;
  const cards: Label[][] = [];
  for (const one of labels)
    if (cards.length === 0 || one.label === first?.label) cards.push([one]);
    else cards.at(-1)?.push(one);
  return cards;
}
