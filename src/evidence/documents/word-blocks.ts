import type { Block } from '../reading/document-units.ts';
import type { XmlEvents } from '../xml/xml-scanner.ts';
import { attribute, cellOf, localName } from '../xml/xml-text.ts';
import { TableBuilder } from './table-builder.ts';

/**
 * Follows the XML of a text document, Word's (`w:p`, `w:tbl`) or OpenDocument's (`text:p`, `table:table`), and gathers its paragraphs and tables. What was
 * deleted under tracked changes and what notes and comments say is no text of the document.
 */
export class WordBlocks implements XmlEvents {
  readonly blocks: Block[] = [];
  /** How many stretches were left out because tracked changes had deleted them. */
  deleted = 0;
  #tables: TableBuilder[] = [];
  #text = '';
  #paragraphs: string[] = [];
  #columns = 1;
  #rows = 1;
  #goesOn = false;
  #collects = false;
  #silent = 0;

  open(written: string, attributes: string): void {
    const name = localName(written);
    if (silent.has(name)) this.#silence(name);
    else if (this.#silent === 0) opens[name]?.call(this, attributes, written);
  }

  text(text: string): void {
    if (this.#collects && this.#silent === 0) this.#text += text;
  }

  close(written: string): void {
    const name = localName(written);
    if (silent.has(name)) this.#silent -= 1;
    else if (this.#silent === 0) closes[name]?.call(this, written);
  }

  #silence(name: string): void {
    this.#silent += 1;
    if (name === 'del' || name === 'tracked-changes') this.deleted += 1;
  }

  collect(on: boolean): void {
    this.#collects = on;
  }

  add(text: string): void {
    this.#text += text;
  }

  paragraph(): void {
    const text = cellOf(this.#text);
    this.#text = '';
    this.#collects = false;
    if (this.#tables.length > 0) this.#paragraphs.push(text ?? '');
    else if (text !== null) this.blocks.push({ kind: 'text', lines: [[text]] });
  }

  openTable(): void {
    this.#tables.push(new TableBuilder());
  }

  /** A table inside a cell is lifted out of it and stands before the table around it. */
  closeTable(): void {
    const table = this.#tables.pop();
    if (table) this.blocks.push({ kind: 'table', lines: table.rows, merged: table.merged });
  }

  row(): void {
    this.#tables.at(-1)?.startRow();
  }

  endRow(): void {
    this.#tables.at(-1)?.endRow();
  }

  openCell(columns = 1, rows = 1): void {
    this.#paragraphs = [];
    this.#goesOn = false;
    this.span(columns, rows);
  }

  span(columns: number, rows = 1): void {
    this.#columns = columns;
    this.#rows = rows;
  }

  goOn(): void {
    this.#goesOn = true;
  }

  /** Word says of a cell that it goes on the one above; OpenDocument has a cell of its own for it. */
  closeCell(): void {
    const text = this.#paragraphs.join('\n');
    const table = this.#tables.at(-1);
    if (this.#goesOn) table?.goesOn(text, this.#columns);
    else table?.cell(text, this.#columns, this.#rows, true);
    this.#goesOn = false;
    this.#paragraphs = [];
    this.#columns = 1;
    this.#rows = 1;
  }
}

const silent = new Set([
  'del',
  'moveFrom',
  'annotation',
  'note',
  'tracked-changes',
  'instrText',
  'binData',
  'Fallback',
]);

const isWord = (written: string): boolean => !written.startsWith('text:') && !written.startsWith('table:');

type Opening = (this: WordBlocks, attributes: string, written: string) => void;

const opens: Readonly<Record<string, Opening | undefined>> = Object.assign(Object.create(null), {
  t() {
    this.collect(true);
  },
  p(_attributes, written) {
    if (!isWord(written)) this.collect(true);
  },
  h() {
    this.collect(true);
  },
  tab(_attributes, _written) {
    this.add('\t');
  },
  br() {
    this.add('\n');
  },
  cr() {
    this.add('\n');
  },
  'line-break'() {
    this.add('\n');
  },
  s(attributes) {
    this.add(' '.repeat(Math.min(100, Number(attribute(attributes, 'text:c') ?? 1) || 1)));
  },
  tbl() {
    this.openTable();
  },
  table() {
    this.openTable();
  },
  tr() {
    this.row();
  },
  'table-row'() {
    this.row();
  },
  tc() {
    this.openCell();
  },
  gridSpan(attributes) {
    this.span(Number(attribute(attributes, 'w:val') ?? 1));
  },
  vMerge(attributes) {
    if (attribute(attributes, 'w:val') !== 'restart') this.goOn();
  },
  'table-cell'(attributes) {
    const columns = Math.min(100, Number(attribute(attributes, 'table:number-columns-repeated') ?? 1));
    this.openCell(columns, Number(attribute(attributes, 'table:number-rows-spanned') ?? 1) || 1);
  },
  'covered-table-cell'() {
    this.openCell();
  },
} satisfies Record<string, Opening>);

const closes: Readonly<Record<string, ((this: WordBlocks, written: string) => void) | undefined>> = Object.assign(
  Object.create(null),
  {
    t() {
      this.collect(false);
    },
    p() {
      this.paragraph();
    },
    h() {
      this.paragraph();
    },
    tbl() {
      this.closeTable();
    },
    table() {
      this.closeTable();
    },
    tr() {
      this.endRow();
    },
    'table-row'() {
      this.endRow();
    },
    tc() {
      this.closeCell();
    },
    'table-cell'() {
      this.closeCell();
    },
    'covered-table-cell'() {
      this.closeCell();
    },
  } satisfies Record<string, (this: WordBlocks, written: string) => void>,
);
