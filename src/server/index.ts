/**
 * The one owner of an open case, over HTTP on this machine's loopback: what the workbench shows comes from here, and while it runs the commands
 * of the terminal go through it. It checks who asks (Host, Origin, the token of this start), lets its pages load nothing from
 * elsewhere, does one thing after another, and tells every tab what changed. It words nothing and decides nothing.
 */
export { ownerOf } from './owner.ts';
export { type ServedCase, serveCase } from './serve-case.ts';
export type { CaseSteps } from './steps.ts';
