// How fast files come in, and the memory it took: CSV and XLSX in rows, register XML in megabytes. Prints JSON. `node bench/reading.ts [rows] [csv|xlsx|egrul …]`
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readExhibit } from '../src/evidence/index.ts';
import { encoded } from '../src/evidence/reading/encoded.ts';
import { zipOf } from '../src/evidence/reading/zip-fixture.ts';
import { machine } from './machine.ts';

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

/** Six columns: a moment, three shared texts, a number, a text of its own. */
function workbook(rows: number): Buffer {
  const cell = (column: string, n: number, type: string, value: string | number): string =>
    `<c r="${column}${n}"${type}><v>${value}</v></c>`;
  const lines: string[] = [];
  for (let n = 1; n <= rows; n++)
    lines.push(
      `<row r="${n}">${cell('A', n, ' s="1"', 45000 + n / 1000)}${cell('B', n, ' t="s"', n % 5000)}${cell('C', n, ' t="s"', n % 7)}${cell('D', n, ' t="s"', n % 2)}${cell('E', n, '', n * 1.5)}<c r="F${n}" t="inlineStr"><is><t>B-${n}</t></is></c></row>`,
    );
  const strings = Array.from({ length: 5000 }, (_, n) => `<si><t>Рабочий ${n}</t></si>`).join('');
  return zipOf([
    {
      name: 'xl/workbook.xml',
      bytes: '<workbook><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      bytes: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    },
    { name: 'xl/sharedStrings.xml', bytes: `<sst>${strings}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', bytes: `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>` },
  ]);
}

const company = (
  n: number,
): string => `<СвЮЛ ДатаВып="2024-03-01" ОГРН="10000000${n}" ДатаОГРН="2010-01-02" ИНН="000${n}" КПП="000100001">
 <СвНаимЮЛ НаимЮЛПолн="ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ &quot;ПОДРЯД ${n}&quot;"><ГРНДата ГРН="1" ДатаЗаписи="2010-01-02"/></СвНаимЮЛ>
 <СвАдресЮЛ><АдресРФ Индекс="000001" КодРегион="00" Дом="Д.7"><Регион ТипРегион="КРАЙ" НаимРегион="ПРИМЕРНЫЙ"/><ГРНДата ГРН="1" ДатаЗаписи="2010-01-02"/></АдресРФ></СвАдресЮЛ>
 <СвРегОрг КодНО="0000" НаимНО="Инспекция Федеральной налоговой службы по городу Примерному"><ГРНДата ГРН="1" ДатаЗаписи="2010-01-02"/></СвРегОрг>
 <СвУстКап НаимВидКап="УСТАВНЫЙ КАПИТАЛ" СумКап="10000"><ГРНДата ГРН="1" ДатаЗаписи="2010-01-02"/></СвУстКап>
 <СведДолжнФЛ><ГРНДатаПерв ГРН="1" ДатаЗаписи="2010-01-02"/><СвФЛ Фамилия="ПРИМЕРОВ" Имя="ПРИМЕР" ИННФЛ="000000000001"/><СвДолжн НаимДолжн="ГЕНЕРАЛЬНЫЙ ДИРЕКТОР"/></СведДолжнФЛ>
 <СвУчредит><УчрФЛ><ГРНДатаПерв ГРН="1" ДатаЗаписи="2010-01-02"/><СвФЛ Фамилия="ПРИМЕРОВ" Имя="ПРИМЕР"/><ДоляУстКап НоминСтоим="10000"><РазмерДоли><Процент>100</Процент></РазмерДоли></ДоляУстКап></УчрФЛ></СвУчредит>
 <СвОКВЭД><СвОКВЭДОсн КодОКВЭД="41.20" НаимОКВЭД="Строительство жилых и нежилых зданий"><ГРНДата ГРН="1" ДатаЗаписи="2010-01-02"/></СвОКВЭДОсн></СвОКВЭД>
 ${'<СвЗапЕГРЮЛ ИдЗап="1" ГРН="1" ДатаЗап="2010-01-02"><ВидЗап КодСПВЗ="1" НаимВидЗап="Внесение в реестр сведений, содержащихся в едином государственном реестре"/></СвЗапЕГРЮЛ>'.repeat(4)}</СвЮЛ>
`;

function* register(companies: number): Generator<Buffer> {
  const thousand = encoded(Array.from({ length: 1000 }, (_, n) => company(n)).join(''), 'windows-1251');
  yield encoded('<?xml version="1.0" encoding="windows-1251"?>\n<EGRUL>\n', 'windows-1251');
  for (let n = 0; n < companies; n += 1000) yield thousand;
  yield Buffer.from('</EGRUL>');
}

const formats: Record<string, { name: string; wanted: string; write(path: string, rows: number): Promise<void> }> = {
  csv: {
    name: 'log.csv',
    wanted: '800,000 rows/s',
    write: (path, rows) => pipeline(accessLog(rows), createWriteStream(path)),
  },
  xlsx: {
    name: 'log.xlsx',
    wanted: '100,000 rows/s',
    write: (path, rows) => writeFile(path, workbook(Math.min(rows, 300_000))),
  },
  egrul: {
    name: 'egrul.xml',
    wanted: '50 MB/s',
    write: (path, rows) => pipeline(register(rows / 50), createWriteStream(path)),
  },
};

/** All units one after the other, as `add` reads them. */
async function measured(path: string, name: string): Promise<Record<string, unknown>> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  let rows = 0;
  const reading = await readExhibit(path, name);
  for (const unit of reading.units) for await (const batch of unit.batches()) rows += batch.rows.length;
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = (user + system) / 1e6;
  const megabytes = (await stat(path)).size / 1e6;
  return {
    ...{ rows, megabytes: Math.round(megabytes), seconds, cpuSeconds },
    ...{ rowsPerSecond: Math.round(rows / seconds), rowsPerCpuSecond: Math.round(rows / cpuSeconds) },
    megabytesPerSecond: Math.round(megabytes / seconds),
    megabytesPerCpuSecond: Math.round(megabytes / cpuSeconds),
  };
}

/** Files are written by a process of their own, so that the peak is that of reading. */
const [first = '', format = '', path = '', count = ''] = process.argv.slice(2);
if (first === 'write') await formats[format]?.write(path, Number(count));
else await benched(Number(first || 10_000_000), process.argv.slice(3));

async function benched(rows: number, asked: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'));
  try {
    const found: Record<string, unknown>[] = [];
    for (const [format, { name, wanted }] of Object.entries(formats)) {
      if (asked.length > 0 && !asked.includes(format)) continue;
      const path = join(folder, name);
      execFileSync(process.execPath, [import.meta.filename, 'write', format, path, String(rows)]);
      found.push({ format, wanted, ...(await measured(path, name)) });
      await rm(path);
    }
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ bench: 'reading', ...machine(), found, peakMegabytes }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
