import type { Fit } from './fit-type.ts';
import { fieldName, type RecordMapping } from './mapping.ts';
import type { Said } from './preamble.ts';
import type { UnitClues } from './unit-clues.ts';

const counterparty = /контрагент|корреспондент|counterpart|상대방|거래처/iu;
const debit = /(^|[^\p{L}])(дебет|списан\p{L}*|расход|debit|withdrawal|paid out|출금)/iu;
const credit = /(^|[^\p{L}])(кредит|поступлен\p{L}*|приход|зачислен\p{L}*|credit|deposit|paid in|입금)/iu;
const holder =
  /^(клиент|владелец|наименование|организация|держатель|account holder|holder|client|account name|예금주)/iu;

/** True for the statement of one account: the other side in one column, and what went out and came in in two. */
export const isOneAccount = ({ headings }: UnitClues): boolean =>
  headings.some((one) => counterparty.test(one)) &&
  headings.some((one) => debit.test(one)) &&
  headings.some((one) => credit.test(one));

/** What went out is read with the other side as payee, what came in with it as payer; the account's holder is the side that the paper names above. */
export function sidesOfStatement(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  if (!isOneAccount(clues)) return null;
  const sides = (['debit', 'credit'] as const).map((side) => fitSide(clues, side, read(sideClues(clues, side))));
  const [out, back] = sides;
  if (out === undefined || back === undefined || sides.some((one) => one.missing.length > 0)) return null;
  return {
    ...out,
    records: [...out.records, ...back.records],
    used: new Set([...out.used, ...back.used]),
    score: Math.max(out.score, back.score) + 1,
    reasons: [
      'one account: what went out and what came in are two kinds of rows, the holder on one side and the other party on the other',
      ...out.reasons,
    ],
  };
}

function fitSide(clues: UnitClues, side: 'debit' | 'credit', fit: Fit): Fit {
  const records = fit.records.map((record): RecordMapping => {
    const fields = record.fields.map((field) =>
      field.source.kind === 'column'
        ? { ...field, source: { ...field.source, heading: clues.headings[field.source.index] ?? '' } }
        : field,
    );
    const when = fields.map(fieldName).find((name) => name === `amount.${side}`) ?? 'amount';
    return { ...record, when, fields };
  });
  return { ...fit, records };
}

function sideClues(clues: UnitClues, side: 'debit' | 'credit'): UnitClues {
  const [other, own] =
    side === 'debit' ? (['получател', 'плательщик'] as const) : (['плательщик', 'получател'] as const);
  const hidden = side === 'debit' ? credit : debit;
  const headings = clues.headings.map((heading) => {
    if (counterparty.test(heading)) return partyHeading(heading, other);
    return hidden.test(heading) && !/счет|счёт|account|계좌/iu.test(heading) ? '' : heading;
  });
  return { ...clues, headings, said: [...ownSaid(clues, own), ...clues.said.filter(({ key }) => !holder.test(key))] };
}

const nominative = (stem: string): string => (stem === 'получател' ? 'Получатель' : 'Плательщик');
const genitive = (stem: string): string => (stem === 'получател' ? 'получателя' : 'плательщика');

function partyHeading(heading: string, stem: string): string {
  const part = /(ИНН|КПП|ОГРН|БИК|INN|БАНК|BANK)/iu.exec(heading)?.[1];
  if (part !== undefined) return `${part} ${genitive(stem)}`;
  return /сч[её]т|account|계좌/iu.test(heading) ? `Счет ${genitive(stem)}` : nominative(stem);
}

/** The account of the statement and who holds it, as the lines above the rows say. */
function ownSaid({ said, title }: UnitClues, stem: string): Said[] {
  const account = /(?<!\d)\d{20}(?!\d)/.exec(title)?.[0];
  const named = said.findIndex(({ key }) => holder.test(key));
  const at = named >= 0 ? named : said.findIndex(({ key, text }) => key === '' && !/банк|bank|은행/iu.test(text));
  const numbers = said
    .slice(at + 1)
    .filter((one, i, rest) => one.of !== undefined && rest.slice(0, i).every(({ of }) => of));
  const name = at < 0 ? [] : [{ key: nominative(stem), text: said[at]?.text ?? '' }, ...numbers];
  return [...name, ...(account === undefined ? [] : [{ key: `Счет ${genitive(stem)}`, text: account }])];
}
