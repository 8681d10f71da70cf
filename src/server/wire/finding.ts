import { z } from 'zod';
import { place } from './place.ts';

export const language = z.enum(['en', 'ru', 'ko']);
export const level = z.enum(['none', 'observe', 'review', 'investigate', 'refer']);
export const strength = z.enum(['S', 'M', 'W', 'C', 'X']);
export const side = z.enum(['for', 'against', 'explained', 'context']);
export const status = z.enum(['open', 'dismissed', 'under_review', 'referred']);

/** One reason of a card, by family: how many of how many, and how strong. */
export const cardReason = z.object({
  family: z.string(),
  indicator: z.string(),
  title: z.string(),
  strength,
  hits: z.number().int(),
  judged: z.number().int(),
});

/** Elicited and uncalibrated: shown inside only, always with "not on real cases". */
export const probability = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** What a finding rests on: distinct files, independent origins, and the best and worst grade among them. */
export const support = z.object({
  exhibits: z.number().int(),
  origins: z.number().int(),
  rows: z.number().int(),
  bestGrade: z.string(),
  worstGrade: z.string(),
});

export const findingCard = z
  .object({
    id: z.string(),
    /** 1-based place in the list: `F-1`. */
    nth: z.number().int(),
    level,
    looseLevel: level,
    /** In the language asked for; organisations by name, people as counts. */
    headline: z.string(),
    typology: z.object({ id: z.string(), title: z.string() }),
    people: z.number().int(),
    cohorts: z.number().int(),
    reasons: z.array(cardReason),
    against: z.number().int(),
    explained: z.number().int(),
    cannotTell: z.number().int(),
    support,
    /** The one origin without which the level falls; null where none does. */
    fallsWithout: z.string().nullable(),
    status,
    /** What the finding was called before it was computed again, where it was. */
    supersedes: z.array(z.string()),
    probability,
  })
  .meta({ id: 'FindingCard' });

/** Rows behind a sentence: the first few as 0-based positions in `evidence`, and how many there are in all. */
const citing = { cites: z.array(z.number().int()), rows: z.number().int() };

/** A sentence in the language asked for. `head` stands before it: a title, the code of a rule, a word such as its strength. */
export const said = z.object({
  text: z.string(),
  head: z.object({ title: z.string(), code: z.string().nullable(), mark: z.string().nullable() }).nullable(),
  standing: z.enum(['alleged', 'partlyAlleged', 'documented', 'adjudicated']).nullable(),
  ...citing,
});

/** One rule on the whole arrangement: a bar of evidence. */
export const reason = z.object({
  indicator: z.string(),
  /** Id of the rule's page: screen 6. */
  rule: z.string(),
  family: z.string(),
  title: z.string(),
  side,
  strength,
  hits: z.number().int(),
  judged: z.number().int(),
  peerHits: z.number().int(),
  peerJudged: z.number().int(),
  /** Likelihood ratio with bounds, for the length of the bar: above 1 speaks for, below 1 against. */
  ratio: probability,
  /** True when this is the one bar that its family counts in the score. */
  counts: z.boolean(),
  text: z.string(),
  explainedBy: z.object({ indicator: z.string(), title: z.string() }).nullable(),
  origins: z.array(z.string()),
  ...citing,
});

/** One record behind the argument; records of one row are one piece of evidence. */
export const evidence = z.object({
  record: z.string(),
  place,
  /** Rules that cite it, each with the part it plays there: `enrolment`, `site`. */
  cited: z.array(z.object({ indicator: z.string(), part: z.string() })),
});

export const party = z.object({
  role: z.enum(['office', 'facilitator', 'dispatcher', 'overseer', 'host', 'payer']),
  entity: z.string(),
  /** An organisation by its name, a person by the pseudonym of the case. */
  who: z.string(),
  kind: z.enum(['org', 'person']),
  members: z.number().int(),
  of: z.number().int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ...citing,
});

export const gate = z.object({ level, gate: z.string(), passed: z.boolean(), because: z.string() });

export const flow = z.object({
  kind: z.string(),
  code: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  low: z.string(),
  high: z.string(),
  currency: z.string(),
  basis: z.enum(['recorded', 'derived', 'attributed', 'assumed']),
  people: z.number().int(),
  personMonths: z.number().int(),
  ...citing,
});

export const element = z.object({
  id: z.string(),
  question: z.string(),
  state: z.string(),
  because: z.string(),
  missing: z.string().nullable(),
  exemption: z.boolean(),
  ...citing,
});

export const provision = z.object({
  instrument: z.string(),
  title: z.string(),
  on: z.string(),
  inForce: z.boolean(),
  kind: z.enum(['duty', 'ground']),
  summary: z.string(),
  source: z.string(),
  verified: z.boolean(),
  elements: z.array(element),
});

/** A decision of a person on a finding. */
export const decision = z.object({ at: z.string(), by: z.string(), status, why: z.string() });

/** Some of the rows that one rule cites. */
export const evidencePage = z
  .object({ total: z.number().int(), evidence: z.array(evidence) })
  .meta({ id: 'EvidencePage' });

/** Finding → proof: the whole argument, each sentence with the evidence it rests on. */
export const findingView = z
  .object({
    card: findingCard,
    /** What is claimed: who came, through whom, on what papers, where they worked, the money, the law, the level. */
    story: z.array(said),
    /** Why it does not stand one level higher: what would change our mind upwards. */
    notHigher: z.string().nullable(),
    parties: z.array(party),
    reasons: z.array(reason),
    cannotTell: z.array(
      z.object({ indicator: z.string(), title: z.string(), because: z.string(), wouldSettle: z.string() }),
    ),
    /** What would change our mind: levels without each origin, and what would settle most. */
    withoutOrigin: z.array(z.object({ origin: z.string(), level })),
    rivals: z.array(z.object({ id: z.string(), title: z.string(), score: z.number(), because: z.string() })),
    gates: z.array(gate),
    money: z.array(flow),
    law: z.array(provision),
    /** In the order of the argument: J and K walk it. */
    evidence: z.array(evidence),
    /** Decisions of people on this finding, newest first. */
    decisions: z.array(decision),
    caveat: z.string(),
    /** False: what the findings rest on has changed since they were computed. */
    current: z.boolean(),
  })
  .meta({ id: 'FindingView' });

export type Language = z.infer<typeof language>;
export type Level = z.infer<typeof level>;
export type FindingCard = z.infer<typeof findingCard>;
export type FindingView = z.infer<typeof findingView>;
export type Reason = z.infer<typeof reason>;
export type Evidence = z.infer<typeof evidence>;
export type EvidencePage = z.infer<typeof evidencePage>;
export type Said = z.infer<typeof said>;
export type Party = z.infer<typeof party>;
export type Provision = z.infer<typeof provision>;
export type MoneyLine = z.infer<typeof flow>;
