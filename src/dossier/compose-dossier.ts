import type { Finding } from '../findings/index.ts';
import type { Flow } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import { actors, type Label } from './actors.ts';
import { citations } from './citations.ts';
import type { Dossier, Place, Section } from './dossier.ts';
import { findingSection, peopleOf, publishedFinding } from './finding-section.ts';
import { lawSection } from './law-section.ts';
import { type Material, noMaterial } from './material.ts';
import { chronologySection, originsSection, testimonySection } from './material-sections.ts';
import { moneySection } from './money-section.ts';
import { cited, list, type Pen, plain, prose, section, word } from './page.ts';
import { type Language, phrases } from './phrases.ts';
import { settleSection, settling } from './settle-section.ts';

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
  /** Further sentences on method, such as which lists and typologies were in use. */
  readonly method?: readonly string[];
  label(entity: string): Label;
  place(record: string): Place;
  /** The title of an indicator or a record type in the reader's language. */
  titleOf(id: string): string;
}

export function composeDossier(input: DossierInput): Dossier {
  const { language, findings, flows, law, material = noMaterial, titleOf } = input;
  const say = phrases(language);
  const numbered = citations((record) => input.place(record));
  const who = actors(
    (entity) => input.label(entity),
    say,
    (role) => word({ say, language }, role),
  );
  const pen: Pen = { say, language, who, cite: (records) => numbered.cite(records) };
  const sections = [
    summary(pen, findings),
    section(
      'findings',
      say('findings'),
      [],
      findings.map((finding, index) => findingSection(pen, finding, index + 1, titleOf)),
    ),
    moneySection(pen, findings, flows),
    lawSection(pen, findings, law),
    testimonySection(pen, material),
    chronologySection(pen, material, titleOf),
    originsSection(pen, material),
    settleSection(pen, settling(findings, law, material.claims, say)),
    methodSection(pen, input),
  ].filter((one) => one.id !== 'findings' || one.sections.length > 0);
  const published = findings.map((finding) => publishedFinding(pen, finding));
  return { ...frame(pen, input), sections, findings: published, evidence: numbered.entries() };
}

function frame({ say }: Pen, { title, language, asOf, ledgerHead, program }: DossierInput) {
  return {
    ...{ title, language, asOf, ledgerHead, program, marking: say('marking'), contents: say('contents') },
    evidenceTitle: say('evidence'),
    evidenceColumns: [say('number'), say('sheet'), say('row'), say('exhibit'), say('origin'), say('grade')] as const,
    standings: { alleged: say('alleged'), documented: say('documented'), adjudicated: say('adjudicated') },
  };
}

function summary(pen: Pen, findings: readonly Finding[]): Section {
  const { say } = pen;
  const lines = findings.map((finding, index) => {
    const names = [...new Set(finding.roles.map((role) => pen.who(role.entity, role.role)))].slice(0, 3).join(', ');
    const counts = { who: names || finding.id, people: peopleOf(finding), cohorts: finding.cohorts.length };
    const records = finding.roles.flatMap((role) => role.records);
    return cited(
      `${say('finding', { n: index + 1 })} (${say(`level_${finding.level}`)}). ${say('headline', counts)}`,
      pen.cite(records),
    );
  });
  const opening = findings.length > 0 ? say('findingCount', { n: findings.length }) : say('noFinding');
  return section('summary', say('summary'), [
    prose(plain(opening)),
    ...(lines.length > 0 ? [list(lines)] : []),
    prose(plain(say('standingsIntro')), plain(say('allegedOnly'))),
    { kind: 'note', title: say('protectTitle'), sentences: [plain(say('protect'))] },
  ]);
}

function methodSection({ say }: Pen, { method = [], program, ledgerHead }: DossierInput): Section {
  const rebuilt = say('rebuilt', { head: ledgerHead.slice(0, 16), program });
  return section('method', say('method'), [
    prose(plain(say('methodIntro')), plain(say('methodLimits'))),
    ...(method.length > 0 ? [list(method.map((sentence) => plain(sentence)))] : []),
    prose(plain(rebuilt)),
  ]);
}
