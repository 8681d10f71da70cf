import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';
import { jpegOf } from './jpeg-fixture.ts';

test('a photo says its place, device, time and hand to the exhibit alone: no row holds them', async () => {
  const said = {
    Artist: 'Invented',
    Make: 'Maker',
    Model: 'M1',
    DateTime: '2024:03:01 10:00:00',
    place: [43, 131] as const,
  };
  const { reading, rows } = await readBytes('photo.jpg', jpegOf(said));
  assert.deepEqual([reading.reader, reading.mediaType], ['picture', 'image/jpeg']);
  assert.deepEqual(rows, [[['JPEG', '16', '8']]]);
  assert.deepEqual(reading.metadata, {
    taken: '2024:03:01 10:00:00',
    device: 'Maker M1',
    author: 'Invented',
    latitude: '43.000000',
    longitude: '131.000000',
  });
  assert.match(
    reading.notes.map(({ because }) => because).join('\n'),
    /transcribe it and add the transcript\nsays of itself: taken, device, author, latitude, longitude; that stays with the exhibit/,
  );
});

test('a PNG and a HEIC are known by their first bytes, whatever their name', async () => {
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x20\0\0\0\x10\x08\0\0\0\0', 'latin1'),
    Buffer.alloc(4),
  ]);
  const found = await readBytes('scan.pdf', png);
  assert.deepEqual(found.rows[0], [['PNG', '32', '16']]);
  assert.match(found.reading.notes[0]?.because ?? '', /ends in "\.pdf" but its content is picture/);
});
