import { counted, voices } from './counted.ts';
import type { Sentence } from './dossier.ts';
import type { Claim, Material } from './material.ts';
import { cited, type Pen, plain, word } from './page.ts';
import type { Phrase } from './phrases.ts';

/** What a case without a finding carries, in a few sentences: who says what, what papers show, how many origins, and which level at most. */
export function lead(pen: Pen, material: Material): readonly Sentence[] {
  return [said(pen, material), papers(pen, material), origins(pen, material), atMost(pen)].filter(
    (one) => one !== null,
  );
}

const headed = ({ say }: Pen, key: Phrase, sentence: Sentence): Sentence => ({
  ...sentence,
  head: { title: say(key), code: null, mark: null },
});

function said(pen: Pen, { claims }: Material): Sentence | null {
  if (claims.length === 0) return null;
  const sources = new Set(claims.map(({ source }) => source)).size;
  const first = claims.filter(({ firstHand }) => firstHand).length;
  const topics = [...new Set(claims.map(({ topic }) => topic))].map((topic) => word(pen, topic)).join(', ');
  const n = counted(pen.language, claims.length, 'statement');
  const by = counted(pen.language, sources, 'source', true);
  const text = pen.say('leadSaidText', { n, sources: by, first, rest: claims.length - first, topics });
  return headed(pen, 'leadSaid', cited(text, pen.cite(recordsOf(claims)), 'alleged'));
}

const recordsOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ record }) => record);

function papers(pen: Pen, { chronology }: Material): Sentence | null {
  const shown = chronology.filter(({ standing }) => standing === 'documented');
  const types = [...Map.groupBy(shown, ({ what }) => what)];
  if (types.length === 0) return null;
  const counts = types.map(([what, same]) => {
    const n = same.reduce((sum, { records }) => sum + records.length, 0);
    return `${pen.titleOf(what)} (${counted(pen.language, n, 'record')})`;
  });
  const text = pen.say('leadPapersText', { papers: counts.join('; ') });
  return headed(pen, 'leadPapers', cited(text, pen.cite(shown.flatMap(({ records }) => records))));
}

function origins(pen: Pen, { exhibits }: Material): Sentence | null {
  if (exhibits.length === 0) return null;
  const n = new Set(exhibits.map(({ origin }) => origin)).size;
  return headed(pen, 'origins', plain(pen.say('leadOriginsText', voices(pen.language, exhibits.length, n))));
}

const atMost = (pen: Pen): Sentence => headed(pen, 'level', plain(pen.say('leadLevel')));
