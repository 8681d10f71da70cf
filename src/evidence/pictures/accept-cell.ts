import { EvidenceError } from '../reading/evidence-error.ts';

export interface Acceptance {
  readonly row: number;
  readonly field: string;
  readonly by: string;
  /** What stands there, where it is not what was suggested. */
  readonly value?: string | undefined;
  /** The heading of the field, where it is not what was suggested. */
  readonly as?: string | undefined;
}

/** Keys one cell of a transcript in a person's name; every other line stays byte for byte. */
export function acceptCell(
  csv: string,
  { row, field, by, value, as }: Acceptance,
  fileName: string,
): { csv: string; value: string } {
  const lines = csv.split('\n');
  const names = cellsOf(lines[0] ?? '').map((name) => name.toLowerCase());
  const place = (name: string): number => {
    const at = names.indexOf(name);
    if (at === -1) throw new EvidenceError(`${fileName}:1: is no transcript: it has no column "${name}"`);
    return at;
  };
  const [rowAt, fieldAt, valueAt, byAt] = [place('row'), place('field'), place('value'), place('keyed_by')];
  const at = lines.findIndex((line, n) => {
    const cells = n === 0 || line === '' ? [] : cellsOf(line);
    return Number(cells[rowAt]) === row && cells[fieldAt] === field && cells[byAt] === '';
  });
  if (at === -1) throw new EvidenceError(`${fileName}: no open suggestion stands in row ${row}, field "${field}"`);
  const cells = cellsOf(lines[at] ?? '');
  const keyed = value ?? cells[valueAt] ?? '';
  Object.assign(cells, { [valueAt]: keyed, [byAt]: by, [fieldAt]: as ?? field });
  lines[at] = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return { csv: lines.join('\n'), value: keyed };
}

/** A line of a transcript as this program writes it: its values hold no line ends. */
function cellsOf(line: string): string[] {
  const cells = [...line.replace(/\r$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
