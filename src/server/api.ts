/**
 * What passes between the server and the workbench: types only, drawn from the schemas that also make the OpenAPI document. Fixed words travel as
 * codes, which the workbench says in the reader's language; sentences about the case are worded here, in the language asked for
 * (`?language=en|ru|ko`). Every request but the workbench's own files carries `authorization: Bearer TOKEN`.
 */
export type { CaseHome, Happened, Need } from './wire/case-home.ts';
export type { Askable, Publication, Published, ReplySaid, Verified } from './wire/dossier.ts';
export type { Failure, FailureCode } from './wire/failure.ts';
export type {
  Evidence,
  EvidencePage,
  FindingCard,
  FindingView,
  Language,
  Level,
  MoneyLine,
  Party,
  Provision,
  Reason,
  Said,
} from './wire/finding.ts';
export type { Acceptance, Accepted, GuessedColumn, GuessedUnit, Preview, Upload } from './wire/incoming.ts';
export type { Event, Job, JobKind } from './wire/job.ts';
export type { Listed, Match, Overlap } from './wire/overlap.ts';
export type {
  Lanes,
  MoneyFlow,
  Network,
  Papers,
  PictureRows,
  PictureSubject,
  PlaceMap,
  View,
} from './wire/picture.ts';
export type { Place } from './wire/place.ts';
export type { Alike, Cluster, PastDecision, Person, ReviewQueue, ReviewReason } from './wire/review.ts';
export type { ListedRule, RulePage, WhatIf } from './wire/rule.ts';
export type { Exhibit, ListedExhibit, RecordSource, RowWindow, SourceRow } from './wire/source.ts';
export type { FinishedTranscript, KeyedCell, Transcription } from './wire/transcription.ts';
