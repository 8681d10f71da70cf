import type { EvidenceEntry, Place } from './dossier.ts';

/**
 * Numbers rows in the order in which the text first cites them: records of one row share a number. The list of entries is the
 * evidence list.
 */
export interface Citations {
  cite(records: readonly string[]): readonly number[];
  entries(): readonly EvidenceEntry[];
}

interface Numbered {
  readonly n: number;
  readonly records: Set<string>;
  readonly at: Place;
}

/** `order` are the records of a first telling, row by row: their numbers are given beforehand. */
export function citations(place: (record: string) => Place, order: readonly string[] = []): Citations {
  const rows = new Map<string, Numbered>();
  const known = new Map<string, Numbered>();
  const numbered = (record: string): Numbered => {
    const before = known.get(record);
    if (before) return before;
    const at = placed(place, record);
    const key = at.row === null ? record : [at.exhibit, at.file, at.sheet, at.row].join('\t');
    const entry = rows.get(key) ?? { n: rows.size + 1, records: new Set<string>(), at };
    rows.set(key, entry);
    known.set(record, entry);
    entry.records.add(record);
    return entry;
  };
  for (const record of order) numbered(record);
  return {
    cite: (records) => [...new Set(records.map((record) => numbered(record).n))].sort((a, b) => a - b),
    entries: () => [...rows.values()].map(({ n, records, at }) => ({ n, records: [...records].sort(), ...at })),
  };
}

function placed(place: (record: string) => Place, record: string): Place {
  const { file, sheet, row, exhibit, origin, grade } = place(record);
  return { file, sheet, row, exhibit, origin, grade };
}

/** Files in the order in which they are first cited; within a file by sheet and row. */
export function inFileOrder(entries: readonly EvidenceEntry[]): readonly string[] {
  const files = [...Map.groupBy(entries, ({ file, exhibit }) => `${file}\t${exhibit}`).values()];
  return files.flatMap((same) => same.toSorted(byPlace).flatMap(({ records }) => records));
}

function byPlace(a: EvidenceEntry, b: EvidenceEntry): number {
  const [left, right] = [a.sheet ?? '', b.sheet ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  if (typeof a.row === 'number' && typeof b.row === 'number' && a.row !== b.row) return a.row - b.row;
  return String(a.row).localeCompare(String(b.row), 'en', { numeric: true }) || a.n - b.n;
}

/** `[1, 2, 3, 7]` → `[[1, 3], [7, 7]]`. */
export function ranges(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else found.push([n, n]);
  }
  return found;
}
