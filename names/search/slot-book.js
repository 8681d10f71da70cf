import { keptSlot, slotFor } from '../korean/slots.js';

/** @typedef {import('../korean/slots.js').Slot} Slot */

// Numbers are kept in sixteen bits; a name whose spelling comes after so many others is ranked without it.
const MOST = 2 ** 16 - 1;

/** The distinct spelled syllables of an index, numbered from 1, so that a name is kept as a few numbers. */
export class SlotBook {
  /** @type {Map<number, number>} by the slot's order */
  #numbers = new Map();
  /** @type {(Slot | null | undefined)[]} */
  #slots = [null];
  /** @type {string[]} */
  #lines = [];

  /** @param {Uint8Array} [bytes] that `bytes` gave */
  constructor(bytes) {
    const text = new TextDecoder().decode(bytes);
    this.#lines = text === '' ? [] : text.split('\n');
  }

  /** How many numbers there are, 0 among them. */
  get size() {
    return this.#lines.length + 1;
  }

  /** One line a slot: table, place, neighbours, how it was read, letters. */
  get bytes() {
    return new TextEncoder().encode(this.#lines.join('\n'));
  }

  /**
   * @param {Slot} slot
   * @returns {number} 0 where it has none
   */
  numberOf(slot) {
    const known = this.#numbers.get(slot.order);
    if (known !== undefined) return known;
    const spelled = slot.ids.length > 0 && this.size <= MOST;
    const number = spelled ? this.size : 0;
    if (spelled) this.#lines.push([slot.table, slot.place, slot.neighbours, slot.kept, slot.form].join(' '));
    this.#numbers.set(slot.order, number);
    return number;
  }

  /**
   * @param {number} number
   * @returns {Slot | null} null for 0, and for what this version of the tables no longer spells
   */
  slot(number) {
    let slot = this.#slots[number];
    if (slot === undefined) {
      slot = slotOfLine(this.#lines[number - 1] ?? '');
      this.#slots[number] = slot;
    }
    return slot;
  }
}

/** @param {string} line */
function slotOfLine(line) {
  const [table = '', place, neighbours, kept, form = ''] = line.split(' ');
  const written = slotFor(
    /** @type {import('../korean/spellings.js').Table} */ (table),
    form,
    /** @type {import('../korean/inventory.js').Place} */ (Number(place)),
    Number(neighbours),
  );
  return written === null ? null : keptSlot(written, Number(kept));
}
