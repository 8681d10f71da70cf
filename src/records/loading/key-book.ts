import type { Unit } from '../../evidence/index.ts';
import type { RecordType } from '../types/record-type.ts';
import { ContentHash } from '../values/content-hash.ts';
import { GrowingNumbers } from '../values/growing-numbers.ts';
import { IdentityTable } from '../values/identity-table.ts';
import type { RecordState } from './record-state.ts';

interface Repeated {
  readonly type: RecordType;
  readonly locators: string[];
}

/** Where the keys of one type were met first: a few numbers each, for a list of millions says a key in every row. */
class FirstPlaces {
  readonly table = new IdentityTable();
  readonly units = new GrowingNumbers();
  readonly places = new GrowingNumbers();
  readonly ordinals = new GrowingNumbers();
}

/** Finds records of one exhibit that say the same key. A person is compared by what is written: each row makes its own mention. */
export class KeyBook {
  readonly #first = new Map<string, FirstPlaces>();
  readonly #units = new Map<number, Unit>();
  readonly #repeated = new Map<string, Repeated>();
  readonly #hash = new ContentHash();

  /** `place` is that of the record's row in its unit. */
  note(type: RecordType, state: RecordState, header: string | null, unit: Unit, place: number): void {
    if (type.key.length === 0 || !this.#readKey(type, state, header)) return;
    let known = this.#first.get(type.id);
    if (known === undefined) {
      known = new FirstPlaces();
      this.#first.set(type.id, known);
    }
    const { high, low } = this.#hash;
    const found = known.table.find(high, low);
    if (found >= 0) {
      this.#again(type, found, known, state.locator);
      return;
    }
    this.#units.set(unit.index, unit);
    const number = known.table.add(high, low);
    known.units.set(number, unit.index);
    known.places.set(number, place);
    known.ordinals.set(number, ordinalOf(state.locator, unit.locator(place)));
  }

  /** Every key that is said more than once, in the order in which its repetition was met. */
  repeated(): readonly Repeated[] {
    return [...this.#repeated.values()];
  }

  #again(type: RecordType, number: number, known: FirstPlaces, locator: string): void {
    const key = `${type.id}\n${number}`;
    const repeated = this.#repeated.get(key);
    if (repeated === undefined) this.#repeated.set(key, { type, locators: [this.#locatorOf(number, known), locator] });
    else repeated.locators.push(locator);
  }

  #locatorOf(number: number, { units, places, ordinals }: FirstPlaces): string {
    const locator = this.#units.get(units.at(number))?.locator(places.at(number)) ?? '';
    return ordinals.at(number) === 1 ? locator : `${locator}-${ordinals.at(number)}`;
  }

  /** False where a part of the key is not said. */
  #readKey(type: RecordType, state: RecordState, header: string | null): boolean {
    this.#hash.start();
    for (const name of type.key) {
      const mention = state.mentions.get(name);
      const said =
        mention?.hash ?? (name === type.header?.column ? header : (state.values.get(name) ?? saidOf(state, name)));
      if (said === null) return false;
      this.#hash.text(String(said));
    }
    return true;
  }
}

/** `s1r42-2` is the second record of the row `s1r42`. */
const ordinalOf = (locator: string, ofRow: string): number =>
  locator.length === ofRow.length ? 1 : Number(locator.slice(ofRow.length + 1));

const saidOf = ({ days, numbers }: RecordState, name: string): number | null =>
  days.get(name) ?? numbers.get(name) ?? null;
