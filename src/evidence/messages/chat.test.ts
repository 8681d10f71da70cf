import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';

test('a channel exported from Telegram: text in pieces, links, files, service messages, and when a message was edited beside when it was sent', async () => {
  const result = {
    ...{ name: 'Стройка', type: 'public_channel', id: 1 },
    messages: [
      {
        id: 1,
        type: 'service',
        date: '2024-03-01T10:00:00',
        date_unixtime: '1',
        actor: 'Стройка',
        action: 'create_channel',
        text: '',
      },
      {
        id: 2,
        type: 'message',
        date: '2024-03-01T10:01:00',
        from: 'Бригадир',
        from_id: 'user1',
        edited: '2024-03-02T08:00:00',
        edited_unixtime: '2',
        text: ['Завтра ', { type: 'link', text: 'https://example.org' }],
        text_entities: [{ type: 'link', text: 'https://example.org' }],
        photo: 'photos/1.jpg',
        reply_to_message_id: 1,
      },
    ],
  };
  const { reading, rows } = await readBytes('result.json', JSON.stringify(result));
  assert.equal(reading.reader, 'chat');
  assert.deepEqual(rows, [
    [
      ['1', '2024-03-01T10:00:00', null, 'Стройка', 'Стройка', 'create_channel', null, null, null, null],
      [
        '2',
        '2024-03-01T10:01:00',
        '2024-03-02T08:00:00',
        'Бригадир',
        'Стройка',
        'Завтра https://example.org',
        null,
        '1',
        'photos/1.jpg',
        'https://example.org',
      ],
    ],
  ]);
});

test('a whole account is a unit for each chat', async () => {
  const chat = (name: string) => ({
    name,
    type: 'personal_chat',
    messages: [{ id: 1, date: '2024-03-01', date_unixtime: '1', from: name, from_id: 'u', text: 'x' }],
  });
  const { reading } = await readBytes(
    'result.json',
    JSON.stringify({
      about: 'x',
      chats: { about: 'y', list: [chat('А'), chat('Б'), { name: 'empty', messages: [] }] },
    }),
  );
  assert.deepEqual(
    reading.units.map(({ name }) => name),
    ['А', 'Б'],
  );
  assert.deepEqual(
    reading.units.map((unit, at) => unit.locator(at + 1)),
    ['x1', 'x2'],
  );
});

test('messages from Facebook with the fault of its exports undone, and tweets', async () => {
  const mangled = Buffer.from('Пак').toString('latin1');
  const meta = {
    participants: [{ name: mangled }],
    title: mangled,
    messages: [{ sender_name: mangled, timestamp_ms: 1709251200000, content: mangled }],
  };
  const found = await readBytes('message_1.json', JSON.stringify(meta));
  assert.deepEqual(found.rows[0]?.[0]?.slice(1, 6), ['2024-03-01T00:00:00.000Z', null, 'Пак', 'Пак', 'Пак']);
  const tweets = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: '123456789012345678', created_at: 'Fri Mar 01 00:00:00 +0000 2024', full_text: 'hi' } }])}`;
  const archive = await readBytes('tweets.js', tweets);
  assert.deepEqual(archive.rows[0]?.[0]?.slice(0, 6), [
    '123456789012345678',
    '2024-03-01T00:00:00.000Z',
    null,
    null,
    'tweets',
    'hi',
  ]);
});
