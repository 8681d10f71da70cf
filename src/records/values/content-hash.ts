/** A running hash of what a record says, to find the same row in a copy of the same origin. Not for identity or secrecy. */
export class ContentHash {
  #a = 0x9e3779b9;
  #b = 0x85ebca6b;

  start(): void {
    this.#a = 0x9e3779b9;
    this.#b = 0x85ebca6b;
  }

  number(value: number): void {
    this.#a = Math.imul(this.#a ^ (value | 0), 0x01000193);
    this.#b = Math.imul(this.#b ^ ((value / 4_294_967_296) | 0) ^ (value | 0), 0xc2b2ae35) ^ (this.#a >>> 15);
  }

  text(value: string): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0xc2b2ae35) ^ (a >>> 13);
    }
    this.#a = a ^ value.length;
    this.#b = b;
  }

  get high(): number {
    return this.#a >>> 0;
  }

  get low(): number {
    return this.#b >>> 0;
  }

  /** 53 bits, so that a number holds it exactly. */
  get value(): number {
    return (this.#a >>> 0) * 2_097_152 + ((this.#b >>> 0) & 2_097_151);
  }
}

const hasher = new ContentHash();

/** The hash of the text that the parts make, each on lines of its own. */
export function hashOfLines(parts: readonly (readonly [string, string])[]): number {
  let text = '';
  for (const [part, value] of parts) text += text === '' ? `${part}\n${value}` : `\n${part}\n${value}`;
  return hashOf(text);
}

/** The hash of one text. */
export function hashOf(text: string): number {
  hasher.start();
  hasher.text(text);
  return hasher.value;
}
