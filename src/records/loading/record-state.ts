import type { Mention } from '../mentions/mention-book.ts';
import { ContentHash } from '../values/content-hash.ts';
import type { LocalMoment } from '../values/parse-moment.ts';
import type { RowProblem } from '../values/row-problem.ts';
import { ColumnValues } from './column-values.ts';

/** What is known of the record being written: for its features, checks and mentions. */
export class RecordState {
  recordId = '';
  locator = '';
  readonly hash = new ContentHash();
  readonly mentions = new ColumnValues<Mention>();
  readonly days = new ColumnValues<number | null>();
  readonly numbers = new ColumnValues<number>();
  readonly values = new ColumnValues<string>();
  moment: LocalMoment | null = null;
  /** The day of the paper that the record is a line of. */
  paperDay: number | null = null;
  /** Cells of this record that could not be read and are not needed: kept aside, the record stays. */
  readonly aside: RowProblem[] = [];
  /** Words that an enumeration does not know and takes for its `other`. */
  readonly unmapped: { readonly heading: string; readonly value: string; readonly otherwise: string }[] = [];

  start(recordId: string, locator: string): void {
    this.recordId = recordId;
    this.locator = locator;
    this.hash.start();
    this.mentions.clear();
    this.days.clear();
    this.numbers.clear();
    this.values.clear();
    this.moment = null;
    this.paperDay = null;
    this.aside.length = 0;
    this.unmapped.length = 0;
  }
}
