import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { isSerial, serialSystemOf, serialText } from './excel-serial.ts';

test('days as a spreadsheet counts them, of both makes; other numbers stay', () => {
  assert.equal(serialText('45172', 'serial1900'), '2023-09-03');
  assert.equal(serialText('43710', 'serial1904'), '2023-09-03');
  assert.equal(serialText('45172.3375', 'serial1900'), '2023-09-03 08:06');
  assert.equal(serialText('472-1', 'serial1900'), '472-1');
  assert.deepEqual(['45172', '45172,5', '13999', '60001', '4517', '451720'].map(isSerial), [
    ...[true, true, false, false, false, false],
  ]);
});

test('the years that the paper names tell the make; without any it is Windows', () => {
  assert.equal(serialSystemOf(['43710'], 'Заселение 2023'), 'serial1904');
  assert.equal(serialSystemOf(['45172'], 'Заселение 2023'), 'serial1900');
  assert.equal(serialSystemOf(['43710'], 'Заселение'), 'serial1900');
});

test('a CSV whose dates are such numbers is read, and the doubt is said', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(
      'Register of practice certificates\nCert. No|Date of issue|Student|Date of birth|Company|University\n1|45172|Kim Chol Su|31848|Invented Build LLC|Invented University\n2|45173|Pak Yong Ho|33178|Invented Build LLC|Invented University',
    ),
    'certificates.csv',
  );
  assert.deepEqual(report.units[0]?.records, { practice_certificate: 2 });
  const rows = await stores.store.rows('select issued from rec.practice_certificate order by locator');
  assert.deepEqual(
    rows.map(({ issued }) => issued),
    ['2023-09-03', '2023-09-04'],
  );
  await stores.close();
});
