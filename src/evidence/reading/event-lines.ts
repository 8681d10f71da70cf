import { kindOf } from './cut-line.ts';
import type { Line, Placed, PlacedList } from './document-units.ts';
import { unsaid } from './labelled-part.ts';
import { apart, shapedColumns } from './shaped-columns.ts';

/** A line of a log: when, and the words behind it, each with the word that says what it is. */
interface Event {
  readonly place: number;
  readonly at: string;
  readonly atoms: readonly Atom[];
}

interface Atom {
  readonly key: string | null;
  readonly text: string;
}

const fewestLines = 5;
const mostly = 0.9;

const date = String.raw`\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}`;
const clock = String.raw`\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?`;
const zone = String.raw`(?:Z|\s?[+-]\d\d:?\d\d)?(?![\d:])`;
/** A day and an hour, in either order, with which a line begins behind its number. */
const moment = new RegExp(
  String.raw`^\s*(?:\d{1,9}[.)]?\s+)?[[(]?(?:(?<day>${date})[T\s,]+(?<time>${clock}${zone})|(?<first>${clock})[\s,]+(?<second>${date}))[\])]?[\s,:;|–—-]*`,
  'u',
);

const word = String.raw`\p{Lu}[\p{L}’'-]*\p{L}(?![\p{L}\d-])`;
const name = String.raw`${word}(?:\s+(?:${word}|(?:\p{Lu}\.\s?){1,2})){1,3}`;
const atom = new RegExp(
  String.raw`(?<key>[\p{L}][\p{L}\d_.-]*)\s?[=:]\s?(?<value>"[^"]*"|«[^»]*»|${name}|[^\s,;|]+)|"(?<quoted>[^"]*)"|\((?<inside>[^()]*)\)|«[^»]*»|${name}|[^\s,;|]+`,
  'gu',
);

/**
 * «2023-09-04 07:50:13 CARD=1000 DOOR=1 DIR=IN», «7 04-09-2023 07:50 Проход 3300 (Тестов И.) Вход КПП-1»: the lines that a program writes, each of one moment
 * and as many words behind it as any other. Words that say what stands behind them, or stand in all lines before a number, are its heading. Null where most lines are none.
 */
export function eventLines(lines: readonly Placed[]): { list: PlacedList; others: Placed[] } | null {
  if (lines.length < fewestLines) return null;
  // Most texts are out by their first lines.
  if (!lines.slice(0, 2 * fewestLines).some(([, [text]]) => moment.test(text ?? ''))) return null;
  const all = lines.map(([place, [text]]) => eventOf(place, text ?? ''));
  const width = mostCommon(all.flatMap((one) => (one === null ? [] : [one.atoms.length])));
  const isEvent = (one: Event | null): one is Event => one !== null && one.atoms.length === width;
  const events = all.filter(isEvent);
  if (width < 2 || events.length < fewestLines || events.length < mostly * all.filter((one) => one !== null).length)
    return null;
  if (events.length < mostly * lines.length - fewestLines) return null;
  const columns = columnsOf(events, width);
  if (columns.length < 2 || !columns.some(({ heading }) => heading !== unsaid)) return null;
  const first = all.findIndex(isEvent);
  return {
    list: {
      columns: [when, ...columns.map(({ heading }) => heading)],
      rows: events.map(
        ({ place, at }, row): Placed => [place, [at, ...columns.map(({ cells }) => cells[row] ?? null)]],
      ),
      around: { above: lines.slice(0, first).map(([, line]): Line => [...line]), below: [] },
    },
    others: lines.filter((_, at) => at > first && !isEvent(all[at] ?? null)),
  };
}

const when = 'Дата и время';

function eventOf(place: number, text: string): Event | null {
  const found = moment.exec(text);
  const { day, time, first, second } = found?.groups ?? {};
  if (found === null) return null;
  const atoms = [...text.slice(found[0].length).matchAll(atom)].map(({ 0: whole, groups = {} }): Atom => {
    const { key, value, quoted, inside } = groups;
    const said = value ?? quoted ?? inside ?? whole;
    return { key: key ?? null, text: said.replace(/^["«](.*)["»]$/u, '$1') };
  });
  return { place, at: `${(day ?? second ?? '').replace(/\s+/g, ' ')} ${time ?? first ?? ''}`, atoms };
}

function mostCommon(numbers: readonly number[]): number {
  const tally = Map.groupBy(numbers, (one) => one);
  return [...tally].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0;
}

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
}

/** A word that stands in all lines says what follows it, and is no column. */
function columnsOf(events: readonly Event[], width: number): Column[] {
  const found: { key: string | null; cells: string[] }[] = [];
  let words: string[] = [];
  for (let i = 0; i < width; i++) {
    const cells = events.map(({ atoms }) => atoms[i]?.text ?? '');
    const [key, ...keys] = new Set(events.map(({ atoms }) => atoms[i]?.key ?? null));
    const isOne = new Set(cells).size === 1;
    if (key === null && keys.length === 0 && isOne) {
      if (/^[\p{L}-]+$/u.test(cells[0] ?? '')) words.push(cells[0] ?? '');
      else words = [];
      continue;
    }
    const said = keys.length === 0 && key !== null ? (key ?? null) : headOf(words, cells);
    found.push({ key: said, cells });
    words = [];
  }
  const shapes = found.map(
    ({ cells }) =>
      shapedColumns(
        cells.map((cell) => [cell]),
        1,
      )[0]?.heading ?? unsaid,
  );
  const headings = apart(found.map(({ key }, i) => key ?? shapes[i] ?? unsaid));
  return found.map(({ cells }, i) => ({ heading: headings[i] ?? unsaid, cells }));
}

/** «карта 1500», «Проход по идентификатору 3300»: the last word before numbers. */
function headOf(words: readonly string[], cells: readonly string[]): string | null {
  const last = words.at(-1);
  const isNumbered = cells.every((cell) => /\d/.test(cell) || kindOf(cell) === 'person');
  return last !== undefined && last.length > 1 && isNumbered ? last : null;
}
