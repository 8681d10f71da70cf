import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { Range } from '../reading/selector.ts';
import { headerFields, readField, requireFields } from './interview-fields.ts';

/** Who a source is. Never kept outside the vault; error sentences name the field and never the value. */
export type Identity = ReadonlyMap<string, readonly string[]>;

const opening = /^\uFEFF?---\r?\n/;

export interface FrontMatter {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines between the first two `---`; null where the text does not begin with them. */
export function frontMatterOf(text: string): FrontMatter | null {
  const open = opening.exec(text);
  if (!open) return null;
  const close = /^---[ \t]*\r?$/m.exec(text.slice(open[0].length));
  if (!close) return null;
  const start = open[0].length;
  return { text: text.slice(start, start + close.index), start, end: start + close.index + close[0].length };
}

export interface Front {
  readonly header: ReadonlyMap<string, string | null>;
  /** Every value written under `identity:`, by field; null in a working text. */
  readonly identity: Identity | null;
  /** Where the whole `identity:` block stands, its comments included. */
  readonly identityRange: Range | null;
}

export function readFrontMatter(front: FrontMatter, fileName: string): Front {
  const place = (offset: number): string => `${fileName}:${2 + front.text.slice(0, offset).split('\n').length - 1}`;
  const document = parseDocument(front.text, { schema: 'failsafe' });
  const [wrong] = document.errors;
  if (wrong)
    throw new EvidenceError(
      `${place(wrong.pos[0])}: the front matter is not YAML here; write "field: value" on each line`,
    );
  if (!isMap(document.contents))
    throw new EvidenceError(`${place(0)}: expected "field: value" lines in the front matter`);
  const header = new Map<string, string | null>(headerFields.map(({ name }) => [name, null]));
  let identity: Identity | null = null;
  let identityRange: Range | null = null;
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key) || !pair.key.range)
      throw new EvidenceError(`${place(0)}: expected "field: value" lines in the front matter`);
    const name = String(pair.key.value);
    const at = pair.key.range[0];
    if (name === 'identity') {
      identity = identityIn(plain(document));
      identityRange = blockFrom(front, at);
    } else header.set(name, readField(headerFields, name, scalarOf(pair.value, name, place(at)), place(at)));
  }
  requireFields(headerFields, header, place(0));
  return { header, identity, identityRange };
}

/** The line and every line below it that is indented, empty, a comment or an item: more than YAML counts, so that no remark is left behind. */
function blockFrom(front: FrontMatter, at: number): Range {
  const block = /^.*(?:\n(?:[ \t#-].*|\r?)(?=\n|$))*\n?/.exec(front.text.slice(at))?.[0] ?? '';
  return { start: front.start + at, end: front.start + at + block.length };
}

function scalarOf(node: unknown, name: string, place: string): string {
  if (node === null) return '';
  if (!isScalar(node)) throw new EvidenceError(`${place}: expected one value in "${name}"`);
  return String(node.value ?? '').trim();
}

/** Aliases that multiply are refused by the YAML library with an error of its own, which may quote the text. */
function plain(document: Document): unknown {
  try {
    return document.toJS().identity;
  } catch {
    throw new EvidenceError('the interview: its "identity:" block cannot be read; write plain values');
  }
}

function identityIn(block: unknown): Identity {
  const values = new Map<string, string[]>();
  const gather = (value: unknown, field: string): void => {
    if (typeof value === 'string' && value.trim() !== '')
      values.set(field, [...(values.get(field) ?? []), value.trim()]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        gather(inner, Array.isArray(value) ? field : field === '' ? key : `${field}.${key}`);
  };
  gather(block, '');
  return values;
}
