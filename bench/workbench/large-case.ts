import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCase, openCase, readIncoming, readListedConfig } from '../../src/case/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = join(root, 'examples', 'founding-case', 'case.yml');
const out = join(root, 'bench', 'out');
const gateLog = 'site/skud-mayachny-2023-10-2024-01.csv';

/**
 * The founding case with a gate log of a size that real ones have: the rows that the findings cite stand behind a million others, of
 * people at another entrance a year earlier. Made once, and kept under bench/out until it is deleted.
 */
export async function largeCase(rows: number): Promise<string> {
  const dir = join(out, `workbench-${rows}`);
  if (existsSync(join(dir, 'made'))) return join(dir, 'case');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const files = await readIncoming(list);
  const enlarged = join(dir, 'gate-log.csv');
  const incoming = await Promise.all(
    files.map(async (file) => {
      if (!file.path.endsWith(gateLog)) return file;
      await writeGateLog(file.path, enlarged, rows);
      return { ...file, path: enlarged };
    }),
  );
  await createCase(join(dir, 'case'), { ...(await readListedConfig(list)), title: 'A large case (invented)' });
  const opened = await openCase(join(dir, 'case'));
  try {
    await opened.add(incoming);
    await opened.resolve();
    await opened.detect();
  } finally {
    await opened.close();
  }
  await writeFile(join(dir, 'made'), '');
  return join(dir, 'case');
}

/** The original's headings, then `rows` passages of others, then the original's own. One byte a letter, as the original. */
async function writeGateLog(from: string, to: string, rows: number): Promise<void> {
  const lines = readFileSync(from, 'latin1').split('\r\n');
  const head = lines.findIndex((line) => /^\d+;/.test(line));
  const pattern = (lines[head] ?? '').split(';');
  const target = createWriteStream(`${to}.part`, 'latin1');
  target.write(`${lines.slice(0, head).join('\r\n')}\r\n`);
  for (let from = 0; from < rows; from += 5_000) {
    const part = Array.from({ length: Math.min(5_000, rows - from) }, (_, i) => passage(pattern, from + i));
    if (!target.write(`${part.join('\r\n')}\r\n`)) await once(target, 'drain');
  }
  target.end(lines.slice(head).join('\r\n'));
  await once(target, 'finish');
  await rename(`${to}.part`, to);
}

const people = 1_500;

function passage(pattern: readonly string[], n: number): string {
  const day = new Date(Date.UTC(2022, 9, 3) + Math.floor(n / (2 * people)) * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
  const [hour, minute] = [n % 2 === 0 ? 8 : 19, Math.floor(n / 2) % 60];
  const cells = [...pattern];
  cells[0] = String(1_000_000 + n);
  cells[1] = `${date} ${two(hour)}:${two(minute)}:${two(n % 60)}`;
  cells[3] = Buffer.from(n % 2 === 0 ? [0xe2, 0xf5, 0xee, 0xe4] : [0xe2, 0xfb, 0xf5, 0xee, 0xe4]).toString('latin1');
  cells[4] = String(20_000 + (Math.floor(n / 2) % people));
  return cells.join(';');
}
