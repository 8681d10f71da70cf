import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyStore, putMention } from './mentions-fixture.ts';
import { resolve } from './resolve.ts';

/** Crew lists, each with the sending firm as it writes it and the passports of its people; which names became one firm. */
async function firms(...lists: readonly (readonly [firm: string, people: readonly number[], inn?: string])[]) {
  const store = await emptyStore();
  for (const [at, [firm, people, inn]] of lists.entries()) {
    const exhibit = `x${at}`;
    const of = { type: 'site_list', record: `sli-${exhibit}-0`, exhibit, row: 0 };
    const contractor = await putMention(store, of, {
      column: 'contractor',
      kind: 'org',
      part: 'org_name',
      value: firm,
    });
    if (inn !== undefined)
      await store.run("insert into protected.mention_value values ($1, 'inn', $2, null, $2, '', $3)", [
        ...[contractor, inn, exhibit],
      ]);
    for (const [row, passport] of people.entries()) {
      const value = `70011${passport}`;
      const record = `sli-${exhibit}-${row}`;
      const on = { type: 'site_list', record, exhibit, row };
      const person = await putMention(store, on, { column: 'person', kind: 'person', part: 'document', value });
      await store.run(
        `insert into rec.site_list (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, site_m, kind, person_m, contractor_m)
         values ($1, $2, $1, $2, 'B2', 1, 1, 'm-s', 'crew', $3, $4)`,
        [record, exhibit, person, contractor],
      );
    }
  }
  await resolve(store, [], 'key');
  const rows = await store.rows<{ firm: string; entity_id: string }>(
    `select v.value as firm, m.entity_id from custody.member m
     join protected.mention_value v on v.mention = m.mention_id and v.part = 'org_name' order by m.mention_id`,
  );
  await store.close();
  return [...Map.groupBy(rows, (row) => row.entity_id).values()]
    .filter(({ length }) => length > 1)
    .map((same) => same.map(({ firm }) => firm).join(' = '));
}

test('a firm in two scripts and with other writings of its form is one where it stands beside the same people', async () => {
  const joined = await firms(
    ...(['ООО «Дальний Тракт»', 'Dalniy Trakt LLC', 'Dalnij Trakt'] as const).map(
      (name) => [name, [1, 2, 3, 4]] as const,
    ),
    ...([['ООО «Верфь»', [11, 12, 13, 14]] as const, ['Verf LLC', [15, 16, 17, 18]] as const] as const),
    ...([['АО «Камень»', [21, 22, 23, 24]] as const, ['Kamen JSC', [22, 23, 24, 25]] as const] as const),
    ...(['ООО «Остров»', 'Ostrov Service LLC'] as const).map((name) => [name, [31, 32, 33, 34]] as const),
    ...([
      ['ООО «Пихта»', [41, 42, 43, 44], '0012345671'],
      ['Pikhta LLC', [41, 42, 43, 44], '0076543218'],
    ] as const),
  );
  const others = 'other people, three in common, a word more and another number leave two firms two';
  assert.deepEqual(joined, ['ООО «Дальний Тракт» = Dalniy Trakt LLC = Dalnij Trakt'], others);
});

test('a school and its acronym are one where they stand beside the same people; two schools of one acronym are neither', async () => {
  const [first, second] = [
    [1, 2, 3, 4],
    [11, 12, 13, 14],
  ];
  const joined = await firms(
    ['ФГБОУ ВО «Верхнереченский государственный университет»', first],
    ['ВРГУ', first],
    ['Верхнерусский городской университет', second],
    ['Высший реальный губернский университет', second],
    ['ВРГУ им. Тестова', second],
  );
  assert.deepEqual(joined, ['ФГБОУ ВО «Верхнереченский государственный университет» = ВРГУ']);
});
