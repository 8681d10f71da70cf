import type { Finding, Role } from '../findings/index.ts';
import type { Flow } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import type { ReadablePage } from './dossier.ts';
import { word } from './page.ts';
import { type Language, phrases } from './phrases.ts';
import { type PublicFinding, publicFinding } from './public-finding.ts';
import { publicPhrases } from './public-phrases.ts';
import { publicSections } from './public-sections.ts';

export interface PublicInput {
  readonly language: Language;
  /** A day; its year and month alone are printed. */
  readonly asOf: string;
  readonly program: string;
  readonly findings: readonly Finding[];
  readonly flows: readonly Flow[];
  readonly law: readonly Assessment[];
  /** One line for each cited file, from `commitmentTo`. */
  readonly commitments: readonly string[];
  /** Whether organisations may stand by name: a person says that they were asked for an answer. */
  readonly named: boolean;
  /** The name of an organisation; null where it has none, or where its name is a person's. */
  organisation(entity: string): string | null;
  isPerson(entity: string): boolean;
  titleOf(id: string): string;
  inWords(code: string, sentence: string): string;
}

/** What the public may read: sentences, and the findings as data. Nothing in either comes from anywhere but `PublicFinding`. */
export interface PublicEdition extends ReadablePage {
  readonly program: string;
  readonly findings: readonly PublicFinding[];
  readonly commitments: readonly string[];
  /** Names of organisations that stand in it. */
  readonly names: readonly string[];
}

export function composePublic(input: PublicInput): PublicEdition {
  const { language, program, named, asOf } = input;
  const [say, publicly] = [phrases(language), publicPhrases(language)];
  const names = new Set<string>();
  const source = {
    ...input,
    called: callsBy(input, names),
    lawTitle: ({ title }: Assessment) => title[language],
  };
  const findings = input.findings.map((finding, index) => publicFinding(finding, index + 1, source));
  const commitments = input.commitments.toSorted();
  return {
    ...{ marking: publicly('marking'), title: publicly('title'), language, asOf: asOf.slice(0, 7), program },
    ...{ contents: say('contents'), longCites: '', evidenceTitle: '', evidence: [] },
    evidenceColumns: ['', '', '', '', '', ''],
    standings: { alleged: say('alleged'), documented: say('documented'), adjudicated: say('adjudicated') },
    sections: publicSections({ say, publicly, language }, findings, {
      commitments,
      named: names.size > 0 && named,
      program,
    }),
    ...{ findings, commitments, names: [...names].sort() },
  };
}

/** Organisations by name where they may be named in this finding, else by role and a number of their own (letters would read as somebody's initials). */
function callsBy({ named, organisation, language }: PublicInput, names: Set<string>) {
  const met = new Map<string, number>();
  const number = (entity: string): number => {
    if (!met.has(entity)) met.set(entity, met.size + 1);
    return met.get(entity) ?? 0;
  };
  return (entity: string, role: Role | 'university', finding: Finding): string => {
    const name = named && mayName(finding) ? organisation(entity) : null;
    if (name === null) return `${word({ say: phrases(language), language }, role)} ${number(entity)}`;
    names.add(name);
    return name;
  };
}

/** A name needs a strong sign and two independent origins. */
const mayName = ({ level, origins }: Finding): boolean =>
  (level === 'investigate' || level === 'refer') && origins.length >= 2;
