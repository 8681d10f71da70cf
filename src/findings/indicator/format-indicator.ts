/** The file in its one form: table cells with one space on each side, no trailing blanks, one empty line between blocks, one at the end. */
export function formatIndicator(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let fenced = false;
  let head = 0;
  const formatted = lines.map((line) => {
    if (line === '---' && head < 2) head += 1;
    if (line.startsWith('```')) fenced = !fenced;
    return fenced || head === 1 || !line.trim().startsWith('|') ? line.trimEnd() : formatRow(line.trim());
  });
  return `${formatted
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function formatRow(line: string): string {
  const cells = line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  if (cells.every((cell) => /^:?-+:?$/.test(cell)))
    return `|${cells.map((cell) => cell.replace(/-+/, '---')).join('|')}|`;
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}
