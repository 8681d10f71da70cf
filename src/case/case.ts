import type { Language } from '../dossier/index.ts';
import { parseGrade } from '../evidence/index.ts';
import type { Assessment } from '../law/index.ts';
import type { LedgerEntry } from '../store/index.ts';
import { openVault } from '../store/index.ts';
import { addFiles } from './adding/add.ts';
import type { AddReport } from './adding/file-report.ts';
import type { Incoming } from './adding/incoming.ts';
import { type Plan, planFiles } from './adding/plan-files.ts';
import { type Transcription, transcriptionOf } from './adding/transcription.ts';
import { uploadedRows } from './adding/uploaded-rows.ts';
import { type CaseHome, caseHome } from './case-home.ts';
import { type BackedUp, type BackUpOptions, backUp } from './custody/back-up.ts';
import { type ConsentReport, type ConsentSaid, changeConsent, listConsents } from './custody/change-consent.ts';
import { type Detected, detectCase } from './findings/detect.ts';
import { type ExhibitList, exhibitList } from './findings/exhibit-list.ts';
import { type Explanation, explainFinding } from './findings/explain.ts';
import { statuses } from './findings/finding-card.ts';
import { evidenceOf, type FindingView, findingView } from './findings/finding-view.ts';
import { lawOfCase } from './findings/law.ts';
import { type Money, traceCase } from './findings/money.ts';
import { chosen } from './findings/saved-findings.ts';
import { type Sweep, sweepCase } from './findings/sweep.ts';
import { warmSources } from './findings/warm.ts';
import type { Context } from './opening/context.ts';
import { givenReason } from './opening/given-reason.ts';
import { identityIn } from './opening/identity-in.ts';
import { judgeMentions } from './opening/judge.ts';
import { type Rebuilt, rebuildCase } from './opening/load.ts';
import { type OpenOptions, openContext } from './opening/open-case.ts';
import type { ReadFile } from './opening/opened-file.ts';
import { decideOrigin, type OriginProposal, proposeOrigins } from './opening/origins.ts';
import { resolveCase } from './opening/resolve.ts';
import { type Pictures, picturesOf } from './picture/pictures-of.ts';
import { type Exported, type ExportOptions, exportFtm } from './publishing/export-ftm.ts';
import { type Published, type PublishOptions, publishCase } from './publishing/publish.ts';
import { type Askable, type ReplySaid, recordReply, replyList } from './publishing/right-of-reply.ts';
import { type Review, reviewOf } from './review/review-of.ts';
import { type Preview, type PreviewOptions, previewFile } from './rows/preview.ts';
import { type RecordSource, recordSource, type SourceQuestion, sheetRows } from './rows/record-source.ts';
import { type Rules, rulesOf } from './rule/rules-of.ts';
import { type RunReport, runCase } from './run.ts';

/** An open case: the journey, step by step, and the decisions of a person. Close it to let others in. */
export interface Case {
  readonly entries: readonly LedgerEntry[];
  /** The hash of the last entry: as long as it stands, nothing has changed. */
  readonly head: string;
  /** A line that a crash left half written, kept aside and worth saying. */
  readonly torn: string | null;
  /** The same case for one piece of work: how it reports, and how it is stopped. */
  during(given: Partial<Pick<Context, 'progress' | 'signal'>>): Case;
  /** Who may be one, for a person to decide. */
  readonly review: Review;
  /** A finding as network, papers, money, time and map. */
  readonly pictures: Pictures;
  /** Papers keyed by hand beside their picture. */
  readonly transcription: Transcription;
  /** The catalogue as pages, and what other parameters would change. */
  readonly rules: Rules;
  /** Where the case stands, as the last run left it. */
  home(language: Language): Promise<CaseHome>;
  /** One finding with its argument, in words. */
  finding(said: string, language: Language): Promise<FindingView>;
  evidence(said: string, indicator: string, from: number, count: number): ReturnType<typeof evidenceOf>;
  /** A record where it stands in its kept file. */
  source(record: string, question: SourceQuestion): Promise<RecordSource>;
  /** What a file looks like before anything of it is kept. */
  preview(file: PreviewOptions): Promise<Preview>;
  /** Rows of a file that is not kept yet. */
  uploadedRows(file: ReadFile, unit: number, from: number, count: number): ReturnType<typeof uploadedRows>;
  /** Opens what the findings cite, ahead of the first question. */
  warm(): Promise<void>;
  exhibits(language: Language): Promise<ExhibitList>;
  rows(exhibit: string, unit: number, asked: Parameters<typeof sheetRows>[3]): ReturnType<typeof sheetRows>;
  add(files: readonly Incoming[]): Promise<AddReport>;
  /** What every file would be taken for; writes nothing. */
  plan(files: readonly Incoming[]): Promise<Plan>;
  origins(): Promise<OriginProposal[]>;
  decideOrigin(verdict: string, first: string, second: string, why: string): Promise<LedgerEntry>;
  grade(exhibit: string, grade: { source?: string; information?: string }, why: string): Promise<LedgerEntry>;
  resolve(): ReturnType<typeof resolveCase>;
  judge(left: string, right: string, verdict: string, why: string): Promise<LedgerEntry>;
  detect(): Promise<Detected>;
  sweep(said: string): Promise<Sweep>;
  explain(finding: string): Promise<Explanation>;
  trace(): Promise<Money>;
  law(finding: string): Promise<Assessment[]>;
  decide(finding: string, status: string, why: string): Promise<LedgerEntry>;
  publish(options: PublishOptions): Promise<Published>;
  /** Whom a public edition may name once they were asked, and what is recorded of it. */
  replies(language: Language): Promise<Askable[]>;
  recordReply(said: ReplySaid): Promise<LedgerEntry>;
  /** The case as FollowTheMoney: without names, or sealed for those who may read them. */
  exportFtm(options: ExportOptions): Promise<Exported>;
  run(options: { language: string }): Promise<RunReport>;
  unseal(source: string, identityFile: string, why: string): Promise<string>;
  /** What the sealed sources, or one of them, agree to. */
  consents(source?: string): Promise<ConsentReport[]>;
  /** A withdrawal erases the source. */
  changeConsent(source: string, said: ConsentSaid): Promise<ConsentReport>;
  /** The whole case as one sealed file. */
  backUp(options: BackUpOptions): Promise<BackedUp>;
  rebuild(): Promise<Rebuilt>;
  close(): Promise<void>;
}

/** Opens a case for this process alone. Fails with a sentence where another process has it, or where it is no case. */
export async function openCase(dir: string, options: OpenOptions = {}): Promise<Case> {
  return caseOf(await openContext(dir, options));
}

function caseOf(context: Context & { close(): Promise<void> }): Case {
  const { ledger } = context;
  return {
    during: (given) => caseOf({ ...context, ...given }),
    review: reviewOf(context),
    pictures: picturesOf(context),
    rules: rulesOf(context),
    transcription: transcriptionOf(context),
    home: (language) => caseHome(context, language),
    finding: (said, language) => findingView(context, said, language),
    evidence: (said, indicator, from, count) => evidenceOf(context, said, indicator, from, count),
    source: (record, question) => recordSource(context, record, question),
    preview: (file) => previewFile(context, file),
    uploadedRows: (file, unit, from, count) => uploadedRows(context, file, unit, from, count),
    warm: () => warmSources(context),
    exhibits: (language) => exhibitList(context, language),
    rows: (exhibit, unit, asked) => sheetRows(context, exhibit, unit, asked),
    get entries() {
      return ledger.entries;
    },
    get head() {
      return ledger.head;
    },
    torn: ledger.torn,
    add: (files) => addFiles(context, files),
    plan: (files) => planFiles(context, files),
    origins: () => proposeOrigins(context),
    decideOrigin: (verdict, first, second, why) => decideOrigin(context, verdict, first, second, why),
    grade: (exhibit, grade, why) => gradeExhibit(context, exhibit, grade, why),
    resolve: () => resolveCase(context),
    judge: (left, right, verdict, why) => judgeMentions(context, left, right, verdict, why),
    detect: () => detectCase(context),
    sweep: (said) => sweepCase(context, said),
    explain: (finding) => explainFinding(context, finding),
    trace: () => traceCase(context),
    law: (finding) => lawOfFinding(context, finding),
    decide: (finding, status, why) => decideFinding(context, finding, status, why),
    publish: (given) => publishCase(context, given),
    replies: (language) => replyList(context, language),
    recordReply: (said) => recordReply(context, said),
    exportFtm: (given) => exportFtm(context, given),
    run: (given) => runCase(context, given),
    unseal: (source, identityFile, why) => unsealSource(context, source, identityFile, why),
    consents: async (source) => listConsents(context, source),
    changeConsent: (source, said) => changeConsent(context, source, said),
    backUp: (given) => backUp(context, given),
    rebuild: () => rebuildCase(context),
    close: context.close,
  };
}

async function lawOfFinding(context: Context, said: string): Promise<Assessment[]> {
  const { id } = chosen((await detectCase(context)).findings, said);
  return (await lawOfCase(context)).filter((assessment) => assessment.finding === id);
}

async function gradeExhibit(
  context: Context,
  said: string,
  grade: { source?: string; information?: string },
  why: string,
): Promise<LedgerEntry> {
  const found = context.ledger.entries.filter(
    ({ kind, body }) => kind === 'added' && (String(body.sha256).startsWith(said) || body.file_name === said),
  );
  const [exhibit] = found;
  if (found.length !== 1 || !exhibit)
    throw new Error(`no single exhibit "${said}" in this case: call it by its file name or the beginning of its hash`);
  const { source, information } = parseGrade(`${grade.source ?? 'F'}${grade.information ?? '6'}`);
  const given = {
    ...(grade.source && { source_grade: source }),
    ...(grade.information && { information_grade: information }),
  };
  return context.ledger.append('graded', { exhibit: exhibit.body.exhibit, ...given, why: givenReason(why) });
}

async function decideFinding(context: Context, said: string, status: string, why: string): Promise<LedgerEntry> {
  if (!statuses.some((known) => known === status))
    throw new Error(`unknown status: "${status}"; a finding is ${statuses.join(', ')}`);
  const { id, level } = chosen((await detectCase(context)).findings, said);
  return context.ledger.append('decided', { finding: id, level, status, why: givenReason(why) });
}

/** Opens a sealed source in memory only; that it was opened, and why, is on the disk before the first byte is shown. */
async function unsealSource(context: Context, source: string, identityFile: string, why: string): Promise<string> {
  const reason = givenReason(why);
  const identity = await identityIn(identityFile);
  const opened = await openVault(context.folder).unseal(source, identity);
  await context.ledger.append('unsealed', { source_id: source, why: reason });
  return Buffer.from(opened).toString('utf8');
}
