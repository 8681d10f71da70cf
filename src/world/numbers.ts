const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
const check = (digits: string, weights: readonly number[]): string => String((weigh(digits, weights) % 11) % 10);

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVENTH = [7, ...TEN];
const TWELFTH = [3, 7, ...TEN];

/** ИНН of an organisation in region 00, which no real register uses. */
export function orgInn(serial: number): string {
  const body = `00${String(serial).padStart(7, '0')}`;
  return body + check(body, TEN);
}

/** ИНН of a person in region 00. */
export function personInn(serial: number): string {
  const body = `00${String(serial).padStart(8, '0')}`;
  const eleven = body + check(body, ELEVENTH);
  return eleven + check(eleven, TWELFTH);
}

/** ОГРН in region 00: sign, year, region, record number, check digit. */
export function ogrnOf(year: number, serial: number): string {
  const body = `1${String(year % 100).padStart(2, '0')}00${String(serial).padStart(7, '0')}`;
  return body + String((Number(body) % 11) % 10);
}

/** The bank of everyone in the world. */
export const BIK = '040099717';

/** A twenty-digit account whose key agrees with its bank's БИК. */
export function accountNo(bik: string, kind: string, serial: number): string {
  const body = (key: number) => `${kind}810${key}${String(serial).padStart(11, '0')}`;
  const sum = (key: number) =>
    [...(bik.slice(-3) + body(key))].reduce((total, digit, at) => total + Number(digit) * ([7, 1, 3][at % 3] ?? 0), 0);
  return body([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((key) => sum(key) % 10 === 0) ?? 0);
}
