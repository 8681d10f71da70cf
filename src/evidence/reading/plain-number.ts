/** Never an exponent, and never more than the 15 digits a double and a spreadsheet agree on: `1e21` and `1e-7` are written out. */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value) || !Number.isFinite(value)) return String(value);
  const short = String(value);
  if (short.length <= 16 && !short.includes('e')) return short;
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(14)) ?? [];
  const digits = whole + part;
  const point = 1 + Number(exponent);
  const before = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const behind = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  return `${sign}${before}${behind === '' ? '' : `.${behind}`}`;
}
