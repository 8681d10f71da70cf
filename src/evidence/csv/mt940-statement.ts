/** One line of a customer statement: what moved, on which account, and what the bank tells of it. */
export interface StatementLine {
  /** The line of the file where its details stand, else that of the movement itself; 1-based. */
  readonly line: number;
  readonly account: string | null;
  readonly currency: string | null;
  /** ISO. */
  readonly day: string | null;
  readonly isCredit: boolean;
  readonly amount: string;
  readonly reference: string | null;
  readonly details: string | null;
}

type Open = { -readonly [K in keyof StatementLine]: StatementLine[K] };

const field = /^:(\d{2}[A-Z]?):(.*)$/;
const movement = /^(\d{6})(?:\d{4})?(R?[CD])([A-Z])?(\d+,\d*)(?:[A-Z][A-Z0-9]{3})?(.*)$/;

/** The movements of a SWIFT customer statement (MT940, MT942): `:61:` and the `:86:` behind it, which may go on over lines. */
export function statementLines(lines: readonly string[]): StatementLine[] {
  const found: StatementLine[] = [];
  let [account, currency]: [string | null, string | null] = [null, null];
  let open: Open | null = null;
  let tag = '';
  for (const [at, text] of lines.entries()) {
    const [, name, value = ''] = field.exec(text) ?? [];
    tag = name ?? (/^(-\}|\{)/.test(text) ? '' : tag);
    if (name === '25') account = value.trim() || null;
    else if (name === '60F' || name === '60M') currency = /^[CD]\d{6}([A-Z]{3})/.exec(value)?.[1] ?? null;
    else if (name === '61') {
      open = movementOf(value, at + 1, { account, currency });
      if (open !== null) found.push(open);
    } else if (tag === '86' && open !== null) {
      if (open.details === null) open.line = at + 1;
      open.details = `${open.details ?? ''}${name === undefined ? text : value}`;
    }
    if (name?.startsWith('6') && name !== '61') open = null;
  }
  return found;
}

function movementOf(value: string, line: number, of: Pick<StatementLine, 'account' | 'currency'>): Open | null {
  const [, day = '', mark = '', , amount = '', rest = ''] = movement.exec(value) ?? [];
  if (mark === '') return null;
  const isReversal = mark.startsWith('R');
  return {
    ...of,
    line,
    day: `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`,
    isCredit: mark.endsWith('C') !== isReversal,
    amount: amount.endsWith(',') ? `${amount}00` : amount,
    reference: rest.split('//')[0]?.trim() || null,
    details: null,
  };
}

/** What the details name: the other party, its number and account, and the purpose; the whole of them where they have no codes. */
export interface Details {
  readonly party: string | null;
  readonly inn: string | null;
  readonly account: string | null;
  readonly purpose: string | null;
}

const partyCodes = ['ORDP', 'BENM', 'NAME', 'ORDR', 'DBTR', 'CDTR', 'CNTP'];
const purposeCodes = ['REMI', 'PURP', 'RTRN', 'TXT'];
/** Begun at one place of a run of blanks only: a hostile statement has a hundred thousand of them. */
const number = /(?:[,;]|(?<!\s))\s*(?:ИНН|INN)\s*(?:[:№]\s*)?(\d{10,12}|-)/iu;
const aroundName = /^\/+|(?<![\s,;])[\s,;]+$/g;

/** `/ORDP/…/REMI/…` of SWIFT, `?32…?20…` of the banks that count fields. */
export function detailsOf(text: string): Details {
  const slashed = new Map(
    [...text.matchAll(/\/([A-Z]{3,4})\/(.*?)(?=\/[A-Z]{3,4}\/|$)/gs)].map(([, code = '', said = '']) => [
      code,
      said.trim(),
    ]),
  );
  const counted = [...text.matchAll(/\?(\d{2})([^?]*)/g)].map(([, code, said = '']) => ({ code: Number(code), said }));
  const from = (low: number, high: number) =>
    counted
      .flatMap(({ code, said }) => (code >= low && code <= high ? [said] : []))
      .join('')
      .trim() || null;
  const named = partyCodes.map((code) => slashed.get(code)).find(Boolean) ?? from(32, 33);
  const [, inn = null] = number.exec(named ?? '') ?? [];
  return {
    party: named?.replace(number, '').replace(aroundName, '') || null,
    inn: inn === '-' ? null : inn,
    account: slashed.get('ACCW') ?? slashed.get('IBAN') ?? from(31, 31),
    purpose:
      purposeCodes.map((code) => slashed.get(code)).find(Boolean) ??
      from(20, 29) ??
      (named ? null : text.trim() || null),
  };
}
