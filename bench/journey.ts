// The journey at size: site-access rows from one CSV to typed records, then every indicator over them.
// npm run bench -- journey [ROWS]   (10,000,000 unless said)
// One group of fifty came through one representative and one office: their hits are gathered and weighed, the crowd's are counted.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase, openCase } from '../src/case/index.ts';
import { machine, peakMb, seconds } from './machine.ts';

const rows = Number(process.argv[2] ?? 10_000_000);
const people = Math.max(100, Math.min(20_000, Math.round(rows / 500)));
const groups = Math.ceil(people / 20);

const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'));
try {
  const files = await writeEvidence(folder);
  await createCase(join(folder, 'case'), { title: 'Bench' });
  const opened = await openCase(join(folder, 'case'));
  const beforeAdd = performance.now();
  const added = await opened.add(files.map((path) => ({ path })));
  const addSeconds = seconds(beforeAdd);
  const addPeak = peakMb();
  const beforeResolve = performance.now();
  await opened.resolve();
  const resolveSeconds = seconds(beforeResolve);
  const beforeDetect = performance.now();
  const { findings } = await opened.detect();
  const detectSeconds = seconds(beforeDetect);
  await opened.close();
  console.log(
    JSON.stringify(
      {
        bench: 'journey',
        machine: machine(),
        rows,
        people,
        add: { seconds: addSeconds, rows_per_second: Math.round(rows / addSeconds), peak_mb: addPeak },
        resolve: { seconds: resolveSeconds },
        detect: { seconds: detectSeconds, peak_mb: peakMb(), candidates: findings.length },
        files: added.files.map(({ file, needsPerson }) => ({ file, needsPerson })),
      },
      null,
      2,
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writeEvidence(into: string): Promise<string[]> {
  const passport = (person: number) => `00 ${String(7_000_000 + person)}`;
  const group = (person: number) => `Г-${Math.floor(person / 20)}`;
  const brought = (person: number) => (Math.floor(person / 20) % 50 === 0 ? 'Ведущий Образец;Посредник Образец' : ';');
  const students = Array.from(
    { length: people },
    (_, person) =>
      `${1 + Math.floor(person / 20)}-с;01.09.2023;Университет образца;0012345673;Петров Образец ${person};${passport(person)};45.03.02;бакалавриат;очная;${group(person)};01.09.2023;30.06.2024;${brought(person)}`,
  );
  const header =
    '№ приказа;Дата приказа;Университет;ИНН университета;ФИО;Паспорт;Код направления подготовки;Уровень образования;Форма обучения;Группа;Начало обучения;Окончание обучения;Подписал;Представитель';
  const orders = await file(into, 'orders.csv', [header, ...students]);
  const badges = Array.from(
    { length: people },
    (_, person) => `Объект 1;Петров Образец ${person};${passport(person)};B${person};01.09.2023`,
  );
  const list = await file(into, 'briefing.csv', ['Объект;ФИО;Паспорт;№ пропуска;Дата инструктажа', ...badges]);
  const lessons = Array.from({ length: groups }, (_, g) =>
    weekdays(80).map((day) => `Университет образца;0012345673;Г-${g};${day};09:00;12:10;Русский язык;101`),
  ).flat();
  const timetable = await file(into, 'timetable.csv', [
    'Университет;ИНН университета;Группа;Дата;Начало;Окончание;Дисциплина;Аудитория',
    ...lessons,
  ]);
  return [orders, list, timetable, await gateLog(into)];
}

async function file(into: string, name: string, lines: readonly string[]): Promise<string> {
  const path = join(into, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

function weekdays(count: number): string[] {
  const days: string[] = [];
  for (let day = Date.UTC(2023, 8, 4); days.length < count; day += 86_400_000)
    if (new Date(day).getUTCDay() % 6 !== 0) days.push(russian(day));
  return days;
}

function russian(day: number): string {
  return new Date(day).toISOString().slice(0, 10).split('-').reverse().join('.');
}

async function gateLog(into: string): Promise<string> {
  const path = join(into, 'gate.csv');
  const out = createWriteStream(path);
  out.write('Объект;№ пропуска;Дата и время прохода;Направление;Точка доступа;Подрядчик\n');
  for (let row = 0; row < rows; row += 2) {
    const person = (row / 2) % people;
    const day = russian(Date.UTC(2023, 8, 4) + Math.floor(row / 2 / people) * 86_400_000);
    const minute = String((person * 7) % 60).padStart(2, '0');
    const line = (clock: string, direction: string) =>
      `Объект 1;B${person};${day} ${clock}:${minute}:00;${direction};КПП ${person % 4};ООО Образец\n`;
    if (!out.write(line('08', 'вход') + line(person % 3 === 0 ? '19' : '17', 'выход'))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}
