import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EvidenceError } from '../reading/evidence-error.ts';
import { readBytes } from '../scratch-folder.ts';
import { parseInterview } from './interview.ts';
import { original } from './interview-fixture.ts';
import { proposeWorkingText } from './working-text.ts';

test('front matter, identity apart, and numbered statements', () => {
  const { header, identity, passages } = parseInterview(original, 'a.md');
  assert.deepEqual(
    [header.get('consent'), header.get('minder_present'), header.get('telling')],
    ['partner', 'false', '1'],
  );
  assert.deepEqual(identity?.get('name'), ['Рим Ван Сок', '림완석']);
  assert.deepEqual(
    passages.map(({ number }) => number),
    [1, 2],
  );
  const [pay, levy] = passages;
  assert.deepEqual(
    [pay?.fields.get('amount'), pay?.fields.get('currency'), pay?.fields.get('per')],
    ['50000', 'RUB', 'month'],
  );
  assert.equal(pay?.quote, 'They gave me fifty thousand in the hand, me, Рим.\nEvery month.');
  assert.equal(pay?.original?.text, '손에 오만을 쥐어 줬습니다.');
  assert.deepEqual([levy?.fields.get('share'), levy?.fields.get('first_hand')], ['0.7', 'false']);
});

for (const lineEnd of ['\n', '\r\n'])
  test(`character ranges and quote selectors fit the text with ${JSON.stringify(lineEnd)}`, () => {
    const text = original.replaceAll('\n', lineEnd);
    for (const { range, selector, original: said } of parseInterview(text, 'a.md').passages) {
      assert.equal(text.slice(range.start, range.end), selector.exact);
      assert.ok(text.includes(`${selector.prefix}${selector.exact}${selector.suffix}`));
      assert.match(selector.exact, /^The/);
      if (said) assert.equal(text.slice(said.range.start, said.range.end), said.text);
    }
  });

test('refusals name file and line and quote nothing of the interview', () => {
  const cases: [string, string, RegExp][] = [
    [
      'consent: partner',
      'consent: perhaps',
      /^a\.md:2: expected one of case, partner, public, withdrawn in "consent"$/,
    ],
    ['consent: partner\n', '', /^a\.md:2: "consent" is missing/],
    ['role: worker', 'job: worker', /^a\.md:5: unknown field; known are source_id/],
    ['ilo: 6', 'ilo: 12', /^a\.md:27: expected numbers of ILO indicators/],
    ['amount: 50 000 RUB', 'amount: much', /^a\.md:24: expected an amount and a currency/],
    ['## 2', '## 3', /^a\.md:35: expected statement 2, found 3/],
    ['topic: levy\n', '', /^a\.md:35: "topic" is missing/],
    ['time: 2023-03..2023-09', 'time: 2023-13', /^a\.md:22: expected a day, month or year/],
    ['per: month', 'Рим said so', /^a\.md:25: expected "field: value" or a quote/],
    ['> The rest went up', 'the rest', /^a\.md:41: expected "field: value"/],
    ['telling: 1', 'telling: [Рим', /^a\.md:\d+: the front matter is not YAML here/],
  ];
  for (const [from, to, sentence] of cases)
    assert.throws(
      () => parseInterview(original.replace(from, to), 'a.md'),
      (error) => {
        assert.ok(error instanceof EvidenceError && sentence.test(error.message), `${to}: ${(error as Error).message}`);
        return !error.message.includes('Рим');
      },
    );
});

test('a working text is read as one interview and its statements; one that says who the source is, is refused', async () => {
  const { reading, rows } = await readBytes('source-1.md', proposeWorkingText(original).text);
  assert.deepEqual(
    reading.units.map(({ name, kind, locator }) => [name, kind, locator(1)]),
    [
      ['interview', 'objects', 'x1'],
      ['statements', 'passages', 'q1'],
    ],
  );
  assert.deepEqual(
    rows.map((all) => all.length),
    [1, 2],
  );
  assert.deepEqual(rows[1]?.[1]?.slice(0, 2), ['2', 'levy']);
  await assert.rejects(readBytes('source-1.md', original), /says who the source is; an interview is sealed first/);
});

test('the identity block is cut whole, with its comments, as a list and as one value', () => {
  const front = 'consent: case\nprotection: sealed\n';
  const statement = '## 1\ntopic: pay\nfirst_hand: yes\n\n> Said.\n';
  for (const block of [
    'identity: Имя',
    'identity:\n- Имя\n- Прозвище',
    'identity:\n  name: Имя # зовут иначе\n  # сестра там же\n\n  also: [А,\n    Б]',
  ])
    for (const text of [`---\n${block}\n${front}---\n${statement}`, `---\n${front}${block}\n---\n${statement}`])
      assert.equal(proposeWorkingText(text).text, `---\n${front}---\n${statement}`, text);
});
