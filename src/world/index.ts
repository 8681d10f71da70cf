/**
 * A simulated world with known truth: universities, agents, students, builders, gates, banks, and, where a plan says so, arrangements
 * that send labourers as students. It is written as the files an investigator would be handed, with the truth apart in locators.
 * It plants what people do, never what a rule looks for: it reads no indicator, typology or threshold, and nothing in the engine
 * reads it. Everyone in it is invented. The same seed and plan give the same bytes on every machine.
 */
export { type Chance, chanceOf } from './chance.ts';
export { makeWorld } from './make-world.ts';
export { accountNo, ogrnOf, orgInn, personInn } from './numbers.ts';
export { nations, type Plan, parsePlan, plainPlan, schemes } from './plan.ts';
export { type Size, sizes } from './sizes.ts';
