// Writes evidence/ and truth.yml of the founding case: `node examples/founding-case/make/make.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceFiles } from './evidence-files.ts';
import { truthText } from './truth.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
for (const [path, bytes] of evidenceFiles()) {
  const target = join(here, 'evidence', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
writeFileSync(join(here, 'truth.yml'), truthText());
