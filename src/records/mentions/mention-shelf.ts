import type { MentionKind } from '../record-types/column-notation.ts';
import type { TableSink } from '../tables/table-sink.ts';
import type { ContentHash } from '../values/content-hash.ts';
import { IdentityTable } from '../values/identity-table.ts';
import type { Span } from '../values/parse-date.ts';

/** What the mentions of one column of one record type share. */
export interface MentionOrigin {
  readonly kind: MentionKind;
  readonly type: string;
  readonly column: string;
  /** What parts it from a mention of the same place and column that says something else: empty for the first. */
  readonly nth: string;
  /** What stands before the locator in the ids of its records. */
  readonly recordPrefix: string;
}

/** A mention as it lies on the shelf. */
export interface ShelvedMention {
  readonly origin: MentionOrigin;
  readonly locator: string;
  readonly hash: number;
  readonly birth: Span | null;
}

export interface ShelfSinks {
  readonly mention: TableSink;
  /** What went: its hash and which of the written mentions it is, so that who comes again later is known in the end. */
  readonly gone: TableSink;
}

/** Beyond so many the shelf is emptied: about 100 bytes each. */
const mostShelved = 150_000;

const coveredKinds: ReadonlySet<MentionKind> = new Set(['org', 'site', 'place'] as const);

/**
 * The mentions of an exhibit that later rows may name again, in little memory: numbers in arrays, no object each. When it is full, those
 * met once go (a list of a million names has hardly anybody twice), and those met again stay.
 */
export class MentionShelf {
  /** Counts how often the shelf was emptied: a number of an earlier era means nothing now. */
  era = 0;
  readonly #exhibitId: string;
  readonly #scope: string;
  readonly #sinks: ShelfSinks;
  readonly #most: number;
  readonly #table = new IdentityTable();
  readonly #locators: string[] = [];
  readonly #births: (Span | null)[] = [];
  readonly #origins: MentionOrigin[] = [];
  #hashes = new Float64Array(1024);
  #records = new Uint32Array(1024);

  /** Two shelves of one exhibit differ in scope: what is equal on both is two all the same. */
  constructor(exhibitId: string, scope: string, sinks: ShelfSinks, most = mostShelved) {
    this.#exhibitId = exhibitId;
    this.#scope = scope;
    this.#sinks = sinks;
    this.#most = most;
  }

  find(key: ContentHash): number {
    return this.#table.find(key.high, key.low);
  }

  get(number: number): ShelvedMention {
    return {
      origin: this.#origins[number]!,
      locator: this.#locators[number]!,
      hash: this.#hashes[number]!,
      birth: this.#births[number]!,
    };
  }

  /** One record more names it. */
  count(number: number): void {
    this.#records[number]!++;
  }

  add(high: number, low: number, { origin, locator, hash, birth }: ShelvedMention): number {
    if (this.#table.size >= this.#most) this.#empty();
    const number = this.#table.add(high, low);
    if (number >= this.#hashes.length) this.#grow();
    this.#locators[number] = locator;
    this.#births[number] = birth;
    this.#origins[number] = origin;
    this.#hashes[number] = hash;
    this.#records[number] = 1;
    return number;
  }

  /** Writes all that is left. */
  close(): void {
    for (let number = 0; number < this.#table.size; number++) this.#write(number, this.era > 0);
    this.#keepOnly([]);
  }

  #empty(): void {
    const kept = this.#staying();
    const stays = new Set(kept);
    for (let number = 0; number < this.#table.size; number++) if (!stays.has(number)) this.#write(number, true);
    this.#keepOnly(kept);
    this.era++;
  }

  /** Those met again, and the organisations and places, whose coverage is told by their id; where these are too many, fewer. */
  #staying(): number[] {
    const all = Array.from({ length: this.#table.size }, (_, number) => number);
    const again = (number: number) => this.#records[number]! > 1;
    const covered = (number: number) => coveredKinds.has(this.#origins[number]!.kind);
    const choices = [(number: number) => again(number) || covered(number), covered, again];
    return choices.map((choice) => all.filter(choice)).find((kept) => kept.length <= this.#most / 2) ?? [];
  }

  #write(number: number, isGone: boolean): void {
    const origin = this.#origins[number]!;
    const { kind, type, column, recordPrefix } = origin;
    const locator = this.#locators[number]!;
    const id = mentionId(this.#exhibitId, locator, origin);
    this.#sinks.mention.add([id, kind, type, column, recordPrefix + locator, this.#records[number]!, this.#exhibitId]);
    if (isGone)
      this.#sinks.gone.add([
        this.#scope,
        this.#table.high(number),
        this.#table.low(number),
        this.#sinks.mention.total - 1,
      ]);
  }

  #keepOnly(kept: readonly number[]): void {
    this.#table.keepOnly(kept);
    kept.forEach((number, i) => {
      this.#locators[i] = this.#locators[number]!;
      this.#births[i] = this.#births[number]!;
      this.#origins[i] = this.#origins[number]!;
      this.#hashes[i] = this.#hashes[number]!;
      this.#records[i] = this.#records[number]!;
    });
    for (const list of [this.#locators, this.#births, this.#origins]) list.length = kept.length;
  }

  #grow(): void {
    const [hashes, records] = [this.#hashes, this.#records];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#records = new Uint32Array(records.length * 2);
    this.#hashes.set(hashes);
    this.#records.set(records);
  }
}

export const mentionId = (
  exhibitId: string,
  locator: string,
  { column, nth }: Pick<MentionOrigin, 'column' | 'nth'>,
): string => `m-${exhibitId}-${locator}${nth}-${column}`;
