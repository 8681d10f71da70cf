import { ContentHash } from './content-hash.ts';
import type { RecordState } from './record-state.ts';
import type { RecordType } from './record-type.ts';

interface Repeated {
  readonly type: RecordType;
  readonly locators: string[];
}

/** Finds records of one exhibit that say the same key. A person is compared by what is written: each row makes its own mention. */
export class KeyBook {
  readonly #first = new Map<string, Map<number, string>>();
  readonly #repeated = new Map<string, Repeated>();
  readonly #hash = new ContentHash();

  note(type: RecordType, state: RecordState, header: string | null): void {
    if (type.key.length === 0) return;
    const hash = this.#keyOf(type, state, header);
    if (hash === null) return;
    let known = this.#first.get(type.id);
    if (known === undefined) {
      known = new Map();
      this.#first.set(type.id, known);
    }
    const first = known.get(hash);
    if (first === undefined) known.set(hash, state.locator);
    else this.#again(type, hash, first, state.locator);
  }

  /** Every key that is said more than once, in the order in which its repetition was met. */
  repeated(): readonly Repeated[] {
    return [...this.#repeated.values()];
  }

  #again(type: RecordType, hash: number, first: string, locator: string): void {
    const key = `${type.id}\n${hash}`;
    const known = this.#repeated.get(key);
    if (known === undefined) this.#repeated.set(key, { type, locators: [first, locator] });
    else known.locators.push(locator);
  }

  /** Null where a part of the key is not said. */
  #keyOf(type: RecordType, state: RecordState, header: string | null): number | null {
    this.#hash.start();
    for (const name of type.key) {
      const mention = state.mentions.get(name);
      const said =
        mention?.hash ?? (name === type.header?.column ? header : (state.values.get(name) ?? saidOf(state, name)));
      if (said === null) return null;
      this.#hash.text(String(said));
    }
    return this.#hash.value;
  }
}

const saidOf = ({ days, numbers }: RecordState, name: string): number | null =>
  days.get(name) ?? numbers.get(name) ?? null;
