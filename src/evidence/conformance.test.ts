import assert from 'node:assert/strict';
import { readdir, readlink } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { type ReaderSample, samples } from './conformance-samples.ts';
import { readExhibit } from './read-exhibit.ts';
import { readers } from './readers.ts';
import { EvidenceError } from './reading/evidence-error.ts';
import { odd } from './reading/odd-text.ts';
import { drained, inScratchFolder, readBytes } from './scratch-folder.ts';

test('every reader has a sample, in the order of none but all', () => {
  assert.deepEqual(samples.map(({ reader }) => reader).sort(), readers.map(({ name }) => name).sort());
});

/** A workbook of nine thousand rows is made once for the tests that ask for it. */
function kept(sample: ReaderSample): ReaderSample {
  const made = new Map<number, Buffer>();
  const make = (rows: number): Buffer => {
    const bytes = made.get(rows) ?? sample.make(rows);
    made.set(rows, bytes);
    return bytes;
  };
  return { ...sample, make };
}

const many = ({ many = 4500 }: ReaderSample): number => many;

for (const sample of samples.map(kept))
  describe(`the ${sample.reader} reader`, () => {
    test('takes its own file and loses no row', async () => {
      for (const rows of [1, 2, many(sample)]) {
        const { reading, places, rows: read } = await readBytes(sample.fileName, sample.make(rows));
        assert.equal(reading.reader, sample.reader);
        assert.equal(read.flat().length, sample.count(rows), `${rows} rows`);
        assert.deepEqual(
          places.map((at) => at.length),
          read.map((all) => all.length),
        );
      }
    });

    test('gives places that begin at 1 or later and rise, and locators that no two share', async () => {
      const { reading, places } = await readBytes(sample.fileName, sample.make(100));
      for (const at of places) for (let n = 0; n < at.length; n++) assert.ok((at[n] ?? 0) > (at[n - 1] ?? 0));
      const locators = reading.units.flatMap((unit, u) => (places[u] ?? []).map((place) => unit.locator(place)));
      assert.equal(new Set(locators).size, locators.length);
      for (const locator of locators) assert.match(locator, /^(s\d+r\d+|p\d+r\d+|p\d+|x\d+|q\d+)$/);
      assert.deepEqual(
        reading.units.map(({ index }) => index),
        reading.units.map((_, n) => n + 1),
      );
    });

    test('gives batches of a bounded size, and cells that are text or null and never empty', async () => {
      await inScratchFolder(async (put) => {
        const reading = await readExhibit(await put('f', sample.make(many(sample))), sample.fileName);
        const bounded = sample.reader !== 'interview' && sample.reader !== 'text';
        for (const unit of reading.units)
          for await (const { rows } of unit.batches()) {
            if (bounded) assert.ok(rows.length > 0 && rows.length <= 4096);
            for (const cell of rows.flat()) assert.ok(cell === null || (typeof cell === 'string' && cell !== ''));
            if (unit.columns) for (const row of rows) assert.equal(row.length, unit.columns.length);
          }
      });
    });

    test('reads the same twice', async () => {
      await inScratchFolder(async (put) => {
        const reading = await readExhibit(await put('f', sample.make(300)), sample.fileName);
        const first = structuredClone({ ...(await drained(reading)), reading: reading.notes });
        const second = structuredClone({ ...(await drained(reading)), reading: reading.notes });
        assert.deepEqual(second, first);
      });
    });

    test('keeps every script as written', async () => {
      const { rows } = await readBytes(sample.fileName, sample.make(6));
      assert.ok(rows.flat(2).some((cell) => cell?.includes(sample.odd ?? odd)));
    });

    test('refuses an empty file by name', async () => {
      await assert.rejects(
        readBytes(sample.fileName, ''),
        (error) => error instanceof EvidenceError && error.message.startsWith(`${sample.fileName}: is empty`),
      );
    });

    test('takes a file under a strange name with a note', async () => {
      const { reading } = await readBytes('strange.dat', sample.make(20));
      const taken = sample.reader === 'csv' || reading.reader === sample.reader;
      assert.ok(taken);
      assert.ok(reading.notes.some(({ because }) => because.includes('".dat"')));
    });

    test('reads a cut file as far as it goes or refuses it in a sentence', async () => {
      const whole = sample.make(40);
      for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 40))
        await readCut(sample, whole.subarray(0, length));
    });

    test('stops when told to', async () => {
      await inScratchFolder(async (put) => {
        const path = await put('f', sample.make(many(sample)));
        const stop = new AbortController();
        const reading = await readExhibit(path, sample.fileName, { signal: stop.signal });
        stop.abort(new Error('enough'));
        await assert.rejects(drained(reading), /enough/);
        await assert.rejects(readExhibit(path, sample.fileName, { signal: stop.signal }), /enough/);
      });
    });

    test('leaves no file open, also when the loop ends early', async () => {
      await inScratchFolder(async (put) => {
        const path = await put('f', sample.make(many(sample)));
        const reading = await readExhibit(path, sample.fileName);
        for (const unit of reading.units) for await (const _ of unit.batches()) break;
        assert.deepEqual(await openHandles(path), []);
      });
    });
  });

async function readCut(sample: ReaderSample, bytes: Buffer): Promise<void> {
  try {
    await readBytes(sample.fileName, bytes);
  } catch (error) {
    assert.ok(error instanceof EvidenceError, `${sample.fileName} cut at ${bytes.length}: ${(error as Error).stack}`);
    assert.ok(error.message.startsWith(sample.fileName), error.message);
  }
}

async function openHandles(path: string): Promise<string[]> {
  const handles = await readdir('/proc/self/fd').catch(() => []);
  const targets = await Promise.all(handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')));
  return targets.filter((target) => target === path);
}
