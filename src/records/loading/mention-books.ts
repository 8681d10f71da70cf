import type { Database } from '../../store/index.ts';
import { countLate, joinMentions } from '../mentions/join-mentions.ts';
import { MentionBook } from '../mentions/mention-book.ts';
import type { RecordType } from '../record-types/record-type.ts';
import type { DateOrder } from '../values/parse-date.ts';
import type { UnitDoubts } from '../values/unit-doubts.ts';
import type { CaseSinks } from './case-sinks.ts';

/** One book of mentions for all sheets of an exhibit that write their dates in one order. */
export class MentionBooks {
  readonly #exhibitId: string;
  readonly #sinks: CaseSinks;
  readonly #store: Database;
  readonly #mostShelved: number | undefined;
  readonly #books = new Map<DateOrder, MentionBook>();
  #doubts: UnitDoubts | null = null;

  constructor(exhibitId: string, sinks: CaseSinks, store: Database, mostShelved: number | undefined) {
    this.#exhibitId = exhibitId;
    this.#sinks = sinks;
    this.#store = store;
    this.#mostShelved = mostShelved;
  }

  of(order: DateOrder, ofUnit: UnitDoubts): MentionBook {
    this.#doubts = ofUnit;
    const known = this.#books.get(order);
    if (known !== undefined) return known;
    const book = new MentionBook(
      this.#exhibitId,
      this.#sinks,
      order,
      (locator, because) => this.#doubts?.say(locator, because),
      this.#mostShelved,
    );
    this.#books.set(order, book);
    return book;
  }

  close(): void {
    for (const book of this.#books.values()) book.close();
  }

  /** To be asked once all is in the tables. */
  async join(protectedStore: Database, types: ReadonlySet<RecordType>): Promise<void> {
    for (const book of this.#books.values()) await countLate(this.#store, book.late);
    if (this.#sinks.gone.total > 0) await joinMentions(this.#store, protectedStore, this.#exhibitId, types);
  }
}
