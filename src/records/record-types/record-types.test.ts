import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { defaultModel, Model } from '@opensanctions/followthemoney';
import { describeRecordTypes } from '../tables/documentation.ts';
import { shippedTables } from '../tables/shipped-reference.ts';
import { readRecordType } from './read-record-type.ts';
import { recordsFolder, recordTypes } from './record-types.ts';

const types = recordTypes();

test('every projection stands in the FollowTheMoney model', () => {
  const model = new Model(defaultModel);
  for (const type of types.all) {
    if (type.ftm === null) continue;
    const schema = model.getSchema(type.ftm.schema);
    const known = new Set(schema.getProperties().keys());
    for (const [property, from] of Object.entries(type.ftm.properties)) {
      assert.ok(known.has(property), `${type.id}: ${type.ftm.schema} has no ${property}`);
      assert.ok(
        type.columns.some((column) => column.name === from || `${column.name}_cur` === from),
        `${type.id}: no column ${from}`,
      );
    }
  }
});

test('no worker becomes a Person', () => {
  assert.ok(types.all.every((type) => type.ftm?.schema !== 'Person'));
});

test('docs/method/records.md says what the YAML files say', () => {
  const page = new URL('../../../docs/method/records.md', import.meta.url);
  const asked = 'is out of date: UPDATE_EXPECTED=1 npm test -- record-types writes it';
  if (process.env.UPDATE_EXPECTED) writeFileSync(page, describeRecordTypes());
  assert.ok(readFileSync(page, 'utf8') === describeRecordTypes(), `docs/method/records.md ${asked}`);
});

test('a mistake in a record type is found by line', () => {
  const text = (columns: string) =>
    `id: x\ncode: xxx\ntitle: {en: X, ru: X, ko: X}\npurpose: X\ncolumns:\n  ${columns}\n`;
  const read = (columns: string) => () => readRecordType('records/x.yml', text(columns), types.vocabulary);
  assert.throws(read('a: strange'), /records\/x\.yml:6: unknown type "strange"/);
  assert.throws(read('a: mention horse'), /records\/x\.yml:6: unknown kind of mention "horse"/);
  assert.throws(read('a: {is: text, colour: red}'), /records\/x\.yml:6: unknown field "colour"/);
  assert.throws(read('a: enum!'), /records\/x\.yml:6: column "a" is an enumeration without values/);
  assert.throws(
    () => readRecordType('records/x.yml', 'id: x\n', types.vocabulary),
    /records\/x\.yml:1: "columns" is missing/,
  );
});

test('shipped tables fill their columns and say where they come from', () => {
  for (const { id, source, rows } of shippedTables()) {
    assert.ok(source.length > 10 && rows.length > 5, id);
    const required = types
      .of(id)
      .columns.filter((column) => column.required)
      .map((column) => column.name);
    for (const row of rows) for (const name of required) assert.ok(row[name] !== undefined, `${id}.${name}`);
  }
});

test('record types are what their files say, kept or not', () => {
  const kept: unknown = deserialize(serialize(types.all));
  const text = (id: string) => readFileSync(join(recordsFolder, `${id}.yml`), 'utf8');
  const read = types.all.map(({ id }) => readRecordType(`records/${id}.yml`, text(id), types.vocabulary));
  assert.deepEqual(kept, read);
});
