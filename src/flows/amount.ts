/** Money as whole hundredths: exact, ordered, never a float. */
export type Amount = bigint;

const form = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/;

/** `'1234.5'` → `123450n`. Refuses what is not a decimal with at most two places that count. */
export function kopecks(text: string): Amount {
  const found = form.exec(text.trim());
  if (!found) throw new Error(`expected an amount such as 1234.50, found "${text}"`);
  const [, sign, whole = '', part = ''] = found;
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return sign === '-' ? -value : value;
}

/** `123450n` → `'1234.50'`. */
export function decimalText(amount: Amount): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const least = (amounts: readonly Amount[]): Amount => amounts.reduce((a, b) => (b < a ? b : a));
export const greatest = (amounts: readonly Amount[]): Amount => amounts.reduce((a, b) => (b > a ? b : a));
export const sum = (amounts: readonly Amount[]): Amount => amounts.reduce((a, b) => a + b, 0n);
