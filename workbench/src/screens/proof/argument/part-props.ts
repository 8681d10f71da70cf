import type { FindingView } from '../../../../../src/server/api.ts';
import type { Walking } from '../use-walk.ts';

/** What every part of an argument is given: the finding, and where the reader is among its evidence. */
export interface PartProps {
  readonly view: FindingView;
  readonly walk: Walking;
}
