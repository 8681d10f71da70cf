import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A drawn line, horizontal or vertical, in the page's coordinates from the top left. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const thin = 2.5;
const shortest = 6;
const mostRules = 20_000;
const unit: Matrix = [1, 0, 0, 1, 0, 0];

/** The lines that are drawn on a page, which tell where the cells of a table end, and how much of it pictures cover. */
export async function rulesOf(page: PDFPageProxy, view: PageViewport): Promise<{ rules: Rule[]; pictured: number }> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing = new Drawing(view);
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at] as unknown[] | null;
    if (operation === OPS.save) drawing.save();
    else if (operation === OPS.restore) drawing.restore();
    else if (operation === OPS.transform) drawing.transform(matrixOf(given));
    else if (operation === OPS.paintFormXObjectBegin) drawing.form(matrixOf(given?.[0]));
    else if (operation === OPS.paintFormXObjectEnd) drawing.restore();
    else if (operation === OPS.constructPath) drawing.path(given?.[1]);
    else if (
      operation === OPS.paintImageXObject ||
      operation === OPS.paintInlineImageXObject ||
      operation === OPS.paintImageMaskXObject
    )
      drawing.picture();
  }
  return {
    rules: drawing.rules,
    pictured: Math.min(100, Math.round((drawing.pictured / (view.width * view.height)) * 100)),
  };
}

const matrixOf = (given: unknown): Matrix => {
  const list = given === null || given === undefined ? [] : [...(given as Iterable<number>)];
  return list.length === 6 ? (list as unknown as Matrix) : unit;
};

class Drawing {
  readonly rules: Rule[] = [];
  pictured = 0;
  #view: PageViewport;
  #at: Matrix = unit;
  #saved: Matrix[] = [];

  constructor(view: PageViewport) {
    this.#view = view;
  }

  save(): void {
    this.#saved.push(this.#at);
  }

  restore(): void {
    this.#at = this.#saved.pop() ?? this.#at;
  }

  transform([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = this.#at;
    this.#at = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
  }

  form(matrix: Matrix): void {
    this.save();
    this.transform(matrix);
  }

  picture(): void {
    const [a, b, c, d] = this.#at;
    this.pictured += Math.abs(a * d - b * c);
  }

  /** Numbers in a row: 0 x y go there, 1 x y line to, 2 a curve of six, 3 of four, 4 back to the start. */
  path(given: unknown): void {
    const data = (given as ArrayLike<number>[] | undefined)?.[0];
    if (data === undefined || data === null || typeof data.length !== 'number') return;
    let [from, start]: [number, number][] = [
      [0, 0],
      [0, 0],
    ];
    for (let at = 0; at < data.length; ) {
      const sign = data[at];
      const length = sign === 2 ? 6 : sign === 3 ? 4 : sign === 4 ? 0 : 2;
      const to: [number, number] =
        sign === 4 ? (start as [number, number]) : [data[at + length - 1] ?? 0, data[at + length] ?? 0];
      if (sign === 0) start = to;
      else if (sign === 1 || sign === 4) this.#line(from as [number, number], to);
      from = to;
      at += length + 1;
    }
  }

  #line(from: [number, number], to: [number, number]): void {
    if (this.rules.length >= mostRules) return;
    const [x1, y1] = this.#point(from);
    const [x2, y2] = this.#point(to);
    const [wide, high] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (Math.min(wide, high) > thin || Math.max(wide, high) < shortest) return;
    this.rules.push({ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) });
  }

  #point([x, y]: [number, number]): [number, number] {
    const [a, b, c, d, e, f] = this.#at;
    const [px = 0, py = 0] = this.#view.convertToViewportPoint(a * x + c * y + e, b * x + d * y + f) as number[];
    return [px, py];
  }
}
