import type { RecordType } from '../record-types/record-type.ts';
import type { PaperTitle } from './paper-titles.ts';
import type { Thing } from './thing.ts';
import type { WrittenLine } from './written-line.ts';

/** A text that is taken for a paper of one kind: its lines, its title, the record that it would be, and all that it names outside of its lists. */
export interface Paper {
  readonly lines: readonly WrittenLine[];
  readonly title: PaperTitle;
  readonly type: RecordType;
  readonly header: RecordType | null;
  readonly things: readonly Thing[];
}
