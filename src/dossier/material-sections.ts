import { grouped, voices } from './counted.ts';
import type { Block, Section, TreeNode } from './dossier.ts';
import type { Claim, ExhibitFile, Happening, Material, Origin } from './material.ts';
import { money, type Pen, periodText, plain, prose, section, word } from './page.ts';

/** Statements as said, each with its source, hand and grade. */
export function testimonySection(pen: Pen, { claims }: Material): Section {
  const quotes = claims.filter((claim) => claim.quote !== null).map((claim) => quote(pen, claim));
  const body: readonly Block[] = quotes.length > 0 ? quotes : [prose(plain(pen.say('none')))];
  return section('testimony', pen.say('testimony'), [prose(plain(pen.say('testimonyIntro'))), ...body]);
}

function quote(pen: Pen, claim: Claim): Block {
  const { say } = pen;
  const { amount } = claim;
  const parts = [
    say('source', { id: claim.source }),
    word(pen, claim.topic),
    say(claim.firstHand ? 'firstHand' : 'hearsay'),
    ...(claim.from || claim.to ? [periodText(claim.from, claim.to)] : []),
    ...(amount ? [stated(pen, claim)] : []),
    say('graded', { grade: claim.grade }),
    say('alleged'),
  ];
  return { kind: 'quote', text: claim.quote ?? '', attribution: parts.join(' · '), cites: pen.cite([claim.record]) };
}

const stated = (pen: Pen, { amount, currency, per }: Claim): string => {
  const told = pen.say('claimAmount', { amount: money(amount ?? '', pen.language), currency: currency ?? '' }).trim();
  return per && per !== 'once' ? `${told} ${word(pen, `per_${per}`)}` : told;
};

/** What the records date, in order; alleged and documented in the same table, never in the same row. */
export function chronologySection(pen: Pen, { chronology }: Material): Section {
  const { say } = pen;
  const rows = chronology
    .toSorted((a, b) => order(`${a.from} ${a.to} ${a.what} ${a.detail}`, `${b.from} ${b.to} ${b.what} ${b.detail}`))
    .map((one) => ({
      cells: [periodText(one.from, one.to), happened(pen, one), say(one.standing), grouped(one.records.length)],
      cites: pen.cite(one.records),
    }));
  const columns = [say('day'), say('event'), say('basis'), say('count')];
  const table: Block = { kind: 'table', caption: say('chronology'), columns, numeric: [3], rows };
  return section('chronology', say('chronology'), rows.length > 0 ? [table] : [prose(plain(say('none')))]);
}

/** `Bank payment: fee, 62 000 RUB`, `Payroll line: paid out, each between 0 and 7 000 RUB`, `Statement: pay`. */
function happened(pen: Pen, { what, detail, amounts, records }: Happening): string {
  const said = [
    ...(detail ? [word(pen, detail === 'other' ? 'otherPurpose' : detail)] : []),
    ...(amounts ? [amountsIn(pen, amounts, records.length > 1)] : []),
  ];
  return said.length > 0 ? `${pen.titleOf(what)}: ${said.join(', ')}` : pen.titleOf(what);
}

function amountsIn(
  pen: Pen,
  { currency, least, largest }: NonNullable<Happening['amounts']>,
  several: boolean,
): string {
  const [low, high] = [money(least, pen.language), money(largest, pen.language)];
  const amount = (low === high ? `${low} ${currency}` : pen.say('between', { low, high, currency })).trim();
  return several ? pen.say('each', { amount }) : amount;
}

/** Which files rest on which act of recording: reprints, copies and translations hang on one origin. */
export function originsSection(pen: Pen, { origins, exhibits }: Material): Section {
  const files = Map.groupBy(exhibits, (exhibit) => exhibit.origin);
  const known = origins.filter((origin) => files.has(origin.origin)).toSorted((a, b) => order(called(a), called(b)));
  const bare = [...files.keys()].filter((id) => !known.some((origin) => origin.origin === id)).sort();
  const nodes = [
    ...known.map((origin) => originNode(pen, origin, files.get(origin.origin) ?? [])),
    ...bare.map((id) => originNode(pen, { origin: id, kind: null, why: '', independent: null }, files.get(id) ?? [])),
  ];
  const intro = prose(plain(pen.say('originsIntro', voices(pen.language, exhibits.length, nodes.length))));
  return section('origins', pen.say('origins'), [intro, { kind: 'tree', nodes }]);
}

function originNode(pen: Pen, origin: Origin, files: readonly ExhibitFile[]): TreeNode {
  const { say } = pen;
  const note = [origin.kind && word(pen, origin.kind), origin.independent ? say('independent') : null]
    .filter(Boolean)
    .join(' · ');
  return { text: called(origin), note: note || null, children: tree(say, files) };
}

const called = ({ why, origin }: Origin): string => why || origin;

/** Translations hang under the file they translate, where it is in the same origin. */
function tree(say: Pen['say'], files: readonly ExhibitFile[], under: string | null = null): readonly TreeNode[] {
  const here = new Set(files.map((file) => file.exhibit));
  const parent = (file: ExhibitFile) =>
    file.translationOf && here.has(file.translationOf) ? file.translationOf : null;
  return files
    .filter((file) => parent(file) === under && file.exhibit !== under)
    .toSorted((a, b) => order(`${a.file} ${a.exhibit}`, `${b.file} ${b.exhibit}`))
    .map((file) => ({ text: file.file, note: noteOf(say, file), children: tree(say, files, file.exhibit) }));
}

const noteOf = (say: Pen['say'], file: ExhibitFile): string =>
  [
    say('graded', { grade: file.grade }),
    file.translationOf ? say('translationOf') : null,
    `SHA-256 ${file.sha256.slice(0, 16)}…`,
  ]
    .filter(Boolean)
    .join(' · ');

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
