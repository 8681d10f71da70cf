import { isoDay } from './calendar-day.ts';
import type { MentionKind } from './column-notation.ts';
import { looksLikeOrganisation, looksLikePerson } from './column-profile.ts';
import { hashOf } from './content-hash.ts';
import { isTrait, keptValues, type WrittenParts } from './mention-parts.ts';
import { nameColumns } from './name-columns.ts';
import { type DateOrder, parseSpan, type Span } from './parse-date.ts';
import type { Column } from './record-type.ts';
import type { TableSink } from './table-sink.ts';

/** A person, organisation or thing as this exhibit writes it. */
export interface Mention {
  readonly id: string;
  readonly hash: number;
  readonly birth: Span | null;
  records: number;
}

/** A mention with what its row in custody.mention says, written once its records are counted. */
interface KeptMention extends Mention {
  readonly kind: MentionKind;
  readonly type: string;
  readonly column: string;
  readonly recordId: string;
}

export interface MentionSinks {
  readonly mention: TableSink;
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
  readonly #known = new Map<string, Mention>();
  readonly #open: KeptMention[] = [];
  readonly #perRow: KeptMention[] = [];
  readonly #inRow = new Map<string, Mention>();
  readonly order: DateOrder;
  readonly #onDoubt: (locator: string, because: string) => void;

  constructor(
    exhibitId: string,
    sinks: MentionSinks,
    order: DateOrder,
    onDoubt: (locator: string, because: string) => void,
  ) {
    this.#onDoubt = onDoubt;
    this.#exhibitId = exhibitId;
    this.#sinks = sinks;
    this.order = order;
  }

  /** The mention of that identity, made when it is first met. */
  known(key: string): Mention | undefined {
    const mention = this.#known.get(key);
    if (mention !== undefined) mention.records++;
    return mention;
  }

  intern(key: string, column: Column, written: WrittenParts, first: FirstRecord): Mention {
    const mention = this.#make(column, written, first);
    this.#known.set(key, mention);
    this.#open.push(mention);
    return mention;
  }

  /** A mention of this row alone; two records of the row that write the same share it. */
  ofRow(column: Column, written: WrittenParts, first: FirstRecord): Mention {
    const key = `${column.name}\n${[...written].join('\n')}`;
    const shared = this.#inRow.get(key);
    if (shared !== undefined) {
      shared.records++;
      return shared;
    }
    const mention = this.#make(column, written, first);
    this.#inRow.set(key, mention);
    this.#perRow.push(mention);
    return mention;
  }

  endRow(): void {
    if (this.#perRow.length === 0) return;
    for (const mention of this.#perRow) this.#finish(mention);
    this.#perRow.length = 0;
    this.#inRow.clear();
  }

  /** Writes the mentions whose count of records is known only now. */
  close(): void {
    this.endRow();
    for (const mention of this.#open) this.#finish(mention);
  }

  #finish({ id, kind, type, column, recordId, records }: KeptMention): void {
    this.#sinks.mention.add([id, kind, type, column, recordId, records, this.#exhibitId]);
  }

  #make(column: Column, written: WrittenParts, { type, recordId, locator }: FirstRecord): KeptMention {
    const kind = kindOf(column, written);
    const id = `m-${this.#exhibitId}-${locator}-${column.name}`;
    const birthText = written.get('birth');
    const birth = birthText === undefined ? null : parseSpan(birthText, this.order);
    if (birthText !== undefined && birth === null)
      this.#onDoubt(locator, `"${birthText}" is no date of birth: kept as written and used by nothing`);
    const values = keptValues(renamed(written, kind));
    const hash = hashOf(values.map((pair) => pair.join('\n')).join('\n'));
    for (const [part, value] of values) this.#writeValue(id, part, value);
    for (const [part, text] of written) if (isTrait(part)) this.#writeTrait(id, part, text, birth, recordId);
    return { id, hash, birth, records: 1, kind, type, column: column.name, recordId };
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

/** Of a party that may be an organisation or a person: by its register number, else by how its name is written. */
function kindOf(column: Column, written: WrittenParts): MentionKind {
  const [first = 'org'] = column.kinds;
  if (!column.kinds.includes('org') || !column.kinds.includes('person')) return first;
  const inn = (written.get('inn') ?? '').replace(/\D/g, '');
  if (inn.length === 10 || written.has('ogrn') || written.has('kpp')) return 'org';
  const name = written.get('org_name') ?? written.get('full') ?? '';
  if (isSoleTrader(name)) return 'person';
  if (looksLikeOrganisation(name)) return 'org';
  if (written.has('full') && !written.has('org_name')) return 'person';
  return inn.length === 12 || looksLikePerson(name) || written.has('birth') ? 'person' : first;
}

/** «ИП Ким С.» is the person who trades. */
const isSoleTrader = (name: string): boolean => /^(ИП|индивидуальный предприниматель)\s+\p{Lu}/u.test(name);

/** A party's name is a full name where it is a person, an organisation's name where it is one. */
function renamed(written: WrittenParts, kind: MentionKind): WrittenParts {
  const [from, to] = kind === 'person' ? ['org_name', 'full'] : ['full', 'org_name'];
  const name = written.get(from);
  if ((kind !== 'person' && kind !== 'org') || name === undefined || written.has(to)) return written;
  return new Map([...written].map(([part, text]) => [part === from ? to : part, text]));
}
