import { ContentHash } from './content-hash.ts';
import type { Mention } from './mention-book.ts';
import type { LocalMoment } from './parse-moment.ts';
import type { RowProblem } from './row-problem.ts';

/** What is known of the record being written: for its features, checks and mentions. */
export class RecordState {
  recordId = '';
  locator = '';
  readonly hash = new ContentHash();
  readonly mentions = new Map<string, Mention>();
  readonly days = new Map<string, number | null>();
  readonly numbers = new Map<string, number>();
  readonly values = new Map<string, string>();
  moment: LocalMoment | null = null;
  /** The day of the paper that the record is a line of. */
  paperDay: number | null = null;
  /** Cells of this record that could not be read and are not needed: kept aside, the record stays. */
  readonly aside: RowProblem[] = [];

  start(recordId: string, locator: string): void {
    this.recordId = recordId;
    this.locator = locator;
    this.hash.start();
    if (this.mentions.size > 0) this.mentions.clear();
    if (this.days.size > 0) this.days.clear();
    if (this.numbers.size > 0) this.numbers.clear();
    if (this.values.size > 0) this.values.clear();
    this.moment = null;
    this.paperDay = null;
    this.aside.length = 0;
  }
}
