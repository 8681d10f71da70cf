// Writes disk/ and truth.yml of the forty files: `node examples/forty-files/make/make.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disk } from './disk.ts';
import { truthText } from './truth.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
for (const { path, bytes } of disk()) {
  const target = join(here, 'disk', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
writeFileSync(join(here, 'truth.yml'), truthText());
