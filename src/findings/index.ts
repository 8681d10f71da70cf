/**
 * What looks wrong: derived tables over the records, indicators that measure them, arrangements with level, score and reasons.
 * The subject is the arrangement (office, facilitator, dispatcher, overseer, host, payer), never a worker. Nothing here can read a
 * protected column: a name, a citizenship or a language neither scores nor explains. What the material could not have shown is
 * "cannot tell", and every hit carries its records. It does not say which law applies, adds no money, and decides nothing: a level
 * is computed, a status is a person's.
 */
export {
  CutDesk,
  type CutMaterials,
  cutMaterials,
  type Lend,
  type Recut,
  type Spread,
} from './arrangement/cut-desk.ts';
export { type DetectRequest, detect } from './arrangement/detect.ts';
export { explain } from './arrangement/explain.ts';
export { type LevelQuestion, truthTable } from './arrangement/levels.ts';
export { type Swept, sweep, sweptIn } from './arrangement/sweep.ts';
export { loadTypologies, loadTypology } from './arrangement/typology.ts';
export {
  type Bar,
  type Cited,
  type Cohort,
  type Finding,
  type Gate,
  type Level,
  levels,
  type Role,
  type RoleHolder,
  roles,
  type Strength,
} from './finding.ts';
export { findIndicator, listIndicators, testCatalogue } from './indicator/catalogue.ts';
export { formatIndicator } from './indicator/format-indicator.ts';
export type { Indicator, Outcome } from './indicator/indicator.ts';
export { loadIndicators, shippedIndicators } from './indicator/load-indicators.ts';
export { newIndicator } from './indicator/new-indicator.ts';
export { fillReason } from './indicator/reason.ts';
export { plainTitle, type RuleWords, reworded, wordsOf } from './indicator/rule-words.ts';
export type { GivenArrangement } from './stages/given-arrangements.ts';
