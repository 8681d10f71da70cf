import { csvReader } from '../csv/csv-reader.ts';
import { type JsonObject, scalarText } from '../objects/flatten.ts';
import { firstObjects, jsonLines } from '../objects/json-lines.ts';
import type { Doubts } from '../reading/doubts.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { isWhole, type Sample } from '../reading/reader.ts';
import { megabytes } from '../reading/source.ts';
import { type FtmStatement, statementColumns, unquotedFormula } from './ftm-statement.ts';

export interface PlacedStatement {
  readonly line: number;
  readonly statement: FtmStatement;
}

const needed = ['entity_id', 'prop', 'schema', 'value'] as const;

/** Whether the file is one of statements: its headings, or the names in its first lines. */
export function holdsStatements(sample: Sample): boolean {
  return sample.text.trimStart().startsWith('{')
    ? isStatement(firstObjects(sample.text, isWhole(sample))?.[0])
    : needed.every((name) => headings(sample.text).includes(name)) && csvReader.recognises(sample) !== null;
}

const headings = (text: string): string[] =>
  (/^\uFEFF?([^\r\n]{0,1000})/.exec(text)?.[1] ?? '').split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim());

const isStatement = (object: JsonObject | undefined): boolean =>
  object !== undefined && needed.every((name) => typeof object[name] === 'string');

/** The statements of a CSV or of JSON lines, in order. One that lacks entity, property or value is an error note with its row. */
export async function* readStatements(
  sample: Sample,
  doubts: Doubts | null,
  largest = Number.POSITIVE_INFINITY,
): AsyncGenerator<PlacedStatement[]> {
  const { fileName, size } = sample.source;
  if (size > largest)
    throw new EvidenceError(
      `${fileName}: ${megabytes(size)} of statements, and they are put together up to ${megabytes(largest)}; add the file cut into parts, or its entities (one to a line)`,
    );
  for await (const rows of sample.text.trimStart().startsWith('{') ? fromLines(sample, doubts) : fromTable(sample))
    yield rows.filter(({ line, statement }) => {
      const lacking = needed.find((name) => statement[name] === null);
      if (lacking) doubts?.add(line, `a statement without ${lacking} says nothing; it was left out`, 'error');
      return lacking === undefined;
    });
}

async function* fromLines(sample: Sample, doubts: Doubts | null): AsyncGenerator<PlacedStatement[]> {
  for await (const objects of jsonLines(sample, doubts))
    yield objects.map(({ line, object }) => ({ line, statement: statementOf((name) => flag(object[name] ?? null)) }));
}

const flag = (value: JsonObject[string]): string | null =>
  typeof value === 'boolean' ? (value ? 't' : 'f') : scalarText(value);

async function* fromTable(sample: Sample): AsyncGenerator<PlacedStatement[]> {
  const [unit] = (await csvReader.read(sample)).units;
  let at: ReadonlyMap<string, number> | null = null;
  for await (const { places, rows } of unit?.batches() ?? []) {
    const from = at === null ? 1 : 0;
    at ??= new Map(rows[0]?.map((name, index) => [name ?? '', index]));
    const index = at;
    yield rows.slice(from).map((row, i) => ({
      line: places[from + i] ?? 0,
      statement: statementOf((name) => {
        const cell = row[index.get(name) ?? -1] ?? null;
        return cell === null ? null : unquotedFormula(cell);
      }),
    }));
  }
}

const statementOf = (cell: (name: string) => string | null): FtmStatement =>
  Object.fromEntries(statementColumns.map((name) => [name, cell(name)])) as FtmStatement;
