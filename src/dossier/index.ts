/**
 * What may be published: selects, cites, words, checks and renders. Every sentence about facts links to the row that says so;
 * organisations stand by name, natural persons by role, workers and students as counts. It gives no probability, recommends
 * nobody's expulsion, detention or return, and refuses to hand out bytes in which a protected name stands in any spelling.
 * Two editions: internal, not for sharing, with the row behind every sentence; and public, made field by field of what may be said to everybody.
 * No clock and no network: the same ledger gives the same bytes.
 */
export type { Label } from './actors.ts';
export { type ArgumentInput, argumentOf, headlineOf } from './argument.ts';
export { collectMaterial, protectedNames } from './collect-material.ts';
export { commitmentTo, type Opening } from './commitment.ts';
export { composeDossier } from './compose-dossier.ts';
export { findLeaks, refuseLeaks } from './leak-check.ts';
export type { Material } from './material.ts';
export type { ProtectedName } from './name-table.ts';
export { type Language, languages } from './phrases.ts';
export { composePublic, mayName, type PublicEdition } from './public-edition.ts';
export { barredFromPublic } from './public-finding.ts';
export type { PublicReply } from './public-reply.ts';
export { renderChecked } from './render-checked.ts';
export { renderPublic } from './render-public.ts';
export { type Masked, sayMasked } from './say-masked.ts';
export type { OpenRule } from './settle-section.ts';
export type { Unit } from './unit.ts';
