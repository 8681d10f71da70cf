// How fast CSV comes in: rows per second of six columns, and the memory it took. Prints JSON. `node bench/reading.ts [rows]`
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readExhibit } from '../src/evidence/index.ts';

const two = (value: number): string => String(value).padStart(2, '0');

function* accessLog(rows: number): Generator<string> {
  yield 'Дата;ФИО;Пропуск;Проходная;Направление;Подрядчик\n';
  let text = '';
  for (let n = 0; n < rows; n++) {
    text += `${two(1 + (n % 28))}.03.2024 ${two(n % 24)}:${two(n % 60)}:${two(n % 59)};Рабочий ${n % 5000};B-${n % 5000};проходная ${n % 7};${n % 2 ? 'вход' : 'выход'};ООО "Подряд"\n`;
    if (n % 4096 === 0) {
      yield text;
      text = '';
    }
  }
  yield text;
}

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  /** Of processor time: what one core does while others work too. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

async function measured(path: string): Promise<Measured> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  let rows = 0;
  let peak = 0;
  const reading = await readExhibit(path, 'log.csv');
  for (const unit of reading.units)
    for await (const batch of unit.batches()) {
      rows += batch.rows.length;
      if (rows % 100 === 1 || rows % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    }
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  return { rows, seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes: Math.round(peak / 1048576) };
}

const rows = Number(process.argv[2] ?? 10_000_000);
const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'));
try {
  const path = join(folder, 'log.csv');
  await pipeline(accessLog(rows), createWriteStream(path));
  const found = await measured(path);
  const rate = {
    rowsPerSecond: Math.round(found.rows / found.seconds),
    rowsPerCpuSecond: Math.round(found.rows / found.cpuSeconds),
  };
  console.log(JSON.stringify({ bench: 'reading', format: 'csv', columns: 6, ...found, ...rate, wanted: 800_000 }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
