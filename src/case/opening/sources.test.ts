import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../evidence/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { asAgreed } from './as-agreed.ts';
import { consentTo, sourcesOf } from './sources.ts';

const entry = (kind: string, body: Record<string, unknown>, seq = 1): LedgerEntry => ({
  ...{ seq, kind, body, at: `2024-05-0${seq}T00:00:00.000Z`, by: 'analyst', prev: '', hash: '' },
});
const added = entry('added', {
  ...{ source_id: 'src-a', exhibit: 'e1', sha256: 'e1…', consent: 'public', protection: 'sealed', risk: 'possible' },
  passed_by: 'reader',
});
const narrowed = entry(
  'consented',
  { source_id: 'src-a', exhibit: 'e1', consent: 'case', risk: 'present', why: 'x' },
  2,
);
const erased = entry('erased', { source_id: 'src-a', exhibit: 'e1', what: 'interview', why: 'asked' }, 3);
const table = entry('added', { exhibit: 'e2', sha256: 'e2…' });

test('the last word of a source counts, and what is nobody’s testimony has none', () => {
  assert.equal(consentTo([added, table], 'e1'), 'public');
  assert.equal(consentTo([added, narrowed], 'e1'), 'case');
  assert.equal(consentTo([added, narrowed, erased], 'e1'), 'withdrawn');
  assert.equal(consentTo([added, table], 'e2'), null);
  const [source] = sourcesOf([added, narrowed, erased]);
  assert.deepEqual(
    source?.changes.map(({ consent, risk, why }) => [consent, risk, why]),
    [
      ['case', 'present', 'x'],
      ['withdrawn', 'present', 'asked'],
    ],
  );
  assert.deepEqual(sourcesOf([erased, table]), []);
});

test('a working text is read as its source agrees now; another file is read as it stands', async () => {
  const unit = {
    ...{ index: 1, name: 'interview', hidden: false, kind: 'objects' as const, columns: ['source_id', 'consent'] },
    locator: () => 'x1',
    async *batches() {
      yield { places: [1], rows: [['src-a', 'public']] };
    },
  };
  const reading = { reader: 'interview', units: [unit, { ...unit, name: 'statements' }] } as unknown as Reading;
  const rows = async (consent: string | null) => {
    const found: (string | null)[][] = [];
    for (const one of asAgreed(reading, consent).units)
      for await (const batch of one.batches()) found.push(...batch.rows);
    return found;
  };
  assert.deepEqual(await rows('case'), [
    ['src-a', 'case'],
    ['src-a', 'public'],
  ]);
  assert.deepEqual(await rows(null), [
    ['src-a', 'public'],
    ['src-a', 'public'],
  ]);
});
