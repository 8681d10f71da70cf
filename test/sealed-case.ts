import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInterview, proposeWorkingText } from '../src/evidence/index.ts';
import { original } from '../src/evidence/testimony/interview-fixture.ts';
import { caseFolder, openVault } from '../src/store/index.ts';
import { tributary } from './command-line.ts';
import { writeEvidence } from './invented-evidence.ts';
import { type Sought, soughtIn } from './sought.ts';

/** A case with one invented interview, and the two keys of its vault. */
export interface SealedCase {
  readonly dir: string;
  readonly source: string;
  /** Who the source is, in every form in which it may be written. */
  readonly who: readonly Sought[];
  /** What the working text says, word for word. */
  readonly said: readonly Sought[];
  /** Files with an identity each, and the keys that they open. */
  readonly identities: readonly [string, string];
  readonly recipients: string;
}

export async function sealedCase(folder: string, evidence: Readonly<Record<string, string>> = {}): Promise<SealedCase> {
  mkdirSync(folder, { recursive: true });
  const dir = join(folder, 'case');
  const vault = openVault(caseFolder(folder));
  const pairs = [await vault.newIdentity(), await vault.newIdentity()] as const;
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const recipients = pairs.map(({ recipient }) => recipient).join(',');
  const working = proposeWorkingText(original).text;
  const words = [
    ...[
      '--consent',
      'partner',
      '--protection',
      'sealed',
      '--risk',
      'possible',
      '--passed-by',
      'reader',
      '--recipient',
      recipients,
    ],
    ...['--working-text', file('working.md', working)],
  ];
  await tributary('init', dir);
  if (Object.keys(evidence).length > 0) await tributary('add', dir, writeEvidence(join(folder, 'evidence'), evidence));
  const added = await tributary('add', dir, file('interview.md', original), ...words, '--json');
  const { files } = JSON.parse(added.out) as { files: { exhibit: string | null; because: string[] }[] };
  if (!files[0]?.exhibit) throw new Error(added.out);
  const { identity } = parseInterview(original, 'the interview');
  return {
    ...{ dir, recipients, source: (await openVault(caseFolder(dir)).sources())[0] ?? '' },
    who: soughtIn(identity ?? new Map()),
    said: soughtIn(new Map([['text', ['They gave me fifty thousand', '손에 오만을 쥐어', 'The rest went up']]])),
    identities: [file('one.txt', `${pairs[0].identity}\n`), file('other.txt', `${pairs[1].identity}\n`)],
  };
}
