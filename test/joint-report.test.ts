import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { jointReport } from '../bin/joint-report.js';
import { scratch } from './invented-evidence.ts';

const wait = (milliseconds: number) => `await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));`;
const file = (body: string) => `import { describe, test } from 'node:test';\n${body}`;
const files = {
  well: file(`test('well', async () => { ${wait(50)} });\ndescribe('many', () => { test('one', () => {}); });`),
  other: file(`test('other', (t) => t.diagnostic('said'));\ntest('left out', { skip: 'why' }, () => {});`),
  fails: file(`test('fails', () => { throw Object.assign(new Error('a reason'), { kept: () => 1 }); });`),
  broken: `throw new Error('cannot be read');`,
  killed: file(`test('killed', () => process.kill(process.pid, 'SIGKILL'));`),
  leaves: file(`test('leaves', () => process.exit(0));`),
  late: file(
    `test('late', () => void setTimeout(() => { throw new Error('too late'); }));\ntest('next', async () => { ${wait(100)} });`,
  ),
} as const;

type Name = keyof typeof files;
const lists: readonly { says: string; of: readonly Name[]; isWell: boolean; told: readonly RegExp[] }[] = [
  {
    says: 'tests of two processes stand in one report, each whole, and are counted together',
    of: ['well', 'other'],
    isWell: true,
    told: [
      /▶ many\n {2}✔ one .*\n✔ many/,
      /✔ other .*\nℹ said/,
      /left out .*# why/,
      /ℹ tests 4\n.*suites 1\n.*pass 4\n.*fail 0\n.*skipped 1/,
    ],
  },
  {
    says: 'a failure has its reason and its place',
    of: ['well', 'fails'],
    isWell: false,
    told: [/Error: a reason\n +at .*fails\.test\.mjs/],
  },
  { says: 'a file that does not load fails', of: ['broken'], isWell: false, told: [/Error: cannot be read\n/] },
  {
    says: 'a process that is killed is no success',
    of: ['killed', 'well'],
    isWell: false,
    told: [/SIGKILL before the end of the tests in .*killed/, /✔ well/],
  },
  { says: 'nor is one that ends before its tests', of: ['leaves'], isWell: false, told: [/exit 0 before the end/] },
  {
    says: 'what a test leaves behind fails too',
    of: ['late'],
    isWell: false,
    told: [/too late/, /exit 1 after the end/],
  },
];

for (const { says, of, isWell, told } of lists)
  test(says, async (t) => {
    const folder = scratch(t);
    const out = new PassThrough();
    const said = text(out);
    const report = jointReport(out);
    await Promise.all(
      of.map((name) => {
        const path = join(folder, `${name}.test.mjs`);
        writeFileSync(path, files[name]);
        return report.run([path], 1);
      }),
    );
    assert.equal(report.end(), isWell);
    for (const sentence of told) assert.match(await said, sentence);
  });
