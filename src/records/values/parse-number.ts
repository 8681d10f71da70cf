/** Which mark stands before the decimals in a column: a mapping says so where the cells alone leave it open. */
export type DecimalMark = ',' | '.';

export interface Amount {
  /** Plain decimal text: `-1234.50`. */
  readonly value: string;
  /** ISO 4217, where the cell names a currency. */
  readonly currency: string | null;
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/(^|[^\p{L}])(руб(лей|ля|ль|\.)?|₽|р\.|rub|rur)(?=$|[^\p{L}])/iu, 'RUB'],
  [/(^|[^\p{L}])(usd|us\$|\$|долл(аров|ара|ар|\.)?( сша)?)(?=$|[^\p{L}])/iu, 'USD'],
  [/(^|[^\p{L}])(eur|€|евро)(?=$|[^\p{L}])/iu, 'EUR'],
  [/(^|[^\p{L}])(cny|rmb|¥|юан(ей|я|ь))(?=$|[^\p{L}])/iu, 'CNY'],
  [/(^|[^\p{L}])(krw|₩)(?=$|[^\p{L}])/iu, 'KRW'],
  [/(^|[^\p{L}])(kpw)(?=$|[^\p{L}])/iu, 'KPW'],
  [/(^|\d|\s)(루블)/u, 'RUB'],
  [/(^|\d|\s)((?:미국\s?)?(?:달러|딸라))/u, 'USD'],
  [/(^|\d|\s)(유로)/u, 'EUR'],
  [/(^|\d|\s)(위안|인민폐)/u, 'CNY'],
];

/** The currency a text names, or null. */
export function currencyIn(text: string): string | null {
  return currencies.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const codes: Readonly<Record<string, string>> = {
  '643': 'RUB',
  '810': 'RUB',
  RUR: 'RUB',
  '840': 'USD',
  '978': 'EUR',
  '156': 'CNY',
  '410': 'KRW',
  '408': 'KPW',
};

/** The ISO code that a currency column writes: as letters, as digits, or as a name. Null where it is none. */
export function currencyCode(text: string): string | null {
  const plain = text.trim().toUpperCase();
  return codes[plain] ?? (/^[A-Z]{3}$/.test(plain) ? plain : currencyIn(text));
}

/** What a column of amounts can hold: twenty digits are an account. */
const mostDigits = 16;

/** An amount with or without its currency, «27 700-50» and «27700=50» among them; null where the cell is none. */
export function parseAmount(text: string, mark: DecimalMark = ','): Amount | null {
  const amount = readAmount(text, mark);
  return amount === null || wholeDigits(amount.value) > mostDigits ? null : amount;
}

/** Digits before the point. */
export function wholeDigits(value: string): number {
  const point = value.indexOf('.');
  return (point < 0 ? value.length : point) - (value.startsWith('-') ? 1 : 0);
}

function readAmount(text: string, mark: DecimalMark): Amount | null {
  const plain = plainDecimal(text);
  if (plain !== null) return { value: plain, currency: null };
  const kopecks = /^(.*?\d)\s*(?:руб\.?|рублей|р\.)\s*(\d{2})\s*(?:коп\.?|копеек|к\.)$/i.exec(text.trim());
  if (kopecks) {
    const whole = parseDecimal(kopecks[1] ?? '', mark);
    return whole === null || whole.includes('.') ? null : { value: `${whole}.${kopecks[2]}`, currency: 'RUB' };
  }
  const ofBank = /^(\d{1,3}(?:[ \u00a0]\d{3})*|\d+)(?:=|(?<=[ \u00a0]\d{3})-|-(?=00$))(\d{2})$/.exec(text.trim());
  if (ofBank) return { value: `${(ofBank[1] ?? '').replace(/\D/g, '')}.${ofBank[2]}`, currency: null };
  const found = currencies.find(([pattern]) => pattern.test(text));
  // «1 200 000원» is an amount of either Korea: which, the form says elsewhere.
  const bare = found ? text.replace(found[0], '$1') : text.replace(/(?<=\d)\s*원(?:정)?$/u, '');
  const value = parseDecimal(bare, mark);
  return value === null ? null : { value, currency: found?.[1] ?? null };
}

/** The text itself where it is already a plain decimal: the hot path. */
function plainDecimal(text: string): string | null {
  let dots = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) dots++;
    else if (!((code >= 48 && code <= 57) || (code === 45 && i === 0))) return null;
  }
  const last = text.charCodeAt(text.length - 1);
  if (dots > 1 || text === '' || last === 46 || last === 45 || text.charCodeAt(0) === 46) return null;
  // 1.234 may be a thousand: left to the slow path, which knows the column's mark.
  if (dots === 1 && text.length - text.indexOf('.') === 4) return null;
  return text;
}

/** A number with spaces, commas, dots or apostrophes between its digits as plain decimal text; null where it is none. */
export function parseDecimal(text: string, mark: DecimalMark = ','): string | null {
  const trimmed = text.normalize('NFKC').trim();
  const negative = /^\(.+\)$/.test(trimmed) || /^[-−–]/.test(trimmed);
  const bare = trimmed
    .replace(/^\(|\)$/g, '')
    .replace(/^[-−–+]\s*/, '')
    .replace(/[\s'’_]/g, '')
    .replace(/[.,]$/, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const value = withPoint(bare, mark);
  if (value === null) return null;
  const tidy = value.replace(/^0+(?=\d)/, '');
  return negative && /[1-9]/.test(tidy) ? `-${tidy}` : tidy;
}

function withPoint(bare: string, mark: DecimalMark): string | null {
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  if (comma < 0 && dot < 0) return bare;
  if (comma >= 0 && dot >= 0) return split(bare, comma > dot ? ',' : '.', comma > dot ? '.' : ',');
  const only = comma >= 0 ? ',' : '.';
  if (bare.indexOf(only) !== bare.lastIndexOf(only)) return grouped(bare, only);
  if (bare.length - bare.indexOf(only) === 4 && only !== mark && !bare.startsWith('0')) return grouped(bare, only);
  return split(bare, only, only === ',' ? '.' : ',');
}

/** `1.234.567`: the mark stands between thousands, or the text is no number. */
const grouped = (bare: string, mark: string): string | null => {
  const groups = bare.split(mark);
  const fits = groups.every((group, i) => (i === 0 ? group.length <= 3 && group.length > 0 : group.length === 3));
  return fits ? groups.join('') : null;
};

function split(bare: string, point: string, thousands: string): string | null {
  const [whole = '', decimals = '', ...more] = bare.split(point);
  if (more.length > 0 || decimals.includes(thousands)) return null;
  const plain = whole.includes(thousands) ? grouped(whole, thousands) : whole;
  return plain === null || plain === '' ? null : `${plain}.${decimals}`;
}

/** «57,5» under «тыс. руб.» as «57500»; the text itself where it is no number. */
export function inThousands(text: string): string {
  const value = parseDecimal(text);
  if (value === null) return text;
  const [whole = '', fraction = ''] = value.split('.');
  const rest = fraction.slice(3);
  return `${whole}${fraction.slice(0, 3).padEnd(3, '0')}${rest === '' ? '' : `.${rest}`}`.replace(
    /^(-?)0+(?=\d)/,
    '$1',
  );
}
