import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, keptContent, sourcesOf } from './kept-content.ts';
import { readRecordType } from './read-record-type.ts';
import type { RecordType } from './record-type.ts';
import { readVocabulary, type Vocabulary, type VocabularyTexts, vocabularyOf } from './vocabulary.ts';

/** All record types by id, in the order of their ids, and the words they share. */
export class RecordTypes extends Map<string, RecordType> {
  readonly vocabulary: Vocabulary;
  /** A hash of what they were read from. */
  readonly digest: string;

  constructor(types: readonly RecordType[], vocabulary: Vocabulary, digest: string) {
    super(types.map((type) => [type.id, type]));
    this.vocabulary = vocabulary;
    this.digest = digest;
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
  const words = {
    columns: text('vocabulary/columns.yml'),
    headings: text('vocabulary/headings.yml'),
    values: text('vocabulary/values.yml'),
    parts: text('vocabulary/parts.yml'),
  };
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  const files = names.sort().map((name) => ({ name: `records/${name}`, text: text(name) }));
  const from = [
    ...Object.values(words),
    ...files.flatMap((file) => [file.name, file.text]),
    ...sourcesOf(import.meta.dirname),
  ];
  const { types, vocabulary } = keptContent('record-types', from, () => readAll(files, words));
  return new RecordTypes(types, vocabularyOf(vocabulary), digestOf(from).toString('hex'));
}

function readAll(files: readonly { readonly name: string; readonly text: string }[], words: VocabularyTexts) {
  const vocabulary = readVocabulary(words);
  const known = vocabularyOf(vocabulary);
  const types = files.map(({ name, text }) => readRecordType(name, text, known));
  checkReferences(types, new Map(types.map((type) => [type.id, type])));
  return { types, vocabulary };
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
