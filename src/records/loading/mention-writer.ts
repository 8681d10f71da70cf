import { namingParts } from '../columns/mention-parts.ts';
import type { Mention, MentionBook } from '../mentions/mention-book.ts';
import { saysOneself } from '../mentions/oneself.ts';
import { receiverOf } from '../mentions/receiver.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import type { TableSink } from '../tables/table-sink.ts';
import type { ReadCell, RowCells } from '../values/cell.ts';
import { saysNothing } from '../values/cell.ts';
import { ContentHash } from '../values/content-hash.ts';
import { GrowingNumbers } from '../values/growing-numbers.ts';
import { IdentityTable } from '../values/identity-table.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import { wholePart } from '../words/slots.ts';
import type { ColumnSources } from './one-cell.ts';
import type { RecordState } from './record-state.ts';

/** How the mentions of a column are told apart within the exhibit. */
export interface MentionIdentity {
  /** Texts beside the mention's own that belong to who it is; null: each row is a mention of its own. */
  readonly beside: readonly ReadCell[] | null;
  /** Two equal identities within one of these are two people: the n-th is the n-th. */
  readonly within: ReadCell | null;
}

const nameParts: ReadonlySet<string> = new Set(['full', 'surname', 'latin']);
const identifying: ReadonlySet<string> = new Set([...namingParts, 'snils']);

/** A mention column: whether the row lacks it, asked before anything is written, and the writing, which cannot fail. */
export interface MentionWriter {
  readonly lacks: (row: RowCells) => RowProblem | null;
  readonly write: (row: RowCells) => void;
}

/** Who is meant, by what is written of them. */
export function mentionWriter(
  type: RecordType,
  column: Column,
  sources: ColumnSources,
  identity: MentionIdentity,
  book: MentionBook,
  sink: TableSink,
  state: RecordState,
): MentionWriter {
  const cells = sink.cells(`${column.name}_m`);
  const say = state.mentions.writer(column.name);
  const parts = partsOf(column, sources);
  const names = parts.filter(([part]) => identifying.has(part)).map(([, read]) => read);
  const nth = new NthOfGroup();
  const key = keyReader(`${column.kinds.join('/')}${identity.beside === null ? '' : `:${column.name}`}`, [
    ...parts.map(([, read]) => read),
    ...(identity.beside ?? []),
  ]);
  const perRow = column.name === 'person' && identity.beside === null;
  const needed = `"${column.name}" is needed and empty`;

  // What stands beside is the same on most rows (the site of a badge): asked first, it is found without a look-up.
  const readers = [...(identity.beside ?? []), ...parts.map(([, read]) => read)];
  const seen = new SeenTexts();

  const intern = (row: RowCells, said: ContentHash): Mention =>
    book.known(said) ??
    book.intern(said, column, written(row, parts), { type: type.id, recordId: state.recordId, locator: state.locator });

  const find = (row: RowCells): Mention => {
    if (perRow)
      return book.ofRow(column, written(row, parts), {
        type: type.id,
        recordId: state.recordId,
        locator: state.locator,
      });
    if (identity.within !== null) {
      const said = key(row);
      said.number(nth.of(said, identity.within(row)));
      return intern(row, said);
    }
    if (seen.isUseless) return intern(row, key(row));
    const place = seen.at(row, readers);
    if (place.mention !== null && book.holds(place.mention)) {
      book.again(place.mention);
      seen.hits++;
      return place.mention;
    }
    place.mention = intern(row, key(row));
    return place.mention;
  };

  const another = !column.required && !column.kinds.includes('contact');
  const says = (text: string | null) => saysSomething(text) && !(another && saysOneself(text ?? ''));
  const named = (row: RowCells) => names.some((read) => says(read(row)));
  return {
    lacks: (row) => (column.required && !named(row) ? problem(sources.heading, null, needed) : null),
    write: (row) => {
      if (!named(row)) {
        cells[sink.rows] = null;
        return;
      }
      const mention = find(row);
      cells[sink.rows] = mention.id;
      say(mention);
      state.hash.number(mention.hash);
    },
  };
}

interface SeenPlace {
  /** Made when a text follows: the last place of each person leads nowhere, and an empty map is dear. */
  next: Map<string | null, SeenPlace> | null;
  /** The text asked last and where it led: rows repeat their neighbours. */
  lastText: string | null | undefined;
  last: SeenPlace | null;
  mention: Mention | null;
}

const newPlace = (): SeenPlace => ({ next: null, lastText: undefined, last: null, mention: null });

const mostPlaces = 40_000;

/**
 * Mentions by the texts that make them, one map per text: rows repeat them, and joining texts into a key would cost more. It is begun
 * anew now and then, and given up where nearly every row says something else: the book knows them all.
 */
class SeenTexts {
  /** How often it was asked for what it held, since it was begun. */
  hits = 0;
  isUseless = false;
  #root = newPlace();
  #made = 0;

  at(row: RowCells, readers: readonly ReadCell[]): SeenPlace {
    if (this.#made > mostPlaces) {
      this.isUseless = this.hits < this.#made / 2;
      this.#root = newPlace();
      this.#made = 0;
      this.hits = 0;
    }
    let place = this.#root;
    for (let i = 0; i < readers.length; i++) {
      const text = readers[i]!(row);
      place = place.last !== null && place.lastText === text ? place.last : this.#next(place, text);
    }
    return place;
  }

  #next(place: SeenPlace, text: string | null): SeenPlace {
    place.next ??= new Map();
    let next = place.next.get(text);
    if (next === undefined) {
      next = newPlace();
      place.next.set(text, next);
      this.#made++;
    }
    place.lastText = text;
    place.last = next;
    return next;
  }
}

const saysSomething = (text: string | null): boolean => text !== null && !saysNothing(text);

function partsOf(column: Column, sources: ColumnSources): [string, ReadCell][] {
  const main = wholePart[column.kinds[0] ?? 'org'] ?? 'full';
  const parts = [...(sources.whole ? [[main, sources.whole] as [string, ReadCell]] : []), ...sources.parts];
  if (column.name !== 'proxy') return parts;
  return parts.map(([part, read]) => [part, nameParts.has(part) ? (row) => receiverOf(read(row)) : read]);
}

/** The hash of what a row writes of a mention; it is the same object for every row. */
function keyReader(prefix: string, readers: readonly ReadCell[]): (row: RowCells) => ContentHash {
  const key = new ContentHash();
  return (row) => {
    key.start();
    key.text(prefix);
    for (const read of readers) key.text(read(row) ?? '');
    return key;
  };
}

function written(row: RowCells, parts: readonly [string, ReadCell][]): Map<string, string> {
  const said = new Map<string, string>();
  for (const [part, read] of parts) {
    const text = read(row);
    if (text !== null && !saysNothing(text)) said.set(part, text);
  }
  return said;
}

/** How often a key was met within the same group (month, day): two of one name on one payroll are two people. */
class NthOfGroup {
  readonly #table = new IdentityTable();
  /** Months or days: few, and each a number from 1. */
  readonly #known = new Map<string | null, number>();
  readonly #groups = new GrowingNumbers();
  readonly #counts = new GrowingNumbers();

  of({ high, low }: ContentHash, group: string | null): number {
    const found = this.#table.find(high, low);
    const number = found < 0 ? this.#table.add(high, low) : found;
    const said = this.#numberOf(group);
    const count = found >= 0 && this.#groups.at(number) === said ? this.#counts.at(number) + 1 : 1;
    this.#groups.set(number, said);
    this.#counts.set(number, count);
    return count;
  }

  #numberOf(group: string | null): number {
    const known = this.#known.get(group) ?? this.#known.size + 1;
    this.#known.set(group, known);
    return known;
  }
}
