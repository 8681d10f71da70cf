import type { Finding } from '../findings/index.ts';
import type { Flow } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import { actors, type Label } from './actors.ts';
import { type Citations, citations, inFileOrder } from './citations.ts';
import type { Block, Dossier, Place, Section } from './dossier.ts';
import { findingSection, publishedFinding } from './finding-section.ts';
import { lawSection } from './law-section.ts';
import { lead } from './lead.ts';
import { type Material, noMaterial } from './material.ts';
import { chronologySection, originsSection, testimonySection } from './material-sections.ts';
import { moneySection } from './money-section.ts';
import { list, type Pen, plain, prose, section, word } from './page.ts';
import { type Language, phrases } from './phrases.ts';
import { type RivalStory, rivalsSection } from './rivals-section.ts';
import { type OpenRule, settleSection } from './settle-section.ts';
import { headline, story } from './story.ts';
import type { Unit } from './unit.ts';

/** Everything a dossier is made of. No clock: `asOf` and `ledgerHead` come from the ledger, so the same ledger gives the same bytes. */
export interface DossierInput {
  readonly title: string;
  readonly language: Language;
  readonly asOf: string;
  readonly ledgerHead: string;
  readonly program: string;
  /** Those to publish, strongest first; candidates on which nothing fired are left out by the caller. */
  readonly findings: readonly Finding[];
  readonly flows: readonly Flow[];
  readonly law: readonly Assessment[];
  readonly material?: Material;
  /** Further sentences on method, such as which lists and typologies were in use; asked for last, when all else is composed. */
  method?(): readonly string[];
  label(entity: string): Label;
  place(record: string): Place;
  /** The title of an indicator, by id or code, or of a record type in the reader's language. */
  titleOf(id: string): string;
  /** Whom an indicator judges; people where it is not said. */
  unitOf?(indicator: string): Unit;
  /** A sentence of an indicator in the reader's language; as it stands where it is not said. */
  inWords?(indicator: string, sentence: string): string;
  /** For a case without a finding: which other stories could have left this material, and which rules wait for which records. */
  readonly rivals?: readonly RivalStory[];
  readonly open?: readonly OpenRule[];
}

/**
 * Composed twice: the first time tells which records are cited, the second numbers them file by file and row by row, so that
 * neighbouring rows have neighbouring numbers.
 */
export function composeDossier(input: DossierInput): Dossier {
  const first = citations((record) => input.place(record));
  sectionsOf(penOf(input, first), input);
  const numbered = citations((record) => input.place(record), inFileOrder(first.entries()));
  const pen = penOf(input, numbered);
  const sections = sectionsOf(pen, input);
  const findings = input.findings.map((finding) => publishedFinding(pen, finding));
  return { ...frame(pen, input), sections, findings, evidence: numbered.entries() };
}

function penOf(input: DossierInput, numbered: Citations): Pen {
  const { language, material = noMaterial } = input;
  const say = phrases(language);
  const label = (entity: string) => input.label(entity);
  const origins = new Map(material.origins.map(({ origin, why }) => [origin, why]));
  return {
    ...{ say, language },
    who: actors(label, say, (role) => word({ say, language }, role)),
    isPerson: (entity) => label(entity).kind === 'person',
    titleOf: (id) => input.titleOf(id),
    unitOf: (indicator) => input.unitOf?.(indicator) ?? 'person',
    inWords: (indicator, sentence) => input.inWords?.(indicator, sentence) ?? sentence,
    originOf: (origin) => origins.get(origin) || origin,
    cite: (records) => numbered.cite(records),
  };
}

function sectionsOf(pen: Pen, input: DossierInput): readonly Section[] {
  const { findings, flows, law, material = noMaterial } = input;
  const { say } = pen;
  const found = findings.map((finding, index) => findingSection(pen, finding, index + 1));
  const none = findings.length === 0;
  return [
    summary(pen, input),
    ...(none ? [] : [section('findings', say('findings'), [], found), moneySection(pen, findings, flows)]),
    ...(none ? [] : [lawSection(pen, findings, law)]),
    testimonySection(pen, material),
    chronologySection(pen, material),
    originsSection(pen, material),
    ...(none && input.rivals?.length ? [rivalsSection(pen, input.rivals)] : []),
    settleSection(pen, input),
    methodSection(pen, input),
  ];
}

function frame({ say }: Pen, { title, language, asOf, ledgerHead, program }: DossierInput) {
  return {
    ...{ title, language, asOf, ledgerHead, program, marking: say('marking'), contents: say('contents') },
    evidenceTitle: say('evidence'),
    ...{ longCites: say('longCites'), longCite: say('longCite') },
    evidenceColumns: [say('number'), say('sheet'), say('row'), say('exhibit'), say('origin'), say('grade')] as const,
    standings: {
      ...{ alleged: say('alleged'), partlyAlleged: say('partlyAlleged') },
      ...{ documented: say('documented'), adjudicated: say('adjudicated') },
    },
  };
}

/** The first screen: what happened, finding by finding, or what the material carries where there is none. */
function summary(pen: Pen, input: DossierInput): Section {
  const { say } = pen;
  const { findings, flows, law, material = noMaterial } = input;
  const told = findings.map((finding, index) =>
    section(
      `summary-${index + 1}`,
      headline(pen, finding),
      [list(story(pen, { finding, flows, law }))],
      [],
      say(`level_${finding.level}`),
    ),
  );
  const opening = findings.length > 0 ? [] : [prose(plain(say('noFinding'))), list(lead(pen, material))];
  const care: Block = { kind: 'note', title: say('protectTitle'), sentences: [plain(say('protect'))] };
  const standings = prose(plain(say('standingsIntro')), plain(say('allegedOnly')));
  const last = told.at(-1);
  if (!last) return section('summary', say('summary'), [...opening, standings, care]);
  return section(
    'summary',
    say('summary'),
    [],
    [...told.slice(0, -1), { ...last, blocks: [...last.blocks, standings, care] }],
  );
}

function methodSection({ say }: Pen, { method, program, ledgerHead }: DossierInput): Section {
  const more = method?.() ?? [];
  const rebuilt = say('rebuilt', { head: ledgerHead.slice(0, 16), program });
  return section('method', say('method'), [
    prose(plain(say('methodIntro')), plain(say('methodLimits'))),
    ...(more.length > 0 ? [list(more.map((sentence) => plain(sentence)))] : []),
    prose(plain(rebuilt)),
  ]);
}
