import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordsFolder, recordTypes } from '../record-types/record-types.ts';
import { YamlFile } from '../record-types/yaml-file.ts';
import { headingTokens } from '../words/heading-words.ts';

/** A kind of paper that is written in sentences: what it is called, and what stands before the things it says. */
export interface PaperKind {
  readonly type: string;
  /** Values that the title alone says: «Расходный кассовый ордер» is a withdrawal. */
  readonly means: ReadonlyMap<string, string>;
  /** The words of each of its titles. */
  readonly called: readonly (readonly string[])[];
  /** By field, the words of each wording before it. */
  readonly says: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Fields without which it is no such paper; of «a or b» one will do. */
  readonly least: readonly string[];
  /** Words of which one makes the paper known where it bears no title. */
  readonly marks: readonly (readonly string[])[];
  /** True for a paper that does the same to each of a list of people: every line is a record. */
  readonly lists: boolean;
  /** Columns that whoever writes such a paper stands in: who empowers is whom the other acts for. */
  readonly writer: readonly string[];
  /** False where the number below the title is of no record: a certificate about an order. */
  readonly numbered: boolean;
}

interface Written {
  readonly type: string;
  readonly means?: Readonly<Record<string, string>>;
  readonly called: Readonly<Record<string, readonly string[]>>;
  readonly says?: Readonly<Record<string, readonly string[]>>;
  readonly least?: readonly string[];
  readonly number?: 'other';
  readonly writer?: readonly string[];
  readonly marks?: readonly string[];
  readonly lists?: boolean;
}

const path = 'vocabulary/papers.yml';

/** Words that tell something: «о», «об», «за» of a title do not. */
export const tellingTokens = (text: string): string[] =>
  headingTokens(text).filter((token) => token.length > 2 || /[가-힣]/.test(token));

function readKinds(): PaperKind[] {
  const file = new YamlFile(`records/${path}`, readFileSync(join(recordsFolder, path), 'utf8'));
  return (file.document.toJS() as Written[]).map(
    ({ type, means, called, says, least, number, writer, marks, lists }) => ({
      type: recordTypes().of(type).id,
      means: new Map(Object.entries(means ?? {})),
      called: Object.values(called).flat().map(tellingTokens),
      says: new Map(Object.entries(says ?? {}).map(([field, wordings]) => [field, wordings.map(tokensOf)])),
      least: least ?? [],
      marks: (marks ?? []).map(tokensOf),
      lists: lists ?? false,
      writer: writer ?? [],
      numbered: number !== 'other',
    }),
  );
}

/** A wording of nothing but little words is compared by them: «от», «я», "i". */
const tokensOf = (wording: string): readonly string[] => headingTokens(wording);

let read: readonly PaperKind[] | null = null;

export function paperKinds(): readonly PaperKind[] {
  read ??= readKinds();
  return read;
}
