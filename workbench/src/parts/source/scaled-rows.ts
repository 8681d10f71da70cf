/** No browser scrolls a box of more than some 16 million pixels, at 200 % half of that: a million rows have to be scaled into it. */
const tallest = 8_000_000;

interface Scroll {
  readonly count: number;
  readonly rowHeight: number;
  readonly top: number;
  readonly height: number;
}

export interface ScaledRows {
  /** Height of the scrolled content. */
  readonly total: number;
  /** False while the box has no height: it stands in a part of the page that is not shown. */
  readonly seen: boolean;
  /** First and last 0-based row to draw. */
  readonly first: number;
  readonly last: number;
  /** Where the first drawn row stands in the scrolled content; the others follow it. */
  readonly from: number;
  /** The scroll position at which a row stands in the middle of the box. */
  topFor(row: number): number;
}

/** Lays `count` rows of equal height into a box that can be scrolled, scaled where they would not fit. */
export function scaledRows({ count, rowHeight, top, height }: Scroll): ScaledRows {
  const real = count * rowHeight;
  const total = Math.min(real, tallest);
  const factor = total > height ? (real - height) / (total - height) : 1;
  const realTop = top * factor;
  const first = Math.max(0, Math.floor(realTop / rowHeight) - 4);
  const last = Math.min(count - 1, Math.ceil((realTop + height) / rowHeight) + 4);
  const clamp = (scroll: number) => Math.max(0, Math.min(total - height, scroll));
  return {
    ...{ total, first, last, seen: height > 0 },
    from: top + first * rowHeight - realTop,
    topFor: (row) => clamp((row * rowHeight - (height - rowHeight) / 2) / factor),
  };
}
