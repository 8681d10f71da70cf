import type { DateOrder } from '../values/parse-date.ts';
import type { DecimalMark } from '../values/parse-number.ts';

/** How the cells of a unit are to be read. */
export interface LoadStyle {
  readonly order: DateOrder;
  readonly decimal: DecimalMark;
  readonly zone: string | null;
  readonly currency: string | null;
  /** The case's currency: amounts in it need no rate. */
  readonly baseCurrency: string;
}
