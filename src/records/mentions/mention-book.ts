import { looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import { isTrait, keptValues, numberDoubts, type WrittenParts } from '../columns/mention-parts.ts';
import type { MentionKind } from '../record-types/column-notation.ts';
import type { Column } from '../record-types/record-type.ts';
import type { TableSink } from '../tables/table-sink.ts';
import { isoDay } from '../values/calendar-day.ts';
import { type ContentHash, hashOfLines } from '../values/content-hash.ts';
import { type DateOrder, parseSpan, type Span } from '../values/parse-date.ts';
import { type MentionOrigin, MentionShelf, mentionId, type ShelfSinks } from './mention-shelf.ts';
import { nameColumns } from './name-columns.ts';

/** A person, organisation or thing as this exhibit writes it. */
export interface Mention {
  readonly id: string;
  readonly hash: number;
  readonly birth: Span | null;
}

/** A mention that later rows may name again, by its number on the shelf of an era. */
interface SharedMention extends Mention {
  readonly number: number;
  readonly era: number;
}

/** A mention of one row, written when the row ends. */
interface RowMention extends Mention {
  readonly origin: MentionOrigin;
  readonly written: WrittenParts;
  readonly recordId: string;
  records: number;
}

export interface MentionSinks extends ShelfSinks {
  readonly value: TableSink;
  readonly trait: TableSink;
}

export interface FirstRecord {
  readonly type: string;
  readonly recordId: string;
  readonly locator: string;
}

/** The mentions of one exhibit: one per row or per identity, each with its values in the protected database. */
export class MentionBook {
  readonly #exhibitId: string;
  readonly #sinks: MentionSinks;
  readonly #shelf: MentionShelf;
  /** The origin made last for a column: the next is nearly always the same. */
  readonly #origins = new WeakMap<Column, MentionOrigin>();
  readonly #inRow: RowMention[] = [];
  /** How many mentions of each column were made at the place read last. */
  readonly #made = new Map<string, number>();
  #place = '';
  /** Records that name a mention which left the shelf since: the university that a paper says for its lines. */
  readonly late = new Map<string, number>();
  readonly order: DateOrder;
  readonly #onDoubt: (locator: string, because: string) => void;

  constructor(
    exhibitId: string,
    sinks: MentionSinks,
    order: DateOrder,
    onDoubt: (locator: string, because: string) => void,
    mostShelved?: number,
  ) {
    this.#onDoubt = onDoubt;
    this.#exhibitId = exhibitId;
    this.#sinks = sinks;
    this.#shelf = new MentionShelf(exhibitId, order, sinks, mostShelved);
    this.order = order;
  }

  /** The mention of that identity, counted once more; undefined where it was not met. */
  known(key: ContentHash): Mention | undefined {
    const number = this.#shelf.find(key);
    if (number < 0) return undefined;
    this.#shelf.count(number);
    const { locator, origin, hash, birth } = this.#shelf.get(number);
    return this.#shared(mentionId(this.#exhibitId, locator, origin), hash, birth, number);
  }

  intern(key: ContentHash, column: Column, written: WrittenParts, first: FirstRecord): Mention {
    const { high, low } = key;
    const { id, origin, hash, birth } = this.#make(column, written, first);
    return this.#shared(id, hash, birth, this.#shelf.add(high, low, { origin, locator: first.locator, hash, birth }));
  }

  /** One record more names the mention. */
  again(mention: Mention): void {
    const { number = -1, era = -1 } = mention as Partial<SharedMention>;
    if (era === this.#shelf.era) this.#shelf.count(number);
    else if (number >= 0) this.late.set(mention.id, (this.late.get(mention.id) ?? 0) + 1);
    else (mention as RowMention).records++;
  }

  /** False where the mention left the shelf since: it is to be asked for again. */
  holds(mention: Mention): boolean {
    return (mention as Partial<SharedMention>).era === this.#shelf.era;
  }

  /** A mention of this row alone; two records of the row that write the same share it. */
  ofRow(column: Column, written: WrittenParts, first: FirstRecord): Mention {
    const shared = this.#inRow.find((one) => one.origin.column === column.name && sameParts(one.written, written));
    if (shared !== undefined) {
      shared.records++;
      return shared;
    }
    const { id, origin, hash, birth } = this.#make(column, written, first);
    const mention = { id, hash, birth, origin, written, recordId: first.recordId, records: 1 };
    this.#inRow.push(mention);
    return mention;
  }

  endRow(): void {
    if (this.#inRow.length === 0) return;
    for (const { id, origin, recordId, records } of this.#inRow)
      this.#sinks.mention.add([id, origin.kind, origin.type, origin.column, recordId, records, this.#exhibitId]);
    this.#inRow.length = 0;
  }

  /** Writes the mentions whose count of records is known only now. */
  close(): void {
    this.endRow();
    this.#shelf.close();
  }

  #shared(id: string, hash: number, birth: Span | null, number: number): SharedMention {
    return { id, hash, birth, number, era: this.#shelf.era };
  }

  /** An order and its line may each name another university in one row: the second says so in its id. */
  #nthAt(locator: string, column: string): string {
    if (locator !== this.#place) {
      this.#place = locator;
      this.#made.clear();
    }
    const nth = (this.#made.get(column) ?? 0) + 1;
    this.#made.set(column, nth);
    return nth === 1 ? '' : `.${nth}`;
  }

  #originOf(kind: MentionKind, column: Column, { type, recordId, locator }: FirstRecord): MentionOrigin {
    const nth = this.#nthAt(locator, column.name);
    const known = this.#origins.get(column);
    if (known !== undefined && known.kind === kind && known.type === type && known.nth === nth) return known;
    const recordPrefix = recordId.slice(0, recordId.length - locator.length);
    const origin = { kind, type, column: column.name, nth, recordPrefix };
    this.#origins.set(column, origin);
    return origin;
  }

  #make(column: Column, written: WrittenParts, first: FirstRecord): Mention & { readonly origin: MentionOrigin } {
    const { recordId, locator } = first;
    const kind = kindOf(column, written);
    const origin = this.#originOf(kind, column, first);
    const id = mentionId(this.#exhibitId, locator, origin);
    const birthText = written.get('birth');
    const birth = birthText === undefined ? null : parseSpan(birthText, this.order);
    if (birthText !== undefined && birth === null)
      this.#onDoubt(locator, `"${birthText}" is no date of birth: kept as written and used by nothing`);
    const values = keptValues(renamed(written, kind));
    for (const because of numberDoubts(values)) this.#onDoubt(locator, because);
    const hash = hashOfLines(values);
    for (const [part, value] of values) this.#writeValue(id, part, value);
    for (const [part, text] of written) if (isTrait(part)) this.#writeTrait(id, part, text, birth, recordId);
    return { id, hash, birth, origin };
  }

  #writeValue(id: string, part: string, value: string): void {
    const { script, key, latinKey } = nameColumns(part, value);
    this.#sinks.value.add([id, part, value, script, key, latinKey, this.#exhibitId]);
  }

  #writeTrait(id: string, kind: string, text: string, birth: Span | null, recordId: string): void {
    const span = kind === 'birth' ? birth : null;
    const exact = span !== null && span.from === span.to && span.from !== null ? isoDay(span.from) : text;
    this.#sinks.trait.add([id, kind, exact, span?.from ?? null, span?.to ?? null, recordId, this.#exhibitId]);
  }
}

const sameParts = (a: WrittenParts, b: WrittenParts): boolean =>
  a.size === b.size && [...a].every(([part, text]) => b.get(part) === text);

/** Of a party that may be an organisation or a person: by its register number, else by how its name is written. */
function kindOf(column: Column, written: WrittenParts): MentionKind {
  const [first = 'org'] = column.kinds;
  if (isFirmForPerson(column, written.get('full'))) return 'org';
  if (isPersonForFirm(column, written.get('org_name'))) return 'person';
  if (!column.kinds.includes('org') || !column.kinds.includes('person')) return first;
  const inn = (written.get('inn') ?? '').replace(/\D/g, '');
  if (inn.length === 10 || written.has('ogrn') || written.has('kpp')) return 'org';
  const name = written.get('org_name') ?? written.get('full') ?? '';
  if (isSoleTrader(name)) return 'person';
  if (looksLikeOrganisation(name)) return 'org';
  if (written.has('full') && !written.has('org_name')) return 'person';
  return inn.length === 12 || looksLikePerson(name) || written.has('birth') ? 'person' : first;
}

/** «Представитель: ООО «Вымысел»»: where forms ask for the person who acts for others, a firm may be written. */
const isFirmForPerson = ({ name, kinds }: Column, full: string | undefined): boolean =>
  name === 'representative' &&
  kinds[0] === 'person' &&
  full !== undefined &&
  !isSoleTrader(full) &&
  looksLikeOrganisation(full);

/** «Агент: Вымыслова Т. К.»: where forms ask for the firm that brings others, a person may be written, with initials or a patronymic: two words are a firm's name as well. */
const isPersonForFirm = ({ name, kinds }: Column, written: string | undefined): boolean =>
  name === 'agent' &&
  kinds[0] === 'org' &&
  written !== undefined &&
  (isSoleTrader(written) || (looksLikePerson(written) && inFull.test(written)));

const inFull = /\p{Lu}\.|(?:вич|вна|ична|оглы|кызы)$/u;

/** «ИП Ким С.» is the person who trades. */
const isSoleTrader = (name: string): boolean => /^(ИП|индивидуальный предприниматель)\s+\p{Lu}/u.test(name);

/** A party's name is a full name where it is a person, an organisation's name where it is one. */
function renamed(written: WrittenParts, kind: MentionKind): WrittenParts {
  const [from, to] = kind === 'person' ? ['org_name', 'full'] : ['full', 'org_name'];
  const name = written.get(from);
  if ((kind !== 'person' && kind !== 'org') || name === undefined || written.has(to)) return written;
  return new Map([...written].map(([part, text]) => [part === from ? to : part, text]));
}
