// How fast CSV becomes typed records with locators, mentions and keys, and the memory it takes. Prints JSON.
// npm run bench -- loading [events|people] [ROWS]   (events, 1,000,000 unless said)
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readExhibit } from '../src/evidence/index.ts';
import { createProtectedTables, createTables, guessMapping, loadExhibit } from '../src/records/index.ts';
import { openDatabase } from '../src/store/index.ts';
import { machine, peakMb, seconds } from './machine.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const minute = (n: number): string => `${two(Math.floor(n / 60) % 24)}:${two(n % 60)}`;
const dayOf = (n: number): string =>
  new Date(Date.UTC(2023, 8, 4) + n * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');
const days = Array.from({ length: 2000 }, (_, n) => dayOf(n));

/** A gate log: 10,000 badges, each passing twice a day. */
const events = {
  head: 'Объект;№ пропуска;Дата и время прохода;Направление;Точка доступа;Подрядчик',
  line: (n: number) =>
    `Объект 1;B${n % 10_000};${days[Math.floor(n / 20_000) % 2000]} ${minute(Math.floor((n % 20_000) / 14))}:${two(n % 59)};${n % 20_000 < 10_000 ? 'вход' : 'выход'};КПП ${n % 4};ООО Образец`,
};

const syllables = 'ва ро ми ту ке ла со бе ни гу ре да по ши за'.split(' ');
const spelled = (n: number): string => {
  let word = '';
  for (let rest = n + 15; rest > 0; rest = Math.floor(rest / 15)) word += syllables[rest % 15];
  return word[0]?.toUpperCase() + word.slice(1);
};

/** A briefing list where every row is a person met nowhere else. */
const people = {
  head: 'Объект;ФИО;Паспорт;№ пропуска;Дата инструктажа',
  line: (n: number) =>
    `Объект 1;${spelled(n * 7919)} ${spelled(n % 977)} ${spelled(n % 313)};00 ${7_000_000 + n};B${n};${days[n % 400]}`,
};

function* textOf({ head, line }: typeof events, rows: number): Generator<string> {
  let text = `${head}\n`;
  for (let n = 0; n < rows; n++) {
    text += `${line(n)}\n`;
    if (n % 4096 === 0) {
      yield text;
      text = '';
    }
  }
  yield text;
}

const kind = process.argv[2] === 'people' ? 'people' : 'events';
const rows = Number(process.argv[3] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'tributary-loading-'));
try {
  const path = join(folder, `${kind}.csv`);
  await pipeline(textOf(kind === 'people' ? people : events, rows), createWriteStream(path));
  const shared = { temp: folder, memory: '64MB', coming: (await stat(path)).size };
  const store = await openDatabase({ path: join(folder, 'store.duckdb'), ...shared });
  const protectedStore = await openDatabase({ path: join(folder, 'protected.duckdb'), ...shared });
  await store.transaction(() => store.run(createTables()));
  await protectedStore.transaction(() => protectedStore.run(createProtectedTables()));
  const reading = await readExhibit(path, `${kind}.csv`);
  const { mapping } = await guessMapping(reading, `${kind}.csv`);
  const exhibit = {
    exhibitId: '9f2c0a1b7e44d210',
    sha256: '9f2c0a1b7e44d210',
    fileName: `${kind}.csv`,
    originId: 'o-1',
    grade: 'B2',
  };
  const beforeMb = peakMb();
  const [started, cpu, main] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  const report = await loadExhibit({ store, protectedStore, exhibit, reading, mapping });
  const { user, system } = process.cpuUsage(cpu);
  const own = process.threadCpuUsage(main);
  const [wall, busy] = [seconds(started), (user + system) / 1e6];
  const peak = peakMb();
  await store.close();
  await protectedStore.close();
  const rates = { rows_per_second: Math.round(rows / wall), rows_per_cpu_second: Math.round(rows / busy) };
  const loaded = { records: report.units[0]?.records, rejects: report.units[0]?.rejects };
  const wanted = kind === 'people' ? { rows_per_second: 60_000 } : { rows_per_second: 200_000, peak_mb: 600 };
  console.log(
    JSON.stringify(
      {
        bench: 'loading',
        kind,
        machine: machine(),
        rows,
        seconds: wall,
        cpu_seconds: busy,
        // Of the thread that reads: on a quiet machine with two cores the clock says no more.
        thread_seconds: (own.user + own.system) / 1e6,
        ...rates,
        before_mb: beforeMb,
        peak_mb: peak,
        ...loaded,
        wanted,
      },
      null,
      2,
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
