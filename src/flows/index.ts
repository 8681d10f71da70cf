/**
 * How much money moved in an arrangement, from whom to whom, in which month, between which bounds. Sums stay within one
 * origin; across origins the greatest stands; a deduction that is also seen as a payment is counted once; currencies
 * without a dated rate stay apart. What a witness says is kept beside the sums, attributed, and never added to them.
 * It guesses no amount, no rate and no payee, and it names no worker: rows carry entity ids, only totals and counts leave.
 */
export { decimalText, kopecks } from './amount.ts';
export { type Flow, noCurrency, type Party } from './flow.ts';
export { type Total, totals } from './totals.ts';
export { trace } from './trace.ts';
