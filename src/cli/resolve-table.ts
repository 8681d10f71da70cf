import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ResolvedTable, readTableSpec, resolveTable as resolve, type TableReport } from '../entities/index.ts';
import { csvLine } from '../evidence/index.ts';
import { type Command, text, WrongUsage } from './command.ts';
import { outside, writeWhole } from './write-beside.ts';

export const resolveTable: Command = {
  usage: 'resolve-table <FILE>',
  summary: 'which rows of one plain table (csv, tsv, parquet) are one entity: unique_id,cluster_id',
  options: [
    ['--columns <spec>', 'SPEC.yml: the id column and the kind of every other (docs/method/resolving-a-table.md)'],
    ['--out <file>', 'CSV to write: unique_id,cluster_id'],
    ['--pairs-out <file>', 'CSV of the likely pairs too, with match weight and the level of every column'],
  ],
  async run(io, [file = ''], options) {
    const [columns, out, pairsOut] = [text(options, 'columns'), text(options, 'out'), text(options, 'pairsOut')];
    if (!columns || !out) throw new WrongUsage('resolve-table needs --columns SPEC.yml and --out CLUSTERS.csv');
    const spec = readTableSpec(basename(columns), await specText(columns));
    const target = await outside(out, file, columns);
    const pairsTarget = pairsOut ? await outside(pairsOut, file, columns) : null;
    if (pairsTarget === target) throw new WrongUsage('--out and --pairs-out name one file; name two');
    const found = await resolve(file, spec, io);
    await writeWhole(target, clusterLines(found), io.signal);
    if (pairsTarget !== null) await writeWhole(pairsTarget, lines(found.pairs()), io.signal);
    return { result: found.report, text: describe(found.report, out) };
  },
};

const specText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new Error(`${path}: cannot be read; write what each column is there (docs/method/resolving-a-table.md)`);
  });

function* clusterLines(found: ResolvedTable): Generator<string> {
  yield csvLine(['unique_id', 'cluster_id']);
  yield* lines(found.clusters());
}

/** Some thousand lines at a time: each alone would cost more to hand over than to write. */
function* lines(rows: Iterable<readonly (string | number)[]>): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += csvLine(row);
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

function describe(report: TableReport, out: string): string {
  const number = (value: number): string => value.toLocaleString('en');
  const apart =
    report.heldApart > 0
      ? `\n${number(report.heldApart)} pairs likely by themselves were not joined: the rows around them contradict each other.`
      : '';
  const [first, ...others] = report.refused;
  const more = others.length > 0 ? ` (${others.length} other rules too: --json lists them)` : '';
  const refused = first === undefined ? '' : `\n${first}${more}.`;
  return `${number(report.rows)} rows: ${number(report.clusters)} entities, from ${number(report.comparedPairs)} pairs compared by ${report.rules.length} rules → ${out}${apart}${refused}`;
}
