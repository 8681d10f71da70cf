import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addFiles } from '../adding/add.ts';
import { createCase, openContext } from '../opening/open-case.ts';
import { resolveCase } from '../opening/resolve.ts';
import { decideCluster, pairsOf, pastDecisions, undoDecision } from './decide-cluster.ts';
import { reviewAlike, reviewCluster, reviewQueue } from './review.ts';

const orders = `№ приказа;Дата приказа;Вид приказа;Университет;ФИО;Дата рождения;Код направления
1-з;03.10.2022;зачисление;Заозёрный университет;Ким Чхоль Су;01.02.1990;45.03.02
1-з;03.10.2022;зачисление;Заозёрный университет;Чхве Ён Рим;05.06.1991;45.03.02
`;
const lodgers = `Объект;Вид списка;ФИО проживающего;Дата рождения;Период
ЖК «Заозёрный»;список проживающих;KIM CHOL SU;01.02.1990;01.11.2022
ЖК «Заозёрный»;список проживающих;CHKHVE EN RIM;05.06.1991;01.11.2022
`;

const crew = ['Син Кван Хёк', 'Чхве Мён Сон', 'Чо Ир Чхоль', 'Рю Тон Ук', 'Мун Хён Бом', 'Сок Ки Сан'];
const passports = ['SIN KWANG HYOK', 'CHOE MYONG SONG', 'JO IL CHOL', 'RYU TONG UK', 'MUN HYON BOM', 'SOK KI SAN'];
/** An order and a list of the site that carry nothing but names. */
const bare = [
  ['№ приказа;Дата приказа;Вид приказа;Университет;ФИО;Код направления']
    .concat(crew.map((name) => `1-з;03.10.2022;зачисление;Заозёрный университет;${name};45.03.02`))
    .join('\n'),
  ['Объект;Вид списка;ФИО проживающего;Период']
    .concat(passports.map((name) => `ЖК «Заозёрный»;список проживающих;${name};01.11.2022`))
    .join('\n'),
] as const;

/** A case in which people stand on two lists, each in another script. */
async function opened(
  work: (context: Awaited<ReturnType<typeof openContext>>) => Promise<void>,
  [first, second]: readonly [string, string] = [orders, lodgers],
) {
  const dir = await mkdtemp(join(tmpdir(), 'tributary-review-'));
  try {
    await writeFile(join(dir, 'orders.csv'), first);
    await writeFile(join(dir, 'lodgers.csv'), second);
    await createCase(join(dir, 'case'));
    const context = await openContext(join(dir, 'case'), { by: 'a test' });
    try {
      await addFiles(
        context,
        ['orders.csv', 'lodgers.csv'].map((name) => ({ path: join(dir, name) })),
      );
      await resolveCase(context);
      await work(context);
    } finally {
      await context.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

test('questions are laid out, decided, taken back, and decided together; the ledger keeps all of it', () =>
  opened(async (context) => {
    const { items, open } = await reviewQueue(context);
    assert.deepEqual([items.length, open], [2, 2]);
    const cluster = await reviewCluster(context, items[0]?.id ?? '', 'ru');
    assert.equal(cluster.columns.length, 2);
    const agreeing = cluster.rows.filter(({ agreement }) => agreement === 'agree').map(({ field }) => field);
    assert.deepEqual(agreeing, ['name', 'birth']);
    await assert.rejects(reviewCluster(context, 'e-none', 'en'), /no longer open/);

    const alike = await reviewAlike(context, 'name_birth', 'en');
    assert.deepEqual([alike.clusters.length, alike.more, alike.conflicting], [2, 0, 0]);

    const { id, entities } = cluster;
    const said = { cluster: id, verdict: 'same' as const, entities, apart: [], why: 'one name, one birth date' };
    await decideCluster(context, said);
    const decided = await reviewQueue(context);
    assert.deepEqual([decided.open, decided.stale], [1, true]);
    assert.equal(decided.items.find((item) => item.id === id)?.decision, 'same');

    const latest = decided.decisions[0]?.decision ?? '';
    const before = context.ledger.entries.length;
    await undoDecision(context, latest, 'pressed too early');
    const undone = await reviewQueue(context);
    assert.deepEqual([undone.open, undone.decisions[0]?.undone], [2, true]);
    assert.equal(context.ledger.entries.length, before + 1);
    await assert.rejects(undoDecision(context, latest, 'again'), /taken back already/);

    await decideCluster(context, { ...said, verdict: 'different', why: 'namesakes' });
    await resolveCase(context);
    const left = (await reviewQueue(context)).items.map((item) => item.id);
    assert.deepEqual(left, [items[1]?.id], 'who was judged different is not asked again');
    assert.equal(pastDecisions(context.ledger.entries).length, 2);
  }));

test('people whom two lists alone made one are open to question, part beside part, and part for good where a person says so', () =>
  opened(async (context) => {
    const { items, open } = await reviewQueue(context);
    assert.deepEqual([items.map(({ reason }) => reason), open], [crew.map(() => 'shared_list'), 0]);
    const { id, columns, rows, entities } = await reviewCluster(context, items[0]?.id ?? '', 'en');
    assert.deepEqual(
      columns.map(({ pseudonym, records }) => [pseudonym.at(-1), records]),
      [
        ['A', 1],
        ['B', 1],
      ],
    );
    assert.equal(rows.find(({ field }) => field === 'name')?.cells.filter((cell) => cell.length === 1).length, 2);
    await decideCluster(context, { cluster: id, verdict: 'different', entities, apart: [], why: 'a namesake' });
    await resolveCase(context);
    assert.equal((await reviewQueue(context)).items.length, crew.length - 1);
    await undoDecision(context, pastDecisions(context.ledger.entries)[0]?.decision ?? '', 'it was no namesake');
    await resolveCase(context);
    assert.equal((await reviewQueue(context)).items.length, crew.length);
  }, bare));

test('a verdict is as few pairs as say it all', () => {
  const said = (verdict: 'same' | 'different' | 'unsure', apart: string[] = []) =>
    pairsOf({ verdict, entities: ['a', 'b', 'c'], apart }).map(
      ({ left, right, verdict: word }) => `${left}${right} ${word}`,
    );
  assert.deepEqual(said('same'), ['ab same', 'ac same']);
  assert.deepEqual(said('same', ['b']), ['ac same', 'ba different', 'bc different']);
  assert.deepEqual(said('different'), ['ab different', 'ac different', 'bc different']);
  assert.deepEqual(said('unsure'), ['ab unsure', 'ac unsure']);
});
