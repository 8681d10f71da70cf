import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { withRussian } from '../words/heading-words.ts';
import { amountColumns } from './statement-sides.ts';
import { bothSides, underOwnHeadings } from './two-sided.ts';

const ofCash = /касс|налич|cash|현금/iu;
const deeds = { debit: 'выдача', credit: 'взнос' } as const;

/** «Приход» and «Расход» of a book of cash (КО-4): what was taken in and what was given out are two kinds of rows. */
export function cashBook(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  const amounts = amountColumns(clues);
  if (amounts === null || !ofCash.test([...clues.title.split('\n'), ...clues.headings].map(withRussian).join('\n')))
    return null;
  const sides = (['debit', 'credit'] as const).map((side) => {
    const headings = clues.headings.map((heading, index) =>
      index === amounts[side] ? 'Сумма' : index === amounts.debit || index === amounts.credit ? '' : heading,
    );
    const said = [{ key: 'Вид операции', text: deeds[side] }, ...clues.said];
    const seen = { ...clues, headings, said };
    return underOwnHeadings(read(seen), clues, seen, ['amount']);
  });
  return bothSides(sides, 'a book of cash: what was taken in and what was given out stand in columns of their own');
}
