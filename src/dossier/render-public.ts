import { refuseLeaks } from './leak-check.ts';
import type { ProtectedName } from './name-table.ts';
import { languages, phraseTable } from './phrases.ts';
import type { PublicEdition } from './public-edition.ts';
import { publicPhraseTable } from './public-phrases.ts';
import { renderHtml } from './render-html.ts';
import { TraceFound, type TraceInput, tracesIn } from './traces.ts';
import { vocabulary } from './vocabulary.ts';

/** What the checks of a public edition look at. */
export interface PublicChecks extends Omit<TraceInput, 'allowed' | 'fixed'> {
  readonly protectedNames: readonly ProtectedName[];
}

/** The final bytes of a public edition; gives nothing where a name stands in them, or what leads to a person or a copy. */
export async function renderPublic(
  edition: PublicEdition,
  { protectedNames, ...input }: PublicChecks,
): Promise<{ readonly html: string; readonly json: string }> {
  const { commitments, names } = edition;
  const bytes = { html: renderHtml(edition), json: publicJson(edition) };
  for (const [kind, text] of Object.entries(bytes)) {
    const file = `dossier-public.${kind}`;
    refuseLeaks(file, text, protectedNames);
    const allowed = [...commitments, ...names.flatMap(asWritten)];
    const traces = await tracesIn(text, { ...input, allowed, fixed: ownWords(edition) });
    if (traces.length > 0) throw new TraceFound(file, traces);
  }
  return bytes;
}

/** The fixed text and the titles of rules and provisions, which are files of the program. */
function ownWords({ language, findings }: PublicEdition): readonly string[] {
  const column = languages.indexOf(language);
  const tables = [phraseTable, publicPhraseTable, vocabulary].flatMap((table) => Object.values(table));
  const titles = findings.flatMap(({ signs, open, law, rivals }) => [
    ...[...signs, ...open, ...law].map(({ title }) => title),
    ...rivals,
  ]);
  return [...tables.map((said) => said[column] ?? said[0]), ...titles];
}

/** A name as a page and as a document write it. */
const asWritten = (name: string): readonly string[] => [
  name,
  name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  JSON.stringify(name).slice(1, -1),
];

function publicJson({
  marking,
  title,
  language,
  asOf,
  program,
  findings,
  sections,
  commitments,
  replies,
}: PublicEdition): string {
  return `${JSON.stringify({ marking, title, language, asOf, program, findings, sections, commitments, replies }, null, 2)}\n`;
}
