import { EvidenceError } from './evidence-error.ts';

// https://www.w3.org/TR/annotation-model/#selectors: places that other tools understand and that outlive this one.

/** A stretch of the file: character offsets (UTF-16, as the W3C text position selector counts them), end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly refinedBy?: PositionSelector;
}
export interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo?: string;
  readonly value: string;
  readonly refinedBy?: FragmentSelector;
}

const around = 32;
const rowsAndCells = 'http://tools.ietf.org/rfc/rfc7111';
const pages = 'http://tools.ietf.org/rfc/rfc8118';

/** A quoted passage with what stands before and behind it, so that it is found again in an edited copy. */
export function quoteSelector(text: string, { start, end }: Range): QuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
    refinedBy: { type: 'TextPositionSelector', start, end },
  };
}

/**
 * The W3C selector of a locator: `s1r42` → `row=42` of sheet 1 (RFC 7111), with a 1-based column `cell=42,3`; `p12` → `page=12`, `p12r5` its fifth line;
 * `x17` → the seventeenth object; `q3` → the third passage, whose own `selector` says more.
 */
export function selectorOf(locator: string, column?: number): FragmentSelector {
  const [, kind, first = '', row] = /^([sxpq])([1-9]\d*)(?:r([1-9]\d*))?$/.exec(locator) ?? [];
  if (kind === 's' && row !== undefined) {
    const value = column === undefined ? `row=${row}` : `cell=${row},${column}`;
    return {
      type: 'FragmentSelector',
      value: `sheet=${first}`,
      refinedBy: { type: 'FragmentSelector', conformsTo: rowsAndCells, value },
    };
  }
  if (kind === 'p') {
    const page: FragmentSelector = { type: 'FragmentSelector', conformsTo: pages, value: `page=${first}` };
    return row === undefined ? page : { ...page, refinedBy: { type: 'FragmentSelector', value: `line=${row}` } };
  }
  if (kind === 'x' && row === undefined) return { type: 'FragmentSelector', value: `object=${first}` };
  if (kind === 'q' && row === undefined) return { type: 'FragmentSelector', value: `passage=${first}` };
  throw new EvidenceError(`unknown locator "${locator}"; expected such as s1r42, x17, p12, p12r5 or q3`);
}
