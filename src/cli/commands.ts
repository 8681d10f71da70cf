import { add } from './add.ts';
import { assess } from './assess.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { consent } from './consent.ts';
import { decide } from './decide.ts';
import { detect } from './detect.ts';
import { explain } from './explain.ts';
import { exportFtm } from './export.ts';
import { grade } from './grade.ts';
import { indicators } from './indicators.ts';
import { init } from './init.ts';
import { judge } from './judge.ts';
import { key } from './key.ts';
import { law } from './law.ts';
import { lock } from './lock.ts';
import { names } from './names.ts';
import { open } from './open.ts';
import { origins } from './origins.ts';
import { overlap } from './overlap.ts';
import { publish } from './publish.ts';
import { rebuild } from './rebuild.ts';
import { reply } from './reply.ts';
import { resolve } from './resolve.ts';
import { resolveTable } from './resolve-table.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { trace } from './trace.ts';
import { transcribe } from './transcribe.ts';
import { unlock } from './unlock.ts';
import { unseal } from './unseal.ts';
import { verify } from './verify.ts';
import { world } from './world.ts';

/** Every command, in the order of the journey. */
export const commands: readonly Command[] = [
  start,
  init,
  add,
  transcribe,
  grade,
  origins,
  resolve,
  judge,
  detect,
  explain,
  trace,
  law,
  decide,
  reply,
  publish,
  exportFtm,
  run,
  open,
  serve,
  overlap,
  resolveTable,
  names,
  assess,
  world,
  indicators,
  key,
  unseal,
  consent,
  verify,
  rebuild,
  lock,
  unlock,
  backup,
  restore,
];
