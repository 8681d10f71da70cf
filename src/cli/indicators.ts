import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findIndicator,
  formatIndicator,
  listIndicators,
  newIndicator,
  shippedIndicators,
  testCatalogue,
} from '../findings/index.ts';
import { type Command, type Outcome, WrongUsage } from './command.ts';

const verbs: Readonly<Record<string, (words: readonly string[]) => Promise<Outcome>>> = {
  list,
  show,
  test,
  new: begin,
  format,
};

export const indicators: Command = {
  usage: 'indicators <VERB> [WORDS...]',
  summary: 'the catalogue: list · show ID · test [ID] · new family/id [title] · format',
  run(_, [verb = '', ...words]) {
    const chosen = verbs[verb];
    if (!chosen) throw new WrongUsage(`unknown verb: "${verb}"; indicators ${Object.keys(verbs).join(', ')}`);
    return chosen(words);
  },
};

async function list(): Promise<Outcome> {
  const listed = listIndicators();
  const lines = listed.map(
    ({ code, strength, title, id }) => `${code.padEnd(9)} ${strength ?? '·'}  ${title.en}  (${id})`,
  );
  return { result: listed, text: lines.join('\n') };
}

async function show([id]: readonly string[]): Promise<Outcome> {
  const { file } = findIndicator(named(id, 'show'));
  const text = await readFile(join(shippedIndicators, '..', file), 'utf8');
  return { result: { file, text }, text };
}

async function test(names: readonly string[]): Promise<Outcome> {
  const temp = await mkdtemp(join(tmpdir(), 'tributary-'));
  try {
    const reports = await testCatalogue({ names, temp });
    const problems = reports.flatMap((report) => report.problems);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const lines = reports.map(
      ({ code, cases, mutants }) => `${code.padEnd(9)} ${cases} cases hold, ${mutants} changed comparisons noticed`,
    );
    return { result: reports, text: lines.join('\n') };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function begin([path, ...title]: readonly string[]): Promise<Outcome> {
  const [family = '', id = ''] = named(path, 'new').split('/');
  const made = newIndicator({ family, id, title: title.join(' ') || id.replaceAll('-', ' ') });
  const file = join(shippedIndicators, made.path);
  await writeFile(file, made.text, { flag: 'wx' });
  return {
    result: { file },
    text: `${file}: write its story, its SQL and its cases, then: tributary indicators test ${id}`,
  };
}

async function format(): Promise<Outcome> {
  const changed: string[] = [];
  for (const { file } of listIndicators()) {
    const path = join(shippedIndicators, '..', file);
    const before = await readFile(path, 'utf8');
    const after = formatIndicator(before);
    if (after === before) continue;
    await writeFile(path, after);
    changed.push(file);
  }
  return { result: changed, text: changed.length === 0 ? 'every file is in form' : changed.join('\n') };
}

function named(word: string | undefined, verb: string): string {
  if (word === undefined) throw new WrongUsage(`indicators ${verb} takes an indicator, such as on-site-in-class`);
  return word;
}
