import { randomBytes } from 'node:crypto';
import { encodingOf, headText } from '../reading/encoding.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { type Interview, parseInterview } from './interview.ts';
import { type Consent, consents, type Protection, protections } from './interview-fields.ts';
import type { Identity } from './interview-front-matter.ts';
import { unsealedTraces } from './traces.ts';

export const risks = ['none_known', 'possible', 'present'] as const;
export type Risk = (typeof risks)[number];

/** What a person must have answered before the first byte is kept. */
export interface Asked {
  readonly consent?: string | undefined;
  readonly protection?: string | undefined;
  /** Could this person, or anyone close to them, come to harm if they were recognised? */
  readonly risk?: string | undefined;
  /** Who read the working text and says that it may be kept. */
  readonly passedBy?: string | undefined;
}

export interface ToSeal extends Asked {
  readonly original: Uint8Array;
  /** The original's file name: sealed with it, since names of files tell names of people. */
  readonly originalName: string;
  /** Redacted, and passed by a person; see `proposeWorkingText`. */
  readonly workingText: string;
  /** Who the source is, where the original does not say it in an `identity:` block. */
  readonly identity?: Identity | undefined;
}

/** Where the halves go: the vault, and the exhibits. Handed in, so that this room knows no path of a case. */
export interface SealingPlaces<Kept> {
  seal(sourceId: string, bytes: Uint8Array): Promise<void>;
  keep(workingText: Uint8Array): Promise<Kept>;
  newSourceId?: () => string;
}

export interface SealedInterview<Kept> {
  readonly sourceId: string;
  /** The name under which the working text is known everywhere: the source id. */
  readonly fileName: string;
  readonly kept: Kept;
  /** For the ledger: answers and counts, nothing that identifies. */
  readonly entry: {
    source_id: string;
    consent: Consent;
    protection: Protection;
    risk: Risk;
    passed_by: string;
    statements: number;
  };
}

/**
 * Seals an interview as it is added: answers first, then the original into the vault, then the working text among the exhibits under a random source
 * id. Refuses, before anything is written, a working text that still says who the source is. No sentence of a refusal quotes the interview.
 */
export async function sealInterview<Kept>(asked: ToSeal, places: SealingPlaces<Kept>): Promise<SealedInterview<Kept>> {
  const answers = answersOf(asked);
  const identity = identityOf(asked);
  const sourceId = (places.newSourceId ?? randomSourceId)();
  const workingText = underSourceId(asked.workingText, sourceId);
  const interview = checkedWorkingText(workingText, answers.consent, answers.protection);
  refuseTraces(workingText, identity, 'the working text');
  const entry = { source_id: sourceId, ...answers, statements: interview.passages.length };
  refuseTraces(entry.passed_by, identity, 'the name of who passed it');
  await places.seal(sourceId, envelope(asked, identity, sourceId));
  const kept = await places.keep(Buffer.from(workingText));
  return { sourceId, fileName: `${sourceId}.md`, kept, entry };
}

/** The answers, or the sentence that asks for the one that is missing. */
export function answersOf(asked: Asked): { consent: Consent; protection: Protection; risk: Risk; passed_by: string } {
  const consent = answer(consents, asked.consent, 'consent', 'what did the source agree to');
  const risk = answer(risks, asked.risk, 'risk', 'could the source or anyone close come to harm if recognised');
  const protection = answer(protections, asked.protection, 'protection', 'how is the source to be protected');
  if (consent === 'withdrawn')
    throw new EvidenceError('the interview: consent was withdrawn, so nothing of it is kept');
  if (risk === 'present' && protection === 'public')
    throw new EvidenceError('the interview: a source at risk cannot have protection "public"; choose sealed');
  const passed_by = asked.passedBy?.trim() ?? '';
  if (passed_by === '')
    throw new EvidenceError('the interview: nobody has passed its working text; have a person read it and say who did');
  return { consent, protection, risk, passed_by };
}

function answer<T extends string>(values: readonly T[], given: string | undefined, what: string, question: string): T {
  const value = values.find((candidate) => candidate === given?.trim());
  if (value === undefined)
    throw new EvidenceError(
      `the interview: ${what} must be answered before anything is kept (${question}?): one of ${values.join(', ')}`,
    );
  return value;
}

function identityOf(asked: ToSeal): Identity {
  const head = Buffer.from(asked.original);
  const text = headText({ head }, encodingOf({ head, spread: [] }));
  const written = /^\uFEFF?---\r?\n/.test(text) ? parseInterview(text, 'the interview').identity : null;
  const identity = new Map([...(written ?? []), ...(asked.identity ?? [])]);
  if (identity.size === 0)
    throw new EvidenceError(
      'the interview: says nowhere who the source is, so its working text cannot be checked; write an "identity:" block into its front matter',
    );
  return identity;
}

function underSourceId(workingText: string, sourceId: string): string {
  const text = workingText.replace(/^\uFEFF/, '').replace(/^source_id:.*\r?\n/m, '');
  return text.replace(/^---\r?\n/, (line) => `${line}source_id: ${sourceId}\n`);
}

function checkedWorkingText(workingText: string, consent: Consent, protection: Protection): Interview {
  const interview = parseInterview(workingText, 'the working text');
  if (interview.identity !== null)
    throw new EvidenceError('the working text: still has its "identity:" block; take it out');
  for (const [field, said] of [
    ['consent', consent],
    ['protection', protection],
  ] as const)
    if (interview.header.get(field) !== said)
      throw new EvidenceError(
        `the working text: its "${field}" is "${interview.header.get(field)}", but "${said}" was answered; make them agree`,
      );
  return interview;
}

function refuseTraces(text: string, identity: Identity, where: string): void {
  const traces = unsealedTraces(text, identity);
  if (traces.length === 0) return;
  const some = traces.slice(0, 10).map(({ line, field }) => `line ${line} ("${field}")`);
  throw new EvidenceError(
    `${where}: still says who the source is in ${[...new Set(some)].join(', ')}; take that out and pass it again`,
  );
}

function envelope(asked: ToSeal, identity: Identity, sourceId: string): Uint8Array {
  const sealed = {
    format: 'tributary sealed interview 1',
    source_id: sourceId,
    file_name: asked.originalName,
    identity: Object.fromEntries(identity),
    original: Buffer.from(asked.original).toString('base64'),
  };
  return Buffer.from(`${JSON.stringify(sealed)}\n`);
}

const randomSourceId = (): string => `src-${randomBytes(10).toString('hex')}`;
