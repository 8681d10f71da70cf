/** A cell as a form prints it: text, a number, a typed day of a spreadsheet, or nothing. */
export type Cell = string | number | { readonly day: string } | null;

/** What a column of a form is: the field of a record, or "-" where no record takes it. */
export interface Column {
  readonly heading: string;
  readonly field: string;
}

export interface Sheet {
  readonly name: string;
  /** Lines of the paper, each in the first cell of its row. */
  readonly above: readonly string[];
  readonly columns: readonly Column[];
  /** A line of headings over the headings, over as many columns each. */
  readonly over?: readonly { readonly text: string; readonly columns: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands below the rows: totals, signatures, remarks. */
  readonly below?: readonly (readonly Cell[])[];
}

/** What the rows of a file are. */
export interface Held {
  readonly path: string;
  /** Record types that its rows are; empty where it cannot be read. */
  readonly types: readonly string[];
  readonly columns: readonly Column[];
  /** Rows that are records. */
  readonly records: number;
}

/** A file of the disk, and what it is. */
export interface Paper extends Held {
  readonly bytes: Uint8Array;
  /** What hangs on it, by its path in it. */
  readonly attached?: readonly Held[];
}

/** «Heading = field» lines as columns. */
export const columnsOf = (text: string): Column[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [heading = '', field = ''] = line.trim().split(' = ');
      return { heading, field };
    });

/** 2023-09-01 as forms write it, in one of five hands. */
export function written(day: string, hand: 'dotted' | 'slashed' | 'iso' | 'words' | 'short' | 'korean'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const of = Number(month) - 1;
  if (hand === 'iso') return day;
  if (hand === 'slashed') return `${date}/${month}/${year.slice(2)}`;
  if (hand === 'words') return `«${date}» ${months[of]} ${year} г.`;
  if (hand === 'short') return `${date}-${months[of]?.slice(0, 3)}-${year.slice(2)}`;
  if (hand === 'korean') return `${year}년 ${Number(month)}월 ${Number(date)}일`;
  return `${date}.${month}.${year}`;
}

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
