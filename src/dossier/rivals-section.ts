import type { Section } from './dossier.ts';
import { list, type Pen, plain, prose, section } from './page.ts';

/** Another story that could have left the same material, from the typology in use. */
export interface RivalStory {
  readonly title: string;
  readonly why: string;
}

/** Where nothing was weighed, every other story stands open; none is ranked. */
export function rivalsSection(pen: Pen, rivals: readonly RivalStory[]): Section {
  const { say } = pen;
  const items = rivals.map(({ title, why }) =>
    plain(pen.inWords('', why), { title: pen.inWords('', title), code: null, mark: null }),
  );
  return section('rivals', say('rivals'), [prose(plain(say('rivalsOpen'))), list(items)]);
}
