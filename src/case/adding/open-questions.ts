import { describePlace, type Note, type Reading } from '../../evidence/index.ts';
import type { LoadReport, Mapping } from '../../records/index.ts';

/**
 * What somebody should settle though every row was read, each with its place: columns that nothing reads, dates and amounts that may be read
 * two ways, rows of one number, lines that could not be read at all. `guessed` is null where a person has said how the file is read.
 */
export function openQuestions(
  file: string,
  reading: Reading,
  guessed: Mapping | null,
  because: readonly string[],
  loaded: LoadReport | null,
): string[] {
  const unread =
    loaded === null ? [] : (guessed?.units ?? []).flatMap((unit) => unreadColumns(file, reading, unit, because));
  const style =
    guessed === null ? [] : because.filter((reason) => /doubtful: .* Set "(?:order|decimal)" in/.test(reason));
  const leftOut = reading.notes.filter(({ severity }) => severity === 'error').map((note) => placed(file, note));
  return [
    ...firstOf(leftOut),
    ...unread,
    ...style.map((reason) => `${file}: ${reason}`),
    ...firstOf(loaded?.notes ?? []),
  ];
}

const placed = (file: string, { unit = '', row, because }: Note): string => {
  const place = row === undefined ? file : describePlace(file, { name: unit, index: 1 }, String(row));
  return `${place}: ${because}`;
};

function unreadColumns(
  file: string,
  reading: Reading,
  { unit: index, header, unused }: Mapping['units'][number],
  because: readonly string[],
): string[] {
  const unit = reading.units.find((one) => one.index === index);
  const open = unused.filter((name) => because.some((one) => one.endsWith(`column "${name}" is read by nothing`)));
  if (open.length === 0 || unit === undefined) return [];
  const place = header === null ? file : describePlace(file, unit, unit.locator(header));
  const names = open.slice(0, shown).map((name) => `"${name}"`);
  const more = open.length > shown ? ` and ${open.length - shown} more` : '';
  return [`${place}: read by nothing: ${names.join(', ')}${more}; give a field to what matters, in its mapping`];
}

const shown = 5;

/** What is odd about rows stands in full above the list. */
const firstOf = ([first, ...more]: readonly string[]): string[] =>
  first === undefined ? [] : [more.length === 0 ? first : `${first} (and ${more.length} more such lines above)`];
