import type { Node } from 'yaml';
import type { MentionKind } from './column-notation.ts';
import type { Column, Headings } from './record-type.ts';
import { YamlFile } from './yaml-file.ts';

type Named<T> = Readonly<Record<string, T>>;
type Dictionary = Column['dictionary'];

/** Words that many forms share: headings by column, dictionaries of enumerations, parts of a mention. */
export interface Vocabulary {
  column(name: string): Partial<Headings>;
  headings(name: string, file: YamlFile, node: Node): Record<string, unknown> & Partial<Headings>;
  /** The same map for the same name: what is worked out for it serves every column that shares it. */
  dictionary(name: string, file: YamlFile, node: Node): Dictionary;
  /** What heads the beginning or the end of any period. */
  side(name: string): Partial<Headings>;
  /** What heads the currency of an amount. */
  readonly currency: Partial<Headings>;
  readonly booleans: Dictionary;
  readonly parts: Readonly<Record<MentionKind, Named<Headings>>>;
}

export interface VocabularyTexts {
  readonly columns: string;
  readonly headings: string;
  readonly values: string;
  readonly parts: string;
}

/** What the four files of records/vocabulary say. */
export interface VocabularyWords {
  readonly columns: Named<Partial<Headings>>;
  readonly headings: Named<Partial<Headings>>;
  readonly values: Named<Dictionary>;
  readonly parts: Vocabulary['parts'];
}

/** Reads the four files of records/vocabulary. */
export function readVocabulary(texts: VocabularyTexts): VocabularyWords {
  const read = <T>(name: keyof VocabularyTexts): T => {
    const file = new YamlFile(`records/vocabulary/${name}.yml`, texts[name]);
    return file.plain<T>(file.root);
  };
  return {
    columns: read('columns'),
    headings: read('headings'),
    values: mapped(read<Named<Spelled>>('values'), dictionaryOf),
    parts: read('parts'),
  };
}

export function vocabularyOf({ columns, headings, values, parts }: VocabularyWords): Vocabulary {
  const named = <T>(map: Named<T>, name: string, what: string, file: YamlFile, node: Node): T => {
    const found = map[name];
    if (found === undefined)
      throw file.wrong(node, `unknown ${what} "${name}": records/vocabulary has ${Object.keys(map).join(', ')}`);
    return found;
  };
  return {
    column: (name) => columns[name] ?? {},
    headings: (name, file, node) => named(headings, name, 'shared headings', file, node),
    dictionary: (name, file, node) => named(values, name, 'shared enumeration', file, node),
    side: (name) => (headings.span as Named<Partial<Headings>> | undefined)?.[name] ?? {},
    currency: headings.currency ?? {},
    booleans: values.boolean ?? new Map(),
    parts,
  };
}

/** An enumeration as a file writes it: values, and how each is spelled. */
export type Spelled = Readonly<Record<string, readonly unknown[]>>;

export const dictionaryOf = (spelled: Spelled): Dictionary =>
  new Map(Object.entries(spelled).map(([value, spellings]) => [value, spellings.map(String)]));

const mapped = <A, B>(named: Named<A>, make: (one: A) => B): Named<B> =>
  Object.fromEntries(Object.entries(named).map(([name, one]) => [name, make(one)]));
