// A paper keyed from its picture by two people: neither sees the other's reading first, differences are settled, and the transcript is an exhibit.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jpegOf } from '../src/evidence/pictures/jpeg-fixture.ts';
import { openedCase } from '../src/server/opened-case.ts';
import { recordSource } from '../src/server/wire/source.ts';
import { type FinishedTranscript, type Transcription, transcription } from '../src/server/wire/transcription.ts';

const row = (n: number, badge: string) =>
  [
    ['№ пропуска', badge],
    ['Дата и время прохода', `0${n}.10.2023 08:00`],
    ['Событие', 'вход'],
    ['Объект', '=ЖК Маяк'],
  ].map(([field = '', value = '']) => ({ row: n, field, value, region: `10,${n * 20},300,15` }));

test('two people key, one settles, the transcript gives records with their place on the picture', async (t) => {
  const { desk, dir, send, ask } = await openedCase(t);
  const path = join(dir, 'temp', 'gate.jpg');
  writeFileSync(path, jpegOf({ Make: 'Invented' }));
  const { files } = await desk.decide((found) => found.add([{ path, origin: 'gate book', grade: 'B3' }]));
  const at = `/api/exhibits/${files[0]?.exhibit}`;
  const shown = await ask(`${at}/picture`);
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/jpeg']);
  const key = (by: string, cell: object) => send<Transcription>('PUT', `${at}/transcription/cells`, { by, ...cell });
  for (const cell of [...row(1, 'A-1'), ...row(2, 'A-2')]) await key('first', cell);
  const blind = transcription.parse(await send<Transcription>('GET', `${at}/transcription?by=second&language=ru`));
  assert.ok(blind.cells.every(({ mine, others, people }) => mine === null && others.length === 0 && people === 1));
  assert.ok(blind.types.some(({ id, fields }) => id === 'site_access' && fields.length > 4));
  for (const cell of [...row(1, 'A-7'), ...row(2, 'A-2')]) await key('second', cell);
  const after = transcription.parse(await send<Transcription>('GET', `${at}/transcription?by=second`));
  assert.deepEqual(
    after.cells.filter(({ differs }) => differs).map(({ row: of, field, mine, others }) => [of, field, mine, others]),
    [[1, '№ пропуска', 'A-7', [{ by: 'first', value: 'A-1' }]]],
  );
  const early = await send<FinishedTranscript>('POST', `${at}/transcription/finish`);
  assert.match(early.because.join('\n'), /keyed differently: first keyed "A-1", second keyed "A-7"/);
  const settled = await key('third', { ...row(1, 'A-1')[0], settles: true });
  assert.ok(settled.cells.every(({ differs }) => !differs));
  const done = await send<FinishedTranscript>('POST', `${at}/transcription/finish`);
  assert.deepEqual([done.file, done.records], ['gate.jpg.transcript.csv', { site_access: 2 }]);
  const kept = await desk.read((found) => found.exhibits('en'));
  const transcript = kept.findLast(({ file }) => file.endsWith('.transcript.csv'))?.exhibit;
  const { shown: place } = recordSource.parse(await send('GET', `/api/records/acc-${transcript}-x2/source`));
  assert.ok(place.kind === 'rows');
  assert.deepEqual(place.picture, { exhibit: files[0]?.exhibit, file: 'gate.jpg', region: '10,40,300,15' });
});

test('what is keyed needs a reader, and a picture that a browser can show', async (t) => {
  const { desk, dir, ask } = await openedCase(t);
  const path = join(dir, 'temp', 'a.csv');
  writeFileSync(path, 'a;b\n1;2\n3;4\n');
  const { files } = await desk.decide((found) => found.add([{ path }]));
  const refused = await ask(`/api/exhibits/${files[0]?.exhibit}/picture`);
  assert.notEqual(refused.status, 200);
  assert.match(JSON.stringify(await refused.json()), /is no picture that a browser shows/);
  assert.equal((await ask('/api/exhibits/0000000000000000/picture')).status, 404);
});
