/** Weighted sum of digits, mod 11, mod 10: the rule of the ИНН. */
function innDigit(digits: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10;
}

const ten = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const eleven = [7, ...ten];
const twelve = [3, ...eleven];

/** ИНН of ten digits (organisation) or twelve (person) with its check digits. */
export function isInn(text: string): boolean {
  if (/^\d{10}$/.test(text)) return innDigit(text, ten) === Number(text[9]);
  if (!/^\d{12}$/.test(text)) return false;
  return innDigit(text, eleven) === Number(text[10]) && innDigit(text, twelve) === Number(text[11]);
}

/** ОГРН of thirteen digits or ОГРНИП of fifteen with its check digit. */
export function isOgrn(text: string): boolean {
  if (/^\d{13}$/.test(text)) return Number((BigInt(text.slice(0, 12)) % 11n) % 10n) === Number(text[12]);
  return /^\d{15}$/.test(text) && Number((BigInt(text.slice(0, 14)) % 13n) % 10n) === Number(text[14]);
}

/** БИК: nine digits, the first two 04 (banks) or 00–01 (treasury). */
export const isBik = (text: string): boolean => /^0[014]\d{7}$/.test(text);

const accountWeights = [7, 1, 3];

/** An account of twenty digits whose key agrees with the bank's БИК (Central Bank rule 515, weights 7 1 3). */
export function isAccount(account: string, bik: string): boolean {
  if (!/^\d{20}$/.test(account) || !isBik(bik)) return false;
  // Correspondent and treasury accounts take "0" and the fifth and sixth digits of the БИК, all others its last three.
  const head = account.startsWith('301') || bik.endsWith('000') ? `0${bik.slice(4, 6)}` : bik.slice(6);
  const digits = head + account;
  const sum = [...digits].reduce((total, digit, i) => total + ((Number(digit) * accountWeights[i % 3]!) % 10), 0);
  return sum % 10 === 0;
}

/** The whole ИНН of an invented organisation: nine digits and their check digit. */
export const withInnDigit = (nine: string): string => nine + innDigit(nine, ten);

const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ё: 'E',
};

/** «исх. 451», «Пр. № 517», «213/23-ин на обучение»: the number without the words around it; the letters of a series stay. */
const numberAlone = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\p{L}+\p{Ll}\p{L}*(?:\.\s*|\s+))+(?=[№#]|\S*\d)/u, '')
    .replace(/^(\S*\d\S*)\s+(?:от|на|за|по|для)\s.*$/su, '$1');

const numbers = new Map<string, string>();

/** A document number as it is compared: № and spaces off, upper case, look-alike Cyrillic letters as Latin. */
export function normalNumber(text: string): string {
  if (/^[\d ]+$/.test(text)) return text.replaceAll(' ', '');
  // Capitals and digits stand for themselves; only what begins with N may be «N 17».
  if (/^[A-MO-Z\d][A-Z\d]*$/.test(text)) return text;
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const plain = numberAlone(text)
    .replace(/(?<=.)[№#]/gu, '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*(NO\.?|N|№|#|НОМЕР)\s*(?=[\d\p{L}])(?<!\p{L}{3})/u, '')
    .replace(/[№#\s\u00a0]/g, '')
    .replace(/[‐‑–—−]/g, '-');
  const unified = plain.replace(/[АВЕКМНОРСТУХЁ]/g, (letter) => lookAlikes[letter] ?? letter);
  if (numbers.size < 50_000) numbers.set(text, unified);
  return unified;
}
