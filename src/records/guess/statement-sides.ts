import type { Fit } from '../columns/fit.ts';
import type { Said } from '../columns/preamble.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { parseAmount } from '../values/parse-number.ts';
import { withRussian } from '../words/heading-words.ts';
import { bothSides, genitive, nominative, type Stem, underOwnHeadings } from './two-sided.ts';

const counterparty = /контрагент|корреспондент|counterpart|상대방|거래처/iu;
const debit =
  /(^|[^\p{L}])(дебет|дт(?=$|[^\p{L}])|списан\p{L}*|расход|debit|withdrawal|paid out|money out)|출금|지출|내준/iu;
const credit =
  /(^|[^\p{L}])(кредит|кт(?=$|[^\p{L}])|поступлен\p{L}*|приход|зачислен\p{L}*|credit|deposit|paid in|money in)|입금|수입|받은/iu;
const holder =
  /^(клиент|владелец|наименование|организация|держатель|account holder|holder|client|account name|예금주)/iu;

/** The two columns of amounts by which the statement of one account parts what went out from what came in; null where it has none. */
function amountsOfOneAccount(clues: UnitClues): AmountColumns | null {
  const isTold =
    clues.headings.some((one) => counterparty.test(withRussian(one))) || ownSaid(clues, 'плательщик').length > 0;
  return isTold ? amountColumns(clues) : null;
}

export interface AmountColumns {
  readonly debit: number;
  readonly credit: number;
}

/** The two columns of amounts, of what went out and what came in. */
export function amountColumns(clues: UnitClues): AmountColumns | null {
  const [out, back] = [amountUnder(clues, debit, credit), amountUnder(clues, credit, debit)];
  return out === null || back === null || out === back ? null : { debit: out, credit: back };
}

/** «Дебет» over amounts, and not over the accounts that are debited. */
function amountUnder({ headings, columns }: UnitClues, asked: RegExp, other: RegExp): number | null {
  const found = headings.flatMap((heading, index) =>
    asked.test(withRussian(heading)) &&
    !other.test(withRussian(heading)) &&
    (columns[index]?.share(isAmount) ?? 1) >= 0.8
      ? [index]
      : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isAmount = (text: string): boolean => parseAmount(text) !== null && !/\d{12}/.test(text.replace(/\s/g, ''));

/** What went out is read with the other side as payee, what came in with it as payer; the account's holder is the side that the paper names above. */
export function sidesOfStatement(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  const amounts = amountsOfOneAccount(clues);
  if (amounts === null) return null;
  const sides = (['debit', 'credit'] as const).map((side) => {
    const seen = sideClues(clues, side, amounts);
    return underOwnHeadings(read(seen), clues, seen, [`amount.${side}`, 'amount']);
  });
  return bothSides(
    sides,
    'one account: what went out and what came in are two kinds of rows, the holder on one side and the other party on the other',
  );
}

function sideClues(clues: UnitClues, side: 'debit' | 'credit', amounts: AmountColumns): UnitClues {
  const [other, own] =
    side === 'debit' ? (['получател', 'плательщик'] as const) : (['плательщик', 'получател'] as const);
  const headings = clues.headings.map((heading, index) => {
    if (index === amounts[side]) return side === 'debit' ? 'Дебет' : 'Кредит';
    if (index === amounts.debit || index === amounts.credit) return '';
    return counterparty.test(withRussian(heading)) ? partyHeading(withRussian(heading), other) : heading;
  });
  const owner = ownSaid(clues, own);
  const others = clues.said.filter(({ key, text }) => !holder.test(key) && !owner.some((one) => one.text === text));
  return { ...clues, headings, said: [...owner, ...others] };
}

function partyHeading(heading: string, stem: Stem): string {
  const part = /(ИНН|КПП|ОГРН|БИК|INN|БАНК|BANK)/iu.exec(heading)?.[1];
  if (part !== undefined) return `${part} ${genitive(stem)}`;
  return /сч[её]т|account|계좌/iu.test(heading) ? `Счет ${genitive(stem)}` : nominative(stem);
}

/** The account of the statement and who holds it, as the lines above the rows say. */
function ownSaid({ said, title }: UnitClues, stem: Stem): Said[] {
  const account = /(?<!\d)\d{20}(?!\d)/.exec(title)?.[0];
  const named = said.findIndex(({ key }) => holder.test(key));
  const at = named >= 0 ? named : said.findIndex(({ key, text }) => key === '' && !/банк|bank|은행/iu.test(text));
  const numbers = said
    .slice(at + 1)
    .filter((one, i, rest) => one.of !== undefined && rest.slice(0, i).every(({ of }) => of));
  const name = at < 0 ? [] : [{ key: nominative(stem), text: said[at]?.text ?? '' }, ...numbers];
  return [...name, ...(account === undefined ? [] : [{ key: `Счет ${genitive(stem)}`, text: account }])];
}
