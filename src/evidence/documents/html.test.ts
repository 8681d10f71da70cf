import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { readBytes } from '../scratch-folder.ts';

test('a saved page says where it is from, when it was saved, who wrote it; its text is passages', async () => {
  const page = `<!DOCTYPE html>\n<!-- saved from url=(0027)https://news.example.org/a -->\n<html><head><title>Стройка</title><meta name="author" content="И. Примеров"><meta property="article:published_time" content="2024-03-01T10:00:00+10:00"><script>no()</script></head><body><h1>Стройка</h1><p>Первый <b>абзац</b>.<p>Второй&nbsp;абзац</body></html>`;
  const { reading, rows } = await readBytes('page.html', page);
  assert.equal(reading.reader, 'html');
  assert.deepEqual(rows[0], [
    ['https://news.example.org/a', 'Стройка', 'И. Примеров', '2024-03-01T10:00:00+10:00', null, null],
  ]);
  assert.deepEqual(rows[1], [['Стройка'], ['Первый абзац.'], ['Второй абзац']]);
});

test('a table that a program saved as HTML under the name of .xls, in windows-1251, with spans', async () => {
  const page =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><table><tr><td colspan=3>Ведомость за март</td></tr><tr><td rowspan=2>№<td colspan=2>ФИО</td></tr><tr><td>рус<td>лат</tr><tr><td>1<td>Пак<td>Pak</tr></table></body></html>';
  const { reading, rows } = await readBytes('vedomost.xls', encoded(page, 'windows-1251'));
  assert.deepEqual([reading.reader, reading.encoding], ['html', 'windows-1251']);
  assert.match(reading.notes[0]?.because ?? '', /ends in "\.xls" but its content is html/);
  assert.deepEqual(rows[0], [['Ведомость за март'], ['№', 'ФИО'], [null, 'рус', 'лат'], ['1', 'Пак', 'Pak']]);
});

test('messages of an export from Telegram in HTML; who wrote is carried on to the next', async () => {
  const message = (id: number, kind: string, inside: string): string =>
    `<div class="message default clearfix ${kind}" id="message${id}"><div class="body"><div class="pull_right date details" title="01.03.2024 10:00:0${id} UTC+10:00">10:00</div>${inside}</div></div>`;
  const page = `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_header"><div class="text bold">Стройка</div></div><div class="history">
    <div class="message service" id="message-1"><div class="body details">1 March 2024</div></div><div class="message service" id="message9"><div class="body details">Прораб invited Мастер</div></div>
    ${message(1, '', '<div class="from_name">Бригада</div><div class="text">Завтра<br>в 7 <a href="https://example.org/x">тут</a></div>')}
    ${message(2, 'joined', '<div class="reply_to details">In reply to <a href="#go_to_message1">this</a></div><div class="forwarded body"><div class="from_name">Канал</div><div class="text">да</div></div>')}</div></body></html>`;
  const { reading, rows } = await readBytes('messages.html', page);
  const messages = reading.units.findIndex(({ name }) => name === 'messages');
  assert.deepEqual(rows[messages], [
    ['9', '1 March 2024', null, null, 'Стройка', 'Прораб invited Мастер', null, null, null, null],
    [
      '1',
      '01.03.2024 10:00:01 UTC+10:00',
      null,
      'Бригада',
      'Стройка',
      'Завтра\nв 7 тут',
      null,
      null,
      null,
      'https://example.org/x',
    ],
    ['2', '01.03.2024 10:00:02 UTC+10:00', null, 'Бригада', 'Стройка', 'да', 'Канал', '1', null, null],
  ]);
});

test('a message of VK that was edited keeps both times', async () => {
  const page = `<!DOCTYPE html><html><head><title>VK</title></head><body><div class="item"><div class="message" data-id="7"><div class="message__header"><a href="https://vk.com/id1">Прораб</a>, 12 янв 2024 в 14:00:00 <span class="message-edited" title="13 янв 2024 в 9:00:00">(ред.)</span></div><div>Завтра в 7</div></div></div></body></html>`;
  const { reading, rows } = await readBytes('messages0.html', page);
  const messages = reading.units.findIndex(({ name }) => name === 'messages');
  assert.deepEqual(rows[messages]?.[0]?.slice(0, 6), [
    ...['7', '12 янв 2024 в 14:00:00', '13 янв 2024 в 9:00:00', 'Прораб', 'VK', 'Завтра в 7'],
  ]);
});

test('a page nested a hundred thousand deep is only long', async () => {
  const { rows } = await readBytes('deep.html', `<html><body>${'<i>'.repeat(20_000)}text</body></html>`);
  assert.deepEqual(rows.at(-1), [['text']]);
});

test('a page that ends before its closing mark says so; a bare table need have none', async () => {
  const page =
    '<html><body><table><tr><td>№</td><td>ФИО</td></tr><tr><td>1</td><td>Пак</td></tr></table></body></html>\n';
  const told = async (text: string) => (await readBytes('p.html', text)).reading.notes.map(({ because }) => because);
  assert.deepEqual(await told(page), []);
  assert.match((await told(page.slice(0, 80))).join(), /ends before its closing mark <\/html>/);
  assert.deepEqual(await told('<table><tr><td>a</td><td>b</td></tr></table>'), []);
});
