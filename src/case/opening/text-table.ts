/** A table for a terminal: each column as wide as it needs up to its limit, numbers to the right. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  limits: readonly number[],
): string[] {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, i) => Math.min(limits[i] ?? 40, Math.max(...lines.map((line) => width(line[i] ?? '')))));
  const isNumber = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'));
  const print = (line: readonly string[]) =>
    line
      .map((cell, i) => cut(cell, widths[i] ?? 0, isNumber[i] ?? false))
      .join('  ')
      .trimEnd();
  return [print(head), print(widths.map((size) => '─'.repeat(size))), ...lines.slice(1).map(print)];
}

/** Korean letters take two places. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7a3]/.test(letter) ? 2 : 1), 0);

function cut(text: string, size: number, right: boolean): string {
  let short = text;
  if (width(short) > size) {
    while (width(short) > size - 1) short = short.slice(0, -1);
    short += '…';
  }
  const pad = ' '.repeat(Math.max(0, size - width(short)));
  return right ? pad + short : short + pad;
}
