import type { Doubts } from '../reading/doubts.ts';
import type { Encoding } from '../reading/encoding.ts';
import type { Source } from '../reading/source.ts';
import { textLines } from '../reading/text-lines.ts';
import { cellOf } from '../xml/xml-text.ts';

/** What stands between the lines that begin and end a part of the exchange file. */
export interface BankExchange {
  readonly kind: 'head' | 'account' | 'document' | 'end';
  /** The line it begins on. */
  readonly line: number;
  /** In the order of the file; null where a key says nothing. */
  readonly values: ReadonlyMap<string, string | null>;
}

type Open = BankExchange & { readonly values: Map<string, string | null> };

export const beginsExchange = (text: string): boolean => /^\uFEFF?\s*1CClientBankExchange\s*(?:[\r\n]|$)/i.test(text);

/** The parts of the file, streamed, some at a time. */
export async function* bankSections(
  source: Source,
  encoding: Encoding,
  doubts: Doubts | null,
): AsyncGenerator<BankExchange[]> {
  const parser = new SectionParser(doubts);
  for await (const lines of textLines(source, encoding)) {
    for (const { line, text } of lines) parser.line(line, text);
    yield parser.take();
  }
  parser.finish();
  yield parser.take();
}

class SectionParser {
  readonly #doubts: Doubts | null;
  #done: BankExchange[] = [];
  #head: Open = { kind: 'head', line: 1, values: new Map() };
  #open: Open | null = null;
  /** The key that a line without one goes on. */
  #last: string | null = null;

  constructor(doubts: Doubts | null) {
    this.#doubts = doubts;
  }

  line(line: number, written: string): void {
    const text = written.trim();
    const [, key = '', value = ''] = /^([\p{L}\p{N}_]+)\s*=\s*(.*)$/su.exec(text) ?? [];
    if (/^Секция(Документ|РасчСчет)/i.test(key || text)) this.#begin(line, key || text, value);
    else if (/^Конец(Документа|РасчСчет)/i.test(text)) this.#end();
    else if (/^КонецФайла/i.test(text)) this.#endFile(line);
    else if (key !== '') this.#say(line, key, value);
    else if (text !== '' && line > 1) this.#goOn(line, text);
  }

  finish(): void {
    this.#unended('the file ends');
    if (this.#head.values.size > 0) this.#done.push(this.#head);
  }

  take(): BankExchange[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #begin(line: number, key: string, value: string): void {
    this.#unended(`line ${line} begins the next`);
    const isDocument = /Документ/i.test(key);
    this.#open = { kind: isDocument ? 'document' : 'account', line, values: new Map() };
    this.#last = null;
    if (isDocument) this.#open.values.set('Документ', cellOf(value));
  }

  #end(): void {
    if (this.#open !== null) this.#done.push(this.#open);
    this.#open = null;
    this.#last = null;
  }

  #endFile(line: number): void {
    this.#unended('the file ends');
    this.#done.push({ kind: 'end', line, values: new Map() });
  }

  #unended(where: string): void {
    if (this.#open === null) return;
    this.#doubts?.add(this.#open.line, `this part is not ended where ${where}: it may lack its last lines`);
    this.#end();
  }

  #say(line: number, key: string, value: string): void {
    const { values } = this.#open ?? this.#head;
    const before = values.get(key) ?? null;
    const cell = cellOf(value);
    if (before !== null && cell !== null && this.#open !== null)
      this.#doubts?.add(line, `"${key}" is said twice: both are kept in one cell`);
    values.set(key, before === null || cell === null ? (before ?? cell) : `${before}; ${cell}`);
    this.#last = key;
  }

  /** A purpose of several lines. */
  #goOn(line: number, text: string): void {
    const { values } = this.#open ?? this.#head;
    const key = this.#last ?? '(without a key)';
    if (this.#last === null) this.#doubts?.add(line, 'this line has no key: kept under "(without a key)"');
    values.set(key, `${values.get(key) ?? ''}\n${cellOf(text) ?? ''}`.trim());
    this.#last = key;
  }
}
