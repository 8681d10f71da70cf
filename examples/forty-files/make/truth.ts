import { stringify } from 'yaml';
import { disk } from './disk.ts';
import type { Held } from './paper.ts';

/** What every file is and what each of its columns is, as a person who made them knows. */
export function truthText(): string {
  const files = disk()
    .flatMap((paper): readonly Held[] => [
      paper,
      ...(paper.attached ?? []).map((held) => ({ ...held, path: `${paper.path}/${held.path}` })),
    ])
    .map(({ path, types, columns, records }) => ({
      path,
      types: [...types],
      records,
      columns: columns.map(({ heading, field }) => `${heading} = ${field}`),
    }));
  return `# Written by make/make.ts: what every file of the disk is. A file without types cannot be read, or says nothing in rows.\n${stringify({ files }, { lineWidth: 0 })}`;
}
