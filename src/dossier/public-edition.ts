import type { Finding, Role } from '../findings/index.ts';
import type { Flow } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import type { ReadablePage } from './dossier.ts';
import { word } from './page.ts';
import { type Language, phrases } from './phrases.ts';
import { type PublicFinding, publicFinding } from './public-finding.ts';
import { publicPhrases } from './public-phrases.ts';
import type { NamedReply, PublicReply } from './public-reply.ts';
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
  /** What an organisation was asked and answered; null where it must stand by role. */
  replyOf(entity: string): PublicReply | null;
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
  /** What each of them was asked, and what it said. */
  readonly replies: readonly NamedReply[];
}

export function composePublic(input: PublicInput): PublicEdition {
  const { language, program, asOf } = input;
  const [say, publicly] = [phrases(language), publicPhrases(language)];
  const named = new Map<string, PublicReply>();
  const source = {
    ...input,
    called: callsBy(input, named),
    lawTitle: ({ title }: Assessment) => title[language],
  };
  const findings = input.findings.map((finding, index) => publicFinding(finding, index + 1, source));
  const commitments = input.commitments.toSorted();
  const names = [...named.keys()].sort();
  const replies = names.flatMap((name) => ({ name, ...(named.get(name) as PublicReply) }));
  return {
    ...{ marking: publicly('marking'), title: publicly('title'), language, asOf: asOf.slice(0, 7), program },
    ...{ contents: say('contents'), longCites: '', longCite: '', evidenceTitle: '', evidence: [] },
    evidenceColumns: ['', '', '', '', '', ''],
    standings: {
      ...{ alleged: say('alleged'), partlyAlleged: say('partlyAlleged') },
      ...{ documented: say('documented'), adjudicated: say('adjudicated') },
    },
    sections: publicSections({ say, publicly, language }, findings, { commitments, replies, program }),
    ...{ findings, commitments, names, replies },
  };
}

/** Organisations by name where they were asked and may be named in this finding, else by role and a number of their own (letters would read as somebody's initials). */
function callsBy({ replyOf, organisation, language }: PublicInput, named: Map<string, PublicReply>) {
  const met = new Map<string, number>();
  const number = (entity: string): number => {
    if (!met.has(entity)) met.set(entity, met.size + 1);
    return met.get(entity) ?? 0;
  };
  return (entity: string, role: Role | 'university', finding: Finding): string => {
    const reply = mayName(finding) ? replyOf(entity) : null;
    const name = reply && organisation(entity);
    if (name === null) return `${word({ say: phrases(language), language }, role)} ${number(entity)}`;
    named.set(name, reply as PublicReply);
    return name;
  };
}

/** A name needs a strong sign and two independent origins. */
export const mayName = ({ level, origins }: Pick<Finding, 'level' | 'origins'>): boolean =>
  (level === 'investigate' || level === 'refer') && origins.length >= 2;
