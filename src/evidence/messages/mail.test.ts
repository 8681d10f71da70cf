import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { readBytes } from '../scratch-folder.ts';

const letter = (subject: string, more = ''): string =>
  `From: "И. Примеров" <a@example.org>\r\nTo: b@example.org, c@example.org\r\nDate: Fri, 1 Mar 2024 10:00:00 +1000\r\nMessage-ID: <1@example.org>\r\nSubject: ${subject}\r\n${more}`;

test('a letter: its head, its text, the table in it as a sheet, what hangs on it', async () => {
  const bytes = Buffer.concat([
    Buffer.from(
      `${letter('=?koi8-r?B?8NLJy8Ha?=')}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n`,
    ),
    encoded(
      '<p>Список:</p><table><tr><td>№</td><td>ФИО</td></tr><tr><td>1</td><td>Пак</td></tr></table>\r\n',
      'windows-1251',
    ),
    Buffer.from(
      '--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="list.csv"\r\n\r\na;b\r\n--b--\r\n',
    ),
  ]);
  const { reading, rows } = await readBytes('letter.eml', bytes);
  assert.equal(reading.reader, 'mail');
  assert.deepEqual(rows[0]?.[0], [
    ...[
      '<1@example.org>',
      'Fri, 1 Mar 2024 10:00:00 +1000',
      'И. Примеров <a@example.org>',
      'b@example.org; c@example.org',
      null,
      'Приказ',
      null,
    ],
    ...['Список:\n№\tФИО\n1\tПак', 'list.csv (text/csv, 4 bytes)'],
  ]);
  assert.deepEqual(rows[1], [['Приказ'], ['Список:'], ['№', 'ФИО'], ['1', 'Пак']]);
  assert.match(reading.notes[0]?.because ?? '', /one file hangs on its letters/);
});

test('a mailbox is its letters, one row each, and a line that begins with From inside one parts nothing', async () => {
  const box = `From a@example.org Fri Mar  1 10:00:00 2024\n${letter('один').replaceAll('\r', '')}\nтекст\n>From начала\nFrom here on\n\nFrom b@example.org Fri Mar  1 11:00:00 2024\n${letter('два').replaceAll('\r', '')}\nконец\n`;
  const { rows } = await readBytes('inbox.mbox', box);
  assert.deepEqual(
    rows[0]?.map((row) => [row[5], row[7]]),
    [
      ['один', 'текст\nFrom начала\nFrom here on'],
      ['два', 'конец'],
    ],
  );
});

test('a page that a browser saved as one file: its address, when it was saved, its text; its pictures are no attachments', async () => {
  const page = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example.org/a\r\nSubject: Стройка\r\nDate: Fri, 1 Mar 2024 10:00:00 +1000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Текст</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Location: https://news.example.org/i.png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n`;
  const { reading, rows } = await readBytes('page.mht', page);
  assert.deepEqual(reading.units[0]?.columns, ['url', 'title', 'author', 'published', 'captured', 'site']);
  assert.deepEqual(rows, [
    [['https://news.example.org/a', 'Стройка', null, null, 'Fri, 1 Mar 2024 10:00:00 +1000', null]],
    [['Текст']],
  ]);
  assert.deepEqual(reading.notes, []);
  const older = page
    .replace('Saved by Blink>', 'Saved by Windows Internet Explorer 8>')
    .replace('Snapshot-Content-Location: https://news.example.org/a\r\n', '')
    .replace('text/html; charset=utf-8', 'text/html; charset=utf-8\r\nContent-Location: https://news.example.org/b');
  assert.equal((await readBytes('page.mht', older)).rows[0]?.[0]?.[0], 'https://news.example.org/b');
});

test('heads with letters as they are, in whatever Russian encoding: subject and names of files are read, the text is left as it says it is', async () => {
  const written = `${letter('Приказ о зачислении')}Content-Type: multipart/mixed;\r\n boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nтекст\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="список.csv"\r\n\r\na;b\r\n--b--\r\n`;
  for (const label of ['windows-1251', 'koi8-r', 'utf-8']) {
    const bytes =
      label === 'utf-8'
        ? Buffer.from(written.replace('koi8-r', label))
        : encoded(written.replace('koi8-r', label), label);
    const { rows } = await readBytes('letter.eml', bytes);
    assert.deepEqual(
      [rows[0]?.[0]?.[2], rows[0]?.[0]?.[5], ...(rows[0]?.[0]?.slice(7) ?? [])],
      ['И. Примеров <a@example.org>', 'Приказ о зачислении', 'текст', 'список.csv (text/csv, 4 bytes)'],
      label,
    );
  }
});

test('a letter that is cut off says so, and one in a mailbox with its place', async () => {
  const whole = `${letter('один').replaceAll('\r', '')}Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nтекст\n--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename="a.csv"\n\na;b\n1;2\n--b--\n`;
  const because = async (text: string) =>
    (await readBytes('letter.eml', text)).reading.notes.map((note) => `${note.row ?? ''} ${note.because}`).join('\n');
  assert.doesNotMatch(await because(whole), /cut off/);
  assert.match(await because(whole.slice(0, -10)), /^1 1 letter ends before the mark of the last part: cut off/);
  const line = 'From a@example.org Fri Mar  1 10:00:00 2024\n';
  assert.match(await because(`${line}${whole}\n${line}${whole.slice(0, -10)}`), /^2 1 letter ends/);
});

test('a list in the text of a letter is a unit below its subject, and so is a table between bars', async () => {
  const plain = (text: string) =>
    readBytes(
      'letter.eml',
      Buffer.from(`${letter('visas')}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n\r\nС уважением\r\n`),
    );
  const list = await plain(
    'Продлены визы:\r\nТестов Иван Ильич, виза 00 7654321, до 09.02.2025\r\nПак Проба, виза 00 7654322, до 09.02.2025',
  );
  assert.deepEqual(list.reading.units[1]?.columns, ['№ п/п', 'ФИО', 'виза', 'до']);
  assert.deepEqual(list.reading.units[1]?.around?.above, [['visas'], ['Продлены визы:']]);
  assert.equal(list.reading.units[1]?.locator(3), 's2r3');
  const table = await plain(' N | Кому | Сумма\r\n 1 | ООО «Тест» | 286 100,00\r\n 2 | Пак Проба | 4 300,00');
  const cells = [['visas'], ['N', 'Кому', 'Сумма'], ['1', 'ООО «Тест»', '286 100,00'], ['2', 'Пак Проба', '4 300,00']];
  assert.deepEqual(table.rows[1]?.slice(0, 4), cells);
});
