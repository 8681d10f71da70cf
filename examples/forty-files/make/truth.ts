import { stringify } from 'yaml';
import { disk } from './disk.ts';
import type { Paper } from './paper.ts';

/** What every file is and what each of its columns is, as a person who made them knows. */
export function truthText(): string {
  const files = disk()
    .flatMap(withLetter)
    .map(({ path, types, columns, records }) => ({
      path,
      types: [...types],
      records,
      columns: columns.map(({ heading, field }) => `${heading} = ${field}`),
    }));
  return `# Written by make/make.ts: what every file of the disk is. A file without types cannot be read, or says nothing in rows.\n${stringify({ files }, { lineWidth: 0 })}`;
}

/** A letter with a list on it is two: what was written, and the list. */
function withLetter(given: Paper): Paper[] {
  if (!given.path.endsWith('.eml')) return [given];
  const columns = ['date = at', 'from = party.sender', 'to = party.receiver', 'text = text'].map((said) => {
    const [heading = '', field = ''] = said.split(' = ');
    return { heading, field };
  });
  return [
    { ...given, types: ['contact_event'], columns, records: 1 },
    { ...given, path: `${given.path}/crew.csv` },
  ];
}
