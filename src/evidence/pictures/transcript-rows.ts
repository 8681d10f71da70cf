import type { Note } from '../reading/reading.ts';

/** One cell of a paper as one person keyed it. */
export interface Keyed {
  readonly picture: string;
  readonly row: number;
  readonly field: string;
  readonly value: string | null;
  /** Null: a machine's suggestion that nobody has accepted. */
  readonly keyedBy: string | null;
  /** `x,y,width,height` in pixels of the picture. */
  readonly region: string | null;
}

export interface TranscriptRow {
  readonly cells: ReadonlyMap<string, string>;
  /** As W3C media fragments write it: `xywh=10,20,300,40`, the smallest that holds all cells of the row. */
  readonly region: string | null;
}

/** The rows of a paper from what was keyed of it: a cell counts where all who keyed it agree. */
export function compared(
  entries: readonly Keyed[],
  picture: string,
  notes: Note[],
): { columns: string[]; rows: TranscriptRow[] } {
  const byPeople = entries.filter(({ keyedBy }) => keyedBy !== null);
  const open = entries.length - byPeople.length;
  if (open > 0)
    notes.push({
      unit: picture,
      severity: 'doubt',
      because: `${open} cells are suggestions that no person has accepted; they were left out`,
    });
  const columns = [...new Set(byPeople.map(({ field }) => field))];
  const rows = [...Map.groupBy(byPeople, ({ row }) => row)].sort(([left], [right]) => left - right);
  const once = byPeople.length - [...rows].flatMap(([, keyed]) => twice(keyed)).length;
  const found = rows.map(([row, keyed]) => ({ cells: agreed(keyed, row, picture, notes), region: around(keyed) }));
  if (once > 0) notes.push({ unit: picture, severity: 'note', because: `${once} cells were keyed by one person only` });
  return { columns, rows: found };
}

const byField = (keyed: readonly Keyed[]): [string, Keyed[]][] => [...Map.groupBy(keyed, ({ field }) => field)];

const people = (keyed: readonly Keyed[]): number => new Set(keyed.map(({ keyedBy }) => keyedBy)).size;

const twice = (keyed: readonly Keyed[]): Keyed[] =>
  byField(keyed).flatMap(([, same]) => (people(same) > 1 ? same : []));

function agreed(keyed: readonly Keyed[], row: number, picture: string, notes: Note[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [field, same] of byField(keyed)) {
    const values = new Set(same.map(({ value }) => value ?? ''));
    const [value = ''] = values;
    if (values.size === 1) {
      if (value !== '') cells.set(field, value);
      continue;
    }
    const told = same.map((one) => `${one.keyedBy} keyed "${one.value ?? ''}"`).join(', ');
    notes.push({
      unit: picture,
      row,
      cell: field,
      severity: 'error',
      because: `keyed differently: ${told}; left empty until a person decides`,
    });
  }
  return cells;
}

function around(keyed: readonly Keyed[]): string | null {
  const boxes = keyed.flatMap(({ region }) => (region === null ? [] : [region.split(',').map(Number)]));
  if (boxes.length === 0) return null;
  const edge = (at: 0 | 1): [number, number] => [
    Math.min(...boxes.map((box) => box[at] ?? 0)),
    Math.max(...boxes.map((box) => (box[at] ?? 0) + (box[at + 2] ?? 0))),
  ];
  const [[left, right], [top, bottom]] = [edge(0), edge(1)];
  return `xywh=${left},${top},${right - left},${bottom - top}`;
}
