import type { MentionBook } from '../mentions/mention-book.ts';
import type { HeaderRecord, PaperBook } from '../mentions/paper-book.ts';
import type { BoundUnit } from '../sheets/bind-mapping.ts';
import type { RowProblem } from '../values/row-problem.ts';
import type { UnitDoubts } from '../values/unit-doubts.ts';
import type { CaseSinks } from './case-sinks.ts';
import type { CoverageTracker } from './coverage-tracker.ts';
import type { KeyBook } from './key-book.ts';
import type { LoadStyle } from './load-style.ts';

export interface LoadedExhibit {
  readonly exhibitId: string;
  readonly originId: string;
  readonly grade: string;
  readonly source: string;
}

export interface Rejected extends RowProblem {
  readonly unit: string;
  readonly locator: string;
  readonly row: number;
}

/** What one unit is read by and written to. */
export interface UnitTask {
  readonly exhibit: LoadedExhibit;
  readonly bound: BoundUnit;
  readonly style: LoadStyle;
  readonly sinks: CaseSinks;
  readonly book: MentionBook;
  readonly coverage: CoverageTracker;
  readonly doubts: UnitDoubts;
  readonly keys: KeyBook;
  /** True where the file parts its cells by a mark, so that each row says how many it has. */
  readonly delimited: boolean;
  readonly onReject: (rejected: Rejected) => void;
  /** Records that other units refer to: the interview of its statements. */
  readonly headers: Map<string, HeaderRecord>;
  /** The papers that any unit of the exhibit heads its lines with. */
  readonly papers: PaperBook;
}
