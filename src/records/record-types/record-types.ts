import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecordType } from './read-record-type.ts';
import type { RecordType } from './record-type.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** All record types by id, in the order of their ids, and the words they share. */
export class RecordTypes extends Map<string, RecordType> {
  readonly vocabulary: Vocabulary;

  constructor(types: readonly RecordType[], vocabulary: Vocabulary) {
    super(types.map((type) => [type.id, type]));
    this.vocabulary = vocabulary;
  }

  get all(): readonly RecordType[] {
    return [...this.values()];
  }

  /** The type of that id; refuses an unknown one. */
  of(id: string): RecordType {
    const type = this.get(id);
    if (type === undefined)
      throw new Error(`unknown record type "${id}": expected one of ${[...this.keys()].join(', ')}`);
    return type;
  }
}

export const recordsFolder = fileURLToPath(new URL('../../../records', import.meta.url));

/** Reads records/*.yml and records/vocabulary of a folder. */
function readRecordTypes(folder: string): RecordTypes {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const vocabulary = readVocabulary({
    columns: text('vocabulary/columns.yml'),
    headings: text('vocabulary/headings.yml'),
    values: text('vocabulary/values.yml'),
    parts: text('vocabulary/parts.yml'),
  });
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => readRecordType(`records/${name}`, text(name), vocabulary));
  const types = new RecordTypes(all, vocabulary);
  checkReferences(all, types);
  return types;
}

function checkReferences(all: readonly RecordType[], byId: ReadonlyMap<string, RecordType>): void {
  const codes = new Map<string, string>();
  for (const type of all) {
    const other = codes.get(type.code);
    if (other !== undefined) throw new Error(`records/${type.id}.yml:2: code "${type.code}" is taken by ${other}`);
    codes.set(type.code, type.id);
    for (const column of type.columns)
      if (column.target !== null && !byId.has(column.target))
        throw new Error(
          `records/${type.id}.yml: column "${column.name}" refers to unknown record type "${column.target}"`,
        );
  }
}

let loaded: RecordTypes | null = null;

/** The record types of this program, read once. */
export function recordTypes(): RecordTypes {
  loaded ??= readRecordTypes(recordsFolder);
  return loaded;
}
