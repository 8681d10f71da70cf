// Papers of running text and sheets of odd layout, damaged at random: each is guessed in bounded time, nothing throws, and no line of it is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Reading } from '../../evidence/index.ts';
import { guessMapping } from '../guess/guess-mapping.ts';
import { proseReading, tableReading } from '../loading/exhibit-fixture.ts';
import { preparedReading } from '../sheets/prepared-reading.ts';

const asked = Number(process.env.MUTATIONS ?? 600) / 2;
const seed = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
/** Milliseconds of processor: what else runs on the machine is no fault of a paper. */
const longest = 5000;

// biome-ignore format: one paper each
const papers = [
  'ФГБОУ ВО «Вымышленный университет»\n\nСПРАВКА № 112/23\nот 12 июля 2023 г.\n\nНастоящая справка выдана Ким Чхоль Су, 12.03.1987 г.р., в том, что он проходит практику в ООО «Вымысел» (ИНН 0012345673) с 01.06.2023 по 30.08.2023 в соответствии с приказом № 45-п.\n\nПроректор ____________ А. В. Лесовский',
  'ТРУДОВОЙ ДОГОВОР № 15\nг. Вымыслов, 01.10.2023\n\nООО «Вымысел», именуемое в дальнейшем «Работодатель», в лице директора Орлова П. И., и гражданин Ким Чхоль Су, паспорт 472000001, именуемый в дальнейшем «Работник», заключили настоящий договор.\n\n1. Работник принимается на должность бетонщика с окладом 45 000 руб. с 01.10.2023 по 31.12.2023.',
  'ПРИКАЗ № 7-с\n01.09.2023\n\nЗачислить с 01.09.2023 следующих граждан:\n\n1. Ким Чхоль Су, 12.03.1987, паспорт 472000001;\n\n2. Пак Ён Хо, 01.05.1990, паспорт 472000002.\n\nОснование: договор № 5 от 01.08.2023.\n\nРектор Седов А. В.',
  'ООО «Вымысел»\nИсх. № 214/12 от 04.03.2024\nРектору Вымышленного университета\n\nУважаемый Пётр Ильич!\n\nПросим направить 20 студентов на объект с 10.03.2024.\n\nС уважением, директор Орлов',
  'ДОВЕРЕННОСТЬ № 25АА 100001\nг. Вымыслов, 10.01.2024\nООО «Вымысел», в лице директора Орлова П.И., настоящей доверенностью уполномочивает Лескову Анну Петровну представлять интересы общества.\nВыдана сроком до 10.01.2025.',
  'РАСПИСКА\nЯ, Пак Ён Хо, получил от Лесковой Анны Петровны наличными 150 000 (сто пятьдесят тысяч) рублей 5 апреля 2024 г.',
  'ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 341   12.04.2024\nИНН 0012345673  Сумма 120000-00\nООО «Вымысел»\nПлательщик  Сч. № 40702810000000000001\nИНН 0012345674  Сч. № 40702810000000000002\nООО «Небылица»\nПолучатель\nНазначение платежа: за проживание',
  'Invented University\nRef. No. INV-1   14 May 2024\n\nWe invite Mr. HAN SOL, born 12 February 1999, holder of passport No. EK1000001, for the purpose of study from 1 September 2024 to 29 November 2024.',
  'НАРЯД-ДОПУСК № 137 от 16.04.2021. Объект: дом 14, ул. Речная (ООО «Вымысел»). Подрядчик: ООО «Небыль». Ответственный исполнитель: Лесной А. В. Члены бригады: Ким Чхоль Су, Пак Ён Хо.',
  'Приказы по контингенту, том 2021\nФГБОУ ВО «Вымышленный университет»  |  03.09.2021  |  № 212/о\n§ 1. ЗАЧИСЛИТЬ с 06.09.2021 по образовательной программе «Машиностроение» 15.03.01 (очно, группа 2121) следующих лиц:\nПримерия: Тестов Мостафа (2001), Пробный Юсеф (2002).\nРектор А.Л. Лесной',
  'Уведомления о прибытии\n05.09.2022: прибыли и поставлены на учёт по адресу: Вымыслов, ул. Речная, д. 14, принимающая сторона ООО «Вымысел» — Ким Чхоль Су (N4593802).',
  'АНКЕТА\nФамилия: Ким\nИмя: Чхоль Су\nДата рождения: 12.03.1987\nПаспорт: 472000001\nДата въезда: 01.09.2023\nЦель: учёба',
];
// biome-ignore format: one sheet each
const sheets = [
  'Расписание, осень 2023\nГруппа|День|С|До|Предмет|Аудитория\nЛ-101|понедельник|9:00|10:35|Методика|105\nЛ-101|среда|10:50|12:25|Педагогика|522',
  'Ведомость за март 2023\n№|ФИО|Начислено|Удержано за общежитие|К выдаче\n1|Ким Чхоль Су|60 000,00|10 000,00|50 000,00\n2|Пак Ён Хо|60 000,00|10 000,00|50 000,00\nИтого||120 000,00|20 000,00|100 000,00\n|Главный бухгалтер|||Зуева',
  'Табель за март 2023\nФИО|1|2|3|4|5\nКим Чхоль Су|Я 8|Я 10|В|Н|8\nПак Ён Хо|Я 8|||В|8',
  'Объект: Новостройка\nДата|№ пропуска|Вход|Выход\n01.03.2023|5001|08:00|20:00\n02.03.2023|5001|08:01|21:00\n\nКонтракт № 5 от 01.02.2023\nЗаказчик|Подрядчик|Цена\nООО «Вымысел»|ООО «Небыль»|1 000 000,00',
];
// biome-ignore format: one list
const spice = ['\n', '\n\n', '|', ' ', ';', ':', '.', '№', '№ 0', '«', '»', '(', '"', '1.', '99.99.9999', '31.02.2023', 'с ', ' по ', 'от ', 'ООО «', 'ИНН ', '________', '0'.repeat(400), 'а'.repeat(3000), '1, '.repeat(500), '\u202e', '\0', '\ud800', '=1+1', '__proto__', 'constructor', '월', '제', '년 ', 'именуемое в дальнейшем «', 'Настоящая справка выдана ', 'Итого', '\t', '%', '$&', '\\'];

/** One damage: something is left out, said twice, moved to the front, or put in. */
const damage = fc.record({
  kind: fc.nat(3),
  at: fc.nat(),
  length: fc.oneof(fc.nat(6), fc.nat(120)),
  put: fc.constantFrom(...spice),
});
const damages = fc.array(damage, { minLength: 1, maxLength: 5 });

function damaged(text: string, all: readonly { kind: number; at: number; length: number; put: string }[]): string {
  let made = text;
  for (const { kind, at: said, length, put } of all) {
    const at = said % (made.length + 1);
    const to = Math.min(made.length, at + 1 + length);
    if (kind === 0) made = made.slice(0, at) + made.slice(to);
    else if (kind === 1) made = made.slice(0, to) + made.slice(at);
    else if (kind === 2) made = made.slice(at, to) + made.slice(0, at) + made.slice(to);
    else made = made.slice(0, at) + put + made.slice(at);
  }
  return made;
}

async function placesOf({ units }: Reading): Promise<Set<number>> {
  const places = new Set<number>();
  for (const unit of units)
    for await (const batch of unit.batches()) for (const place of batch.places) places.add(place);
  return places;
}

async function holds(text: string, read: (text: string) => Reading): Promise<void> {
  const started = process.cpuUsage();
  const guess = await guessMapping(read(text), 'файл.txt');
  assert.ok(guess.mapping.units.length > 0 || guess.leftovers.length > 0 || text.trim() === '');
  const after = await placesOf(await preparedReading(read(text), 'файл.txt'));
  assert.deepEqual(
    [...(await placesOf(read(text)))].filter((place) => !after.has(place)),
    [],
  );
  const { user, system } = process.cpuUsage(started);
  const took = Math.round((user + system) / 1000);
  assert.ok(took < longest, `it took ${took} ms`);
}

/** What a broken form, a ruled line or a stuck key leaves in a paper. */
const stuck = ['а', '0', '1, ', ' ', 'А. ', 'Абв ', 'абв ', '«', '(', ': ', '-', '.', '№ ', '01.02.2023 ', '한글 '];
const wide = 3000;

for (const { what, samples, read } of [
  { what: 'papers', samples: papers, read: proseReading },
  { what: 'sheets', samples: sheets, read: tableReading },
]) {
  test(`damaged ${what} are guessed without a throw, in bounded time, and no line of them is lost`, () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), damages, (text, all) => holds(damaged(text, all), read)),
      { numRuns: asked, ...(seed === undefined ? {} : { seed }) },
    ));

  test(`${what} with something three thousand letters long in their middle are read in bounded time, and no line is lost`, async () => {
    for (const text of samples)
      for (const put of stuck)
        for (const part of [1 / 3, 2 / 3]) {
          const at = Math.round(text.length * part);
          await holds(text.slice(0, at) + put.repeat(wide / put.length) + text.slice(at), read);
        }
  });
}
