/**
 * Which provision a finding touches: each element met, not met, unknown or exempt, on which day, by which records. The only
 * reader of documented citizenship, and only for findings at review or above; it changes neither level nor score. It reads
 * no name and no language, treats silence as unknown, and never recommends that anyone be expelled, detained or returned.
 */
export { applyLaw } from './apply-law.ts';
export { type Assessment, assess, type JudgedElement } from './assess.ts';
export type { Element } from './instrument.ts';
export { loadInstruments } from './load-instruments.ts';
