import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import { original } from './interview-fixture.ts';
import { needsSealing } from './needs-sealing.ts';
import { type SealedInterview, sealInterview, type ToSeal } from './seal-interview.ts';
import { proposeWorkingText } from './working-text.ts';

const identifying = /Рим|Rim|Wan Sok|림완석|1987|1234567|123-45-67|Пески/;
const asked: ToSeal = {
  original: Buffer.from(original),
  originalName: 'Рим Ван Сок.md',
  workingText: proposeWorkingText(original).text,
  consent: 'partner',
  protection: 'sealed',
  risk: 'present',
  passedBy: 'investigator 2',
};

interface Written {
  vault: Map<string, Uint8Array>;
  kept: Uint8Array[];
}

async function seal(change: Partial<ToSeal> = {}): Promise<{ written: Written; sealed: SealedInterview<number> }> {
  const written: Written = { vault: new Map(), kept: [] };
  const sealed = await sealInterview(
    { ...asked, ...change },
    {
      seal: async (sourceId, bytes) => void written.vault.set(sourceId, bytes),
      keep: async (bytes) => written.kept.push(bytes),
      newSourceId: () => 'src-00000000000000000001',
    },
  );
  return { written, sealed };
}

test('the original goes to the vault, the working text under the source id to the exhibits, answers to the ledger', async () => {
  const { written, sealed } = await seal();
  const envelope = JSON.parse(Buffer.from(written.vault.get(sealed.sourceId) ?? []).toString());
  assert.equal(Buffer.from(envelope.original, 'base64').toString(), original);
  assert.equal(envelope.file_name, 'Рим Ван Сок.md');
  assert.equal(sealed.fileName, 'src-00000000000000000001.md');
  assert.equal(written.kept.length, 1);
  assert.match(Buffer.from(written.kept[0] ?? []).toString(), /^---\nsource_id: src-00000000000000000001\n/);
  assert.deepEqual(sealed.entry, {
    source_id: 'src-00000000000000000001',
    consent: 'partner',
    protection: 'sealed',
    risk: 'present',
    passed_by: 'investigator 2',
    statements: 2,
  });
});

test('nothing of the identity stands in what is kept, named or entered', async () => {
  const { written, sealed } = await seal();
  assert.doesNotMatch(Buffer.concat(written.kept).toString(), identifying);
  assert.doesNotMatch(JSON.stringify(sealed), identifying);
});

test('an original in UTF-16 is searched for its identity like any other', async () => {
  const { sealed } = await seal({ original: encoded(`\uFEFF${original}`, 'utf-16le') });
  assert.equal(sealed.entry.statements, 2);
  await assert.rejects(
    seal({ original: encoded(original, 'utf-16be'), workingText: `${proposeWorkingText(original).text}> Рим\n` }),
    /still says who the source is/,
  );
});

const refusals: [what: string, change: Partial<ToSeal>, sentence: RegExp][] = [
  ['no consent', { consent: undefined }, /^the interview: consent must be answered before anything is kept/],
  ['withdrawn consent', { consent: 'withdrawn' }, /consent was withdrawn/],
  ['no risk', { risk: '' }, /^the interview: risk must be answered/],
  ['a source at risk made public', { protection: 'public' }, /at risk cannot have protection "public"/],
  ['a text nobody passed', { passedBy: ' ' }, /nobody has passed its working text/],
  ['a passer who is the source', { passedBy: 'Рим' }, /the name of who passed it: still says who/],
  ['the original as working text', { workingText: original }, /still has its "identity:" block/],
  [
    'a working text with a trace',
    { workingText: proposeWorkingText(original).text.replace('> Every month.', '> Asked Рима.') },
    /still says who the source is in line \d+ \("name"\)/,
  ],
  ['consent that differs', { consent: 'case' }, /its "consent" is "partner", but "case" was answered/],
  ['an original that says not who', { original: Buffer.from('told by somebody') }, /says nowhere who the source is/],
];
for (const [what, change, sentence] of refusals)
  test(`refuses ${what}, in a sentence that tells nothing, before anything is written`, async () => {
    const touched: string[] = [];
    const places = {
      seal: async (sourceId: string) => void touched.push(sourceId),
      keep: async () => touched.push('kept'),
    };
    await assert.rejects(sealInterview({ ...asked, ...change }, places), (error) => {
      assert.ok(error instanceof EvidenceError && sentence.test(error.message), (error as Error).message);
      return !identifying.test(error.message);
    });
    assert.deepEqual(touched, []);
  });

test('source ids are random', async () => {
  const places = { seal: async () => undefined, keep: async () => 1 };
  const [one, two] = [await sealInterview(asked, places), await sealInterview(asked, places)];
  assert.match(one.sourceId, /^src-[0-9a-f]{20}$/);
  assert.notEqual(one.sourceId, two.sourceId);
});

test('an original needs sealing, its working text and other files do not', async () => {
  const { written } = await seal();
  await inScratchFolder(async (put) => {
    const needs = async (bytes: string | Uint8Array): Promise<boolean> => needsSealing(await put('f', bytes), 'f');
    assert.equal(await needs(original), true);
    assert.equal(await needs(original.replace('consent: partner\n', '')), true);
    assert.equal(await needs(encoded(original, 'utf-16le')), true);
    assert.equal(await needs(proposeWorkingText(original).text), true);
    assert.equal(await needs(written.kept[0] ?? ''), false);
    assert.equal(await needs('a;b\n1;2\n'), false);
  });
});
