/** For tests: text to bytes in an encoding that Node can read but not write, by asking its decoder for every pair of bytes. */
export function encoded(text: string, label: string): Buffer {
  if (label === 'utf-8') return Buffer.from(text);
  if (label === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const character of text) {
    const found = table.get(character);
    if (!found) throw new Error(`${label} has no "${character}"`);
    for (const byte of found) bytes.push(byte);
  }
  return Buffer.from(bytes);
}

const tables = new Map<string, Map<string, Buffer>>();

function tableOf(label: string): Map<string, Buffer> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(label);
  const put = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character))
      table.set(character, Buffer.from(bytes));
  };
  for (let byte = 0; byte < 256; byte++) put(byte);
  if (label === 'euc-kr')
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x41; trail < 0xff; trail++) put(lead, trail);
  tables.set(label, table);
  return table;
}
