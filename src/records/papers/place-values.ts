import type { Column, RecordType } from '../record-types/record-type.ts';
import { valuesInTitle } from '../words/dictionary.ts';
import { headingTokens } from '../words/heading-words.ts';
import type { Paper } from './paper.ts';
import type { PaperTitle } from './paper-titles.ts';
import { type Places, unworded } from './placed.ts';

/** Values of a few words that the title or the text says. */
export function placeValues({ title, lines }: Paper, type: RecordType, places: Places): void {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 3000);
  for (const column of type.columns) {
    if (column.feature || places.has(column.name)) continue;
    if (column.type !== 'enum' && column.default !== null)
      places.set(column.name, unworded(column.name, null, String(column.default), 0.3));
    if (column.type !== 'enum') continue;
    const asked = column.required || column.name === 'form';
    if (!asked && !column.titleValues) continue;
    const [value] = [
      ...lines.filter((line) => isSaidOf(column, title, line.text)).flatMap((line) => valuesInTitle(column, line.text)),
      ...(title.kind.says.has(column.name) ? [] : valuesInTitle(column, title.text)),
      ...(asked && column.default === null ? valuesInTitle(column, text) : []),
    ];
    const said = value ?? (column.default === null ? null : String(column.default));
    if (said !== null) places.set(column.name, unworded(column.name, null, said, value === undefined ? 0.3 : 0.6));
  }
}

/** A sentence that has the words before what is asked: «право подписи справок». */
const isSaidOf = ({ name }: Column, { kind }: PaperTitle, text: string): boolean => {
  const phrases = kind.says.get(name) ?? [];
  if (phrases.length === 0 || text.length > 400) return false;
  const words = headingTokens(text);
  return phrases.some((phrase) => phrase.every((word) => words.includes(word)));
};
