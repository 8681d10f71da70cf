import { EvidenceError } from '../reading/evidence-error.ts';
import { decodedEntities } from './xml-text.ts';

/** What is told of an XML text as it passes. Attributes come as written: most are never asked for. */
export interface XmlEvents {
  /** True: nothing inside it matters, and its inside is passed over; its close is told. */
  open(name: string, attributes: string): unknown;
  /** Decoded; one stretch may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

const deepest = 256;
const longestPiece = 16 * 1024 * 1024;
const [quote, slash, bang, question, equals] = [...'"/!?='].map((sign) => sign.charCodeAt(0));

/**
 * Reads XML in chunks at the speed of a search for angle brackets, because registers come in gigabytes. It has no notion of a document type: one is refused
 * wherever it stands, so that no entity can be defined, expanded or fetched.
 */
export class XmlScanner {
  readonly #place: string;
  readonly #events: XmlEvents;
  readonly #open: string[] = [];
  #rest = '';
  #line = 1;
  #elements = 0;
  /** What is being scanned, where in it the element that begins stands, and how far its lines are counted: only where somebody asks. */
  #chunk = '';
  #begun = 0;
  #counted = 0;
  #passed = 0;
  /** The depth above which nothing is told, while an element is passed over that goes on in the next chunk. */
  #muted = Number.POSITIVE_INFINITY;

  constructor(place: string, events: XmlEvents) {
    this.#place = place;
    this.#events = events;
  }

  /** How many elements have begun so far: the ordinal of the one that begins. */
  get elements(): number {
    return this.#elements;
  }

  /** The line on which the element that begins stands, 1-based. */
  get line(): number {
    this.#passed += newlines(this.#chunk, this.#begun, this.#counted);
    this.#counted = this.#begun;
    return this.#line + this.#passed;
  }

  write(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk;
    this.#chunk = text;
    this.#counted = 0;
    this.#passed = 0;
    const done = this.#scan(text);
    this.#rest = text.slice(done);
    this.#line += newlines(text, done);
    if (this.#rest.length > longestPiece + chunk.length)
      throw this.#refusal('a tag or text here is longer than 16 MB', '');
  }

  /** The text is over: whatever is still open was cut off. */
  end(): void {
    const inside = this.#open.at(-1);
    if (inside !== undefined) throw this.#refusal(`ends inside <${inside}>: the file is cut off`, '');
    if (this.#rest.trim() !== '' || this.#elements === 0) throw this.#refusal('ends in the middle of a tag', '');
  }

  /** Returns how far the text is done with. */
  #scan(text: string): number {
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) return this.#lastText(text, at);
      if (tag > at) this.#text(text, at, tag);
      const next = this.#markup(text, tag);
      if (next === -1) return tag;
      at = next;
    }
  }

  /** Text at the end of a chunk waits where an entity may go on in the next. */
  #lastText(text: string, from: number): number {
    const amp = text.lastIndexOf('&');
    const to = amp >= from && amp > text.length - 12 && text.indexOf(';', amp) === -1 ? amp : text.length;
    if (to > from) this.#text(text, from, to);
    return to;
  }

  #text(text: string, from: number, to: number): void {
    if (this.#open.length === 0) {
      if (text.slice(from, to).trim() !== '' && text.slice(from, to) !== '\uFEFF')
        throw this.#refusal('text stands outside the document', text, from);
      return;
    }
    if (this.#open.length <= this.#muted) this.#events.text(decodedEntities(text.slice(from, to)));
  }

  /** The place behind the markup that begins at `at`, or -1 when it is not complete yet. */
  #markup(text: string, at: number): number {
    const sign = text.charCodeAt(at + 1);
    if (sign === slash) return this.#closing(text, at);
    if (sign === bang) return this.#declaration(text, at);
    if (sign === question) return behind(text, '?>', at + 2);
    return at + 1 < text.length ? this.#opening(text, at) : -1;
  }

  #closing(text: string, at: number): number {
    const end = text.indexOf('>', at + 2);
    if (end === -1) return -1;
    let name = text.slice(at + 2, end);
    if (name !== this.#open.at(-1)) name = name.trimEnd();
    const open = this.#open.pop();
    if (name !== open) throw this.#refusal(`</${name.slice(0, 60)}> closes what is not open`, text, at);
    this.#close(open);
    return end + 1;
  }

  #close(name: string): void {
    if (this.#open.length > this.#muted) return;
    if (this.#open.length === this.#muted) this.#muted = Number.POSITIVE_INFINITY;
    this.#events.close(name);
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) return this.#characterData(text, at + 9);
    if (text.length - at < 9 && ('<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at))))
      return -1;
    throw this.#refusal(
      'has a document type (<!DOCTYPE or <!ENTITY), which can hide a trap and is never read',
      text,
      at,
    );
  }

  #characterData(text: string, from: number): number {
    const end = text.indexOf(']]>', from);
    if (end === -1) return -1;
    if (this.#open.length === 0) throw this.#refusal('text stands outside the document', text, from);
    if (end > from && this.#open.length <= this.#muted) this.#events.text(text.slice(from, end));
    return end + 3;
  }

  #opening(text: string, at: number): number {
    const end = tagEnd(text, at + 1);
    if (end === -1) return -1;
    const empty = text.charCodeAt(end - 1) === slash;
    const to = empty ? end - 1 : end;
    let nameEnd = at + 1;
    while (nameEnd < to && text.charCodeAt(nameEnd) > 32) nameEnd++;
    const name = text.slice(at + 1, nameEnd);
    if (name === '' || name.includes('<')) throw this.#refusal('a tag without a name', text, at);
    if (this.#open.length === 0 && this.#elements > 0) throw this.#refusal('a second document begins', text, at);
    this.#elements += 1;
    this.#begun = at;
    const told = this.#open.length < this.#muted;
    const pass = told && this.#events.open(name, text.slice(nameEnd, to)) === true;
    if (empty) {
      if (told) this.#events.close(name);
      return end + 1;
    }
    return pass ? this.#passOver(text, name, end + 1) : this.#push(name, text, at, end + 1);
  }

  #push(name: string, text: string, at: number, next: number): number {
    if (this.#open.push(name) > deepest)
      throw this.#refusal(`is nested more than ${deepest} levels deep, which no record is`, text, at);
    return next;
  }

  /** Straight to the end tag where it stands in this chunk and nothing inside could be mistaken for it. */
  #passOver(text: string, name: string, from: number): number {
    const end = text.indexOf(`</${name}>`, from);
    const inside = end === -1 ? -1 : elementsWithin(text, from, end, name);
    if (inside === -1) {
      this.#muted = this.#open.length;
      return this.#push(name, text, from, from);
    }
    this.#elements += inside;
    this.#events.close(name);
    return end + name.length + 3;
  }

  #refusal(because: string, text: string, at = 0): EvidenceError {
    return new EvidenceError(`${this.#place}:${this.#line + newlines(text, at)}: ${because}`);
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/**
 * The `>` that ends the tag: not one inside a quoted value. Most tags hold double quotes only, and the last of them closes a value: it does not stand
 * behind `=` or a blank.
 */
function tagEnd(text: string, from: number): number {
  const end = text.indexOf('>', from);
  if (end === -1) return -1;
  const written = text.slice(from, end);
  if (written.includes("'")) return tagEndBetweenQuotes(text, from);
  const last = written.lastIndexOf('"');
  if (last === -1) return end;
  const before = written.charCodeAt(last - 1);
  return before !== equals && before > 32 ? end : tagEndBetweenQuotes(text, from);
}

function tagEndBetweenQuotes(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = text.indexOf('>', at);
    if (end === -1) return -1;
    const value = nextQuote(text, at, end);
    if (value === -1) return end;
    const close = text.indexOf(text.charCodeAt(value) === quote ? '"' : "'", value + 1);
    if (close === -1) return -1;
    at = close + 1;
    if (at > end) continue;
  }
}

/** How many elements begin in a stretch; -1 where it holds a comment, character data or an element of the same name. */
function elementsWithin(text: string, from: number, to: number, name: string): number {
  let count = 0;
  for (let at = text.indexOf('<', from); at !== -1 && at < to; at = text.indexOf('<', at + 1)) {
    const sign = text.charCodeAt(at + 1);
    if (sign === bang || sign === question || text.startsWith(name, at + 1)) return -1;
    if (sign !== slash) count++;
  }
  return count;
}

function nextQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === 39) return at;
  }
  return -1;
}

function newlines(text: string, to: number, from = 0): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
