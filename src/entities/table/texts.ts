/** Folded texts and words, each once, as numbers, with their letters packed for comparison. */
export class Texts {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];
  private letters = new Uint8Array(1 << 16);
  private starts = new Int32Array(1 << 12);
  private masks = new Int32Array(1 << 12);

  /** Only this much of a text is compared letter by letter. */
  static readonly mostLetters = 48;

  get size(): number {
    return this.list.length;
  }

  textOf(number: number): string {
    return this.list[number] ?? '';
  }

  /** Whether both begin with one letter. */
  beginAlike(a: number, b: number): boolean {
    return this.letters[this.starts[a]!] === this.letters[this.starts[b]!];
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.list.push(text) - 1;
    this.numbers.set(text, number);
    this.pack(number, text);
    return number;
  }

  /** Where letters agree as far as a slip, or 30 in a hundred of them, would leave them: 2 a slip, 1 close, 0 neither. */
  likeness(a: number, b: number): 0 | 1 | 2 {
    const [startA, startB] = [this.starts[a]!, this.starts[b]!];
    const [lengthA, lengthB] = [this.starts[a + 1]! - startA, this.starts[b + 1]! - startB];
    const longer = Math.max(lengthA, lengthB);
    const most = Math.max(1, Math.floor(longer * 0.3));
    if (Math.abs(lengthA - lengthB) > most || longer < 3) return 0;
    if (bits(this.masks[a]! ^ this.masks[b]!) > 2 * most) return 0;
    const distance = editDistance(this.letters, startA, lengthA, startB, lengthB);
    return distance === 1 && longer > 3 ? 2 : distance <= most ? 1 : 0;
  }

  private pack(number: number, text: string): void {
    const length = Math.min(text.length, Texts.mostLetters);
    const start = this.starts[number]!;
    if (number + 2 > this.starts.length) this.starts = wider(this.starts, new Int32Array(2 * this.starts.length));
    if (number + 1 > this.masks.length) this.masks = wider(this.masks, new Int32Array(2 * this.masks.length));
    if (start + length > this.letters.length)
      this.letters = wider(this.letters, new Uint8Array(2 * this.letters.length));
    let mask = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      this.letters[start + i] = code;
      mask |= 1 << (code & 31);
    }
    this.masks[number] = mask;
    this.starts[number + 1] = start + length;
  }
}

function wider<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const width = Texts.mostLetters + 1;
const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;

/** Letters to add, leave out, change or exchange with their neighbour (optimal string alignment). */
function editDistance(letters: Uint8Array, startA: number, lengthA: number, startB: number, lengthB: number): number {
  let [before, last, row] = rows as readonly Uint8Array[] as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= lengthB; j++) last[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    const a = letters[startA + i - 1]!;
    const beforeA = i > 1 ? letters[startA + i - 2]! : 0;
    row[0] = i;
    for (let j = 1; j <= lengthB; j++) {
      const b = letters[startB + j - 1]!;
      let least = last[j - 1]! + (a === b ? 0 : 1);
      if (last[j]! + 1 < least) least = last[j]! + 1;
      if (row[j - 1]! + 1 < least) least = row[j - 1]! + 1;
      if (i > 1 && j > 1 && a === letters[startB + j - 2] && b === beforeA && before[j - 2]! + 1 < least)
        least = before[j - 2]! + 1;
      row[j] = least;
    }
    [before, last, row] = [last, row, before];
  }
  return last[lengthB]!;
}
