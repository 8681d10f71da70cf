import { dirname } from 'node:path';
import type { Database } from '../../store/index.ts';
import { looksLikeUniversity } from '../columns/column-profile.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { foldText, stem } from '../words/fold-text.ts';
import type { KeeperOf, Kept } from './fill-keepers.ts';

/** The columns that name such a party, the likeliest first: who employs on a site is often said only as its contractor or host. */
const saidAs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  university: [['university'], ['inviting']],
  inviting: [['inviting', 'university']],
  employer: [['employer'], ['contractor'], ['host']],
  site: [['site']],
};

/** A party as the papers of one file name it. */
interface Named {
  readonly column: string;
  readonly text: string;
  readonly file: string;
  readonly mention: string;
  readonly records: number;
}

interface Candidate {
  readonly text: string;
  readonly mentions: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly records: number;
}

/**
 * What the records that are already read say of who keeps such papers: asked for a file that does not say it itself. The nearest
 * folder that names one is believed first; among several, the one that the file's own name tells, or whose other papers hold the
 * same people, groups and numbers.
 */
export async function keepersBeside(
  store: Database,
  protectedStore: Database,
  fileOf: (exhibit: string) => string,
): Promise<(fileName: string) => KeeperOf> {
  const named = await namedParties(store, protectedStore, fileOf);
  const circles = await circlesOf(store, protectedStore);
  return (fileName) => (column, cells) => {
    for (const columns of saidAs[column] ?? [[column]]) {
      const kept = nearest(
        named.filter((one) => columns.includes(one.column) && one.file !== fileName && suits(column, one.text)),
        fileName,
        (mentions) => sharedWith(circles, mentions, cells),
      );
      if (kept !== null) return kept;
    }
    return null;
  };
}

const suits = (column: string, text: string): boolean =>
  !text.startsWith('(') &&
  (column === 'university' ? looksLikeUniversity(text) : column === 'inviting' || !looksLikeUniversity(text));

async function namedParties(
  store: Database,
  protectedStore: Database,
  fileOf: (exhibit: string) => string,
): Promise<Named[]> {
  const wanted = [...new Set(Object.values(saidAs).flat(2))].map((column) => `'${column}'`).join(', ');
  const mentions = await store.rows<{ mention: string; column: string; exhibit: string; records: number }>(
    `select mention_id as mention, "column", exhibit_id as exhibit, records from custody.mention
     where "column" in (${wanted}) and kind in ('org', 'site') order by mention_id`,
  );
  const texts = await valuesOf(protectedStore, ['org_name', 'place_name']);
  return mentions.flatMap(({ mention, column, exhibit, records }) => {
    const [text] = texts.get(mention) ?? [];
    return text === undefined ? [] : [{ column, text, file: fileOf(exhibit), mention, records }];
  });
}

async function valuesOf(protectedStore: Database, parts: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await protectedStore.rows<{ mention: string; value: string }>(
    `select mention, value from mention_value where part in (${parts.map((part) => `'${part}'`).join(', ')})
     order by mention, part, value`,
  );
  const values = new Map<string, string[]>();
  for (const { mention, value } of rows) values.set(mention, [...(values.get(mention) ?? []), value]);
  return values;
}

/** From the file's own folder outwards: the first that names such a party decides, if it can be told which. */
function nearest(
  named: readonly Named[],
  fileName: string,
  shared: (mentions: ReadonlySet<string>) => number,
): Kept | null {
  for (let folder = dirname(fileName); ; folder = dirname(folder)) {
    const inside = folder === '.' ? named : named.filter(({ file }) => file.startsWith(`${folder}/`));
    const candidates = candidatesOf(inside);
    if (candidates.length > 0) return chosen(candidates, folder, fileName, shared);
    if (folder === '.' || folder === '/') return null;
  }
}

function candidatesOf(named: readonly Named[]): Candidate[] {
  const groups = Map.groupBy(named, ({ text }) => foldText(text));
  return [...groups.values()].map((group) => ({
    text: group[0]?.text ?? '',
    mentions: new Set(group.map(({ mention }) => mention)),
    files: new Set(group.map(({ file }) => file)),
    records: group.reduce((sum, { records }) => sum + records, 0),
  }));
}

const leastShared = 3;

function chosen(
  candidates: readonly Candidate[],
  folder: string,
  fileName: string,
  shared: (mentions: ReadonlySet<string>) => number,
): Kept | null {
  const where = folder === '.' ? 'the material' : `folder "${folder}"`;
  const [only] = candidates;
  // Another folder's keeper is this file's only where their papers meet: two universities may lie side by side.
  if (candidates.length === 1 && only && (folder === dirname(fileName) || shared(only.mentions) >= leastShared))
    return {
      text: only.text,
      because: `"${only.text}" is the only one that ${where} names (${only.files.size === 1 ? 'one file' : `${only.files.size} files`})`,
    };
  const telling = wordsOf(fileName);
  const said = candidates.filter(({ text }) => [...wordsOf(text)].some((word) => telling.has(word)));
  if (said.length === 1 && said[0])
    return {
      text: said[0].text,
      because: `its own name tells "${said[0].text}" among the ${candidates.length} of ${where}`,
    };
  const ranked = candidates
    .map((candidate) => ({ candidate, shared: shared(candidate.mentions) }))
    .sort((a, b) => b.shared - a.shared);
  const [best, next] = ranked;
  if (best === undefined || best.shared < leastShared || best.shared < 2 * (next?.shared ?? 0)) return null;
  const because = `"${best.candidate.text}" has ${best.shared} of its people, groups and numbers in other papers of ${where}, the next ${next?.shared ?? 0}`;
  return { text: best.candidate.text, because };
}

/** The words that tell a name: what kind of organisation it is does not. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(' ')
      .filter((word) => word.length >= 4 && !common.test(word))
      .map(stem),
  );
const common =
  /^(фгбоу|фгаоу|университет|институт|академи|государств|федеральн|колледж|общест|компани|строй|university|institute|state|company|trading|жилой|комплекс|корпус|объект|xlsx?|csv|json|txt|xml|pdf)/u;

/** For each mention of a keeper, what stands in its papers: names and numbers of people, badges, groups, all folded. */
async function circlesOf(store: Database, protectedStore: Database): Promise<Map<string, Set<string>>> {
  const values = await valuesOf(protectedStore, ['full', 'latin', 'document', 'staff_no', 'student_no', 'badge']);
  const circles = new Map<string, Set<string>>();
  for (const type of recordTypes().all) {
    for (const keeper of type.columns.filter((column) => column.keeper)) {
      const others = type.columns.filter(
        ({ name, type: kind }) => kind === 'mention' && (name === 'person' || name === 'badge'),
      );
      const group = type.columns.some(({ name }) => name === 'group_code') ? 'group_code' : 'null';
      const members = others.length === 0 ? ['null'] : others.map(({ name }) => `${name}_m`);
      for (const member of members)
        await circlesIn(store, `${type.schema}.${type.id}`, `${keeper.name}_m`, member, group, values, circles);
    }
  }
  return circles;
}

async function circlesIn(
  store: Database,
  table: string,
  keeper: string,
  member: string,
  group: string,
  values: ReadonlyMap<string, readonly string[]>,
  circles: Map<string, Set<string>>,
): Promise<void> {
  const rows = await store.rows<{ keeper: string; member: string | null; grp: string | null }>(
    `select distinct ${keeper} as keeper, cast(${member} as varchar) as member, cast(${group} as varchar) as grp from ${table}`,
  );
  for (const { keeper: mention, member: other, grp } of rows) {
    const circle = circles.get(mention) ?? new Set();
    circles.set(mention, circle);
    for (const text of [...(other === null ? [] : (values.get(other) ?? [])), ...(grp === null ? [] : [grp])])
      circle.add(foldText(text));
  }
}

function sharedWith(
  circles: ReadonlyMap<string, ReadonlySet<string>>,
  mentions: ReadonlySet<string>,
  cells: ReadonlySet<string>,
): number {
  const shared = new Set<string>();
  for (const mention of mentions)
    for (const text of circles.get(mention) ?? []) if (text !== '' && cells.has(text)) shared.add(text);
  return shared.size;
}
