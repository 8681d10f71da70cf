import { isAmount } from '../columns/column-profile.ts';
import type { Fit } from '../columns/fit.ts';
import type { Said } from '../columns/preamble.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordMapping, RowTest, Where } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { cardOperation } from '../words/text-classes.ts';
import { titleLikeness } from '../words/title-likeness.ts';
import { genitive, nominative, type Stem, underOwnHeadings } from './two-sided.ts';

const cards = /(^|[^\p{L}])карт(а|ы|е|ам|у|ой)?(?=$|[^\p{L}])|(^|[^\p{L}])cards?(?=$|[^\p{L}])|cardholder|카드/iu;
const holder = /держател|владел|клиент|holder|client|name on card|소지자|명의|예금주/iu;
const number = /карт|card|카드|сч[её]т|account|계좌/iu;
const operation =
  /операц|транзакц|тип|вид|описан|назначен|содержан|operation|transaction|type|description|details|거래|구분|적요|내용/iu;
const others = [
  /контрагент|корреспондент|торгов|тсп|мерчант|merchant|counterparty|가맹점|상대/iu,
  /получател|отправител|beneficiary|sender/iu,
  /место|точка|банкомат|terminal|place|location|장소/iu,
];
const payer = /плательщик|отправител|payer|sender|송금인/iu;
const payee = /получател|payee|beneficiary|수취인/iu;

/** «Кассовая книга» says whose book it is, whatever cards its cash came from. */
const isCashBook = ({ title }: UnitClues): boolean =>
  titleLikeness(recordTypes().of('cash_movement'), title) > titleLikeness(recordTypes().of('bank_payment'), title);

/** The columns of a list of operations with cards that say what each operation is. */
interface CardList {
  /** Says in words what was done; null where only the sign of the amount does. */
  readonly operation: number | null;
  /** The amount, where its sign says which way. */
  readonly signed: number | null;
  readonly amount: number;
  readonly other: number | null;
}

/**
 * A list of what was done with cards: its rows are of three kinds. What came in is a payment to the holder, what went out a payment by
 * the holder, and what was drawn or paid in at a machine a movement of cash. Null where the table is none.
 */
export function cardOperations(
  clues: UnitClues,
  read: (clues: UnitClues) => Fit,
  readCash: (clues: UnitClues) => Fit,
): Fit | null {
  const list = isCashBook(clues) ? null : listOfCards(clues);
  if (list === null) return null;
  const sides = (['incoming', 'outgoing'] as const).map((way) => {
    const seen = sideClues(clues, list, way);
    return ofRows(underOwnHeadings(read(seen), clues, seen, []), clues, list, way);
  });
  const [first] = sides;
  if (first === undefined || sides.some(({ missing }) => missing.length > 0)) return null;
  const cash = list.operation === null ? [] : [cashOf(clues, list, readCash)];
  const all = [...sides, ...cash.filter(({ missing }) => missing.length === 0)];
  return {
    ...first,
    told: true,
    records: all.flatMap(({ records }) => records),
    used: new Set([...all.flatMap(({ used }) => [...used]), ...(list.operation === null ? [] : [list.operation])]),
    score: Math.max(...all.map(({ score }) => score)) + 1,
    reasons: [because, ...all.flatMap(({ reasons }) => reasons)].filter((one, i, every) => every.indexOf(one) === i),
  };
}

const because =
  'operations with cards: what came in is paid to the holder, what went out is paid by the holder, what was drawn or paid in at a machine is cash';

function listOfCards(clues: UnitClues): CardList | null {
  const { headings, columns, title } = clues;
  if (!headings.some((one) => cards.test(one)) && !cards.test(title)) return null;
  if (headings.some((one) => payer.test(one)) && headings.some((one) => payee.test(one))) return null;
  const amount = headings.findIndex(
    (heading, i) => isSum.test(heading) && (columns[i]?.share(isAmount) ?? 0) >= mostly,
  );
  if (amount < 0) return null;
  const signed = columns[amount]?.cells.some((cell) => cell !== null && minus.test(cell)) ? amount : null;
  const told = headings.flatMap((heading, i) =>
    i !== amount && operation.test(heading) && (columns[i]?.share(isOperation) ?? 0) >= manyTold ? [i] : [],
  );
  const [done = null] = told.sort((a, b) => (columns[a]?.distinct ?? 0) - (columns[b]?.distinct ?? 0));
  const isCashOnly = done !== null && (columns[done]?.share((text) => cardOperation(text) === 'cash') ?? 0) === 1;
  if ((done === null && signed === null) || isCashOnly) return null;
  const other = others
    .map((asked) => headings.findIndex((one, i) => i !== done && asked.test(one)))
    .find((i) => i >= 0);
  return { operation: done, signed, amount, other: other ?? null };
}

const mostly = 0.8;
/** Banks have words for operations that nobody listed: their rows are kept aside. */
const manyTold = 0.6;
const minus = /^\s*[-−–(]\s*\d/u;
const isSum = /сумм|amount|sum|value|금액|액$/iu;
const isOperation = (text: string): boolean => cardOperation(text) !== null;

/** What a machine gave out or took in, under the headings of a list of such. */
function cashOf(clues: UnitClues, list: CardList, readCash: (clues: UnitClues) => Fit): Fit {
  const headings = clues.headings.map((heading, i) => {
    if (i === list.operation) return 'Вид операции';
    if (i === list.amount) return 'Сумма';
    if (i === list.other) return 'Банкомат';
    return holder.test(heading) ? 'Держатель карты' : heading;
  });
  const seen = { ...clues, headings };
  return ofRows(underOwnHeadings(readCash(seen), clues, seen, []), clues, list, 'cash');
}

function sideClues(clues: UnitClues, list: CardList, way: 'incoming' | 'outgoing'): UnitClues {
  const [own, other] =
    way === 'incoming' ? (['получател', 'плательщик'] as const) : (['плательщик', 'получател'] as const);
  const hasPurpose = clues.headings.some(
    (one, i) => i !== list.operation && /назначен|описан|purpose|description|details|적요/iu.test(one),
  );
  const headings = clues.headings.map((heading, i) => {
    if (i === list.operation) return hasPurpose ? '' : 'Назначение платежа';
    if (i === list.other) return nominative(other);
    if (i === list.amount) return 'Сумма';
    if (heading === '') return heading;
    return ownHeading(heading, own);
  });
  return { ...clues, headings, said: clues.said.map((one) => ownSaid(one, own)) };
}

function ownHeading(heading: string, stem: Stem): string {
  if (holder.test(heading) || isName.test(heading)) return nominative(stem);
  return cards.test(heading) && number.test(heading) ? `Счет ${genitive(stem)}` : heading;
}

const isName = /^(фио|ф\.\s?и\.\s?о\.?|name|성명|이름)$/iu;

/** «Держатель: …», «Номер карты: …» above the rows of one card. */
const ownSaid = (said: Said, stem: Stem): Said => ({ ...said, key: said.key === '' ? '' : ownHeading(said.key, stem) });

/** The fit made of those rows only that are of its kind. */
function ofRows(fit: Fit, clues: UnitClues, list: CardList, kind: 'incoming' | 'outgoing' | 'cash'): Fit {
  const where = (index: number, is: RowTest): Where => ({ heading: clues.headings[index] ?? '', index, is });
  const { operation: done, signed } = list;
  const sign = kind === 'incoming' ? 'plus' : 'minus';
  const tests =
    kind === 'cash' || signed === null
      ? done === null
        ? []
        : [where(done, kind)]
      : [where(signed, sign), ...(done === null ? [] : [where(done, 'not_cash')])];
  return { ...fit, records: fit.records.map((record) => ({ ...unsigned(record, signed), when: null, where: tests })) };
}

const unsigned = (record: RecordMapping, signed: number | null): RecordMapping => ({
  ...record,
  fields: record.fields.map((field) =>
    field.column === 'amount' && field.part === null && field.source.kind === 'column' && field.source.index === signed
      ? { ...field, cut: 'unsigned' }
      : field,
  ),
});
