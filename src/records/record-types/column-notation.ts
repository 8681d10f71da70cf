/** The kinds of thing a mention can be of. */
const mentionKinds = ['person', 'org', 'site', 'place', 'account', 'document', 'contact', 'badge'] as const;
export type MentionKind = (typeof mentionKinds)[number];

const columnKinds = [
  'text',
  'date',
  'period',
  'moment',
  'integer',
  'decimal',
  'money',
  'boolean',
  'enum',
  'free',
  'number',
  'mention',
  'reference',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** What the words after `is:` say of a column: `protected mention org/person!`. */
export interface ColumnNotation {
  readonly type: ColumnKind;
  readonly kinds: readonly MentionKind[];
  /** The record type that a reference points at. */
  readonly target: string | null;
  readonly required: boolean;
  readonly protected: boolean;
  readonly feature: boolean;
}

/** Reads `[protected] [feature] TYPE [WHAT][!]`; returns a sentence where it cannot. */
export function readNotation(text: string): ColumnNotation | string {
  const required = text.endsWith('!');
  const words = (required ? text.slice(0, -1) : text).trim().split(/\s+/);
  const isProtected = take(words, 'protected');
  const feature = take(words, 'feature');
  const [type = '', what = null, ...rest] = words;
  if (!isColumnKind(type)) return `unknown type "${type}": expected one of ${columnKinds.join(', ')}`;
  if (rest.length > 0) return `"${rest.join(' ')}" is more than a type and what it is of`;
  const kinds = type === 'mention' ? (what ?? '').split('/') : [];
  const strange = kinds.find((kind) => !isMentionKind(kind));
  if (strange !== undefined) return `unknown kind of mention "${strange}": expected ${mentionKinds.join(', ')}`;
  if (type === 'reference' && what === null) return 'a reference names the record type it points at';
  return {
    type,
    kinds: kinds.filter(isMentionKind),
    target: type === 'reference' ? what : null,
    required,
    protected: isProtected,
    feature,
  };
}

function take(words: string[], flag: string): boolean {
  if (words[0] !== flag) return false;
  words.shift();
  return true;
}

const isColumnKind = (word: string): word is ColumnKind => (columnKinds as readonly string[]).includes(word);
const isMentionKind = (word: string): word is MentionKind => (mentionKinds as readonly string[]).includes(word);
