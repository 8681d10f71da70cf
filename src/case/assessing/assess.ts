import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { useGivenLinks } from '../../entities/index.ts';
import type { Finding } from '../../findings/index.ts';
import { addFiles } from '../adding/add.ts';
import { expandFolders } from '../adding/expand-folders.ts';
import type { AddReport } from '../adding/file-report.ts';
import { detectCase } from '../findings/detect.ts';
import { surfaced } from '../findings/levels.ts';
import { traceCase } from '../findings/money.ts';
import { type Context, type Progress, withProtected, withStore } from '../opening/context.ts';
import { hashOfFile } from '../opening/hash-of-file.ts';
import { locatorsOf } from '../opening/locator.ts';
import { caseKey, createCase, openContext } from '../opening/open-case.ts';
import { resolveCase } from '../opening/resolve.ts';
import { saidPlaces } from '../opening/said-place.ts';
import { once } from '../opening/steps.ts';
import { readLinks, writeClusters } from './assess-clusters.ts';
import { findingsForStrangers } from './assess-findings.ts';
import { manifestOf } from './assess-manifest.ts';
import { rejectsOf } from './assess-rejects.ts';
import { earlierResults, type Result } from './earlier-results.ts';

export interface AssessOptions {
  readonly out: string;
  readonly links?: string | undefined;
  readonly arrangements?: string | undefined;
  readonly frozen?: string | undefined;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

export interface Assessed {
  readonly files: number;
  readonly records: number;
  readonly keptAside: number;
  readonly candidates: number;
  readonly surfaced: number;
  readonly seconds: number;
  /** Of the places of a given list of links, those where this evidence mentions somebody. */
  readonly links?: Linked;
}

export interface Linked {
  readonly places: number;
  readonly found: number;
}

/** An evaluation must be repeatable: no clock and no chance in what it writes. */
const still = { clock: () => new Date(0), random: (bytes: number) => new Uint8Array(bytes) };

/**
 * Runs the whole engine on a folder of files: no question, no network, no other input. The case it makes for that is taken away
 * again; what stays in `out` is findings.json, clusters.csv, flows.json, rejects.csv and manifest.json.
 */
export async function assess(evidence: string, options: AssessOptions): Promise<Assessed> {
  const began = performance.now();
  if (!(await stat(evidence).catch(() => null))?.isDirectory())
    throw new Error(`${evidence}: expected a folder of files to assess`);
  if (relative(evidence, options.out) === '')
    throw new Error(`${options.out}: is the evidence itself, and results would be read as such; name another folder`);
  await mkdir(options.out, { recursive: true });
  const dir = join(options.out, 'case-while-assessing');
  await rm(dir, { recursive: true, force: true });
  await createCase(dir, { title: 'Assessment' }, still);
  const context = await openContext(dir, { ...options, command: 'assess', by: 'assess', clock: still.clock });
  try {
    const { files, passedOver } = await evidenceIn(evidence, options.out);
    const added = await addFiles({ ...context, unattended: true }, files);
    const linked = await whoIsWho(context, options.links);
    const { findings } = await detectCase(context, { arrangements: options.arrangements, typology: options.frozen });
    return await writeResults(context, options, { added: { ...added, passedOver }, linked, findings, began });
  } finally {
    await context.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The files of the folder; not those that this or another assessment laid inside it. */
async function evidenceIn(evidence: string, out: string) {
  const { files, passedOver } = await expandFolders([{ path: evidence }]);
  const root = join(evidence, '/');
  const inside = (path: string) => (path.startsWith(root) ? path.slice(root.length) : path);
  const beside = files.filter(({ path }) => relative(out, path).startsWith('..'));
  const results = await earlierResults(beside);
  const left = [...results].map(({ path }) => `${inside(path)}: what an assessment wrote, and no evidence`);
  return { files: beside.filter((file) => !results.has(file)), passedOver: [...passedOver.map(inside), ...left] };
}

/** Who is who as the engine finds it, or as a list of perfect links says. */
async function whoIsWho(context: Context, links: string | undefined): Promise<Linked | null> {
  if (links === undefined) {
    await resolveCase(context);
    return null;
  }
  const { entries } = context.ledger;
  return withProtected(context, async (store) => {
    const given = await readLinks(store, await locatorsOf(context), saidPlaces(entries), links);
    await once(context, store, 'resolve', async () => useGivenLinks(store, given.links, caseKey(entries)));
    return { places: given.places, found: given.found };
  });
}

interface Worked {
  readonly added: AddReport;
  readonly linked: Linked | null;
  readonly findings: readonly Finding[];
  readonly began: number;
}

async function writeResults(
  context: Context,
  options: AssessOptions,
  { added, linked, findings, began }: Worked,
): Promise<Assessed> {
  const { entries } = context.ledger;
  const write = (name: string, text: string) => writeFile(join(options.out, name), text);
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  const { flows } = await traceCase(context);
  const locator = await locatorsOf(context);
  await write('findings.json', json(findingsForStrangers(findings, entries, locator)));
  await write('flows.json', json(flows.map((flow) => ({ ...flow, records: flow.records.map(locator) }))));
  await withStore(context, (store) => writeClusters(store, locator, join(options.out, 'clusters.csv')));
  const { keptAside, text } = await rejectsOf(context, added);
  await write('rejects.csv', text);
  const records = added.files.reduce((sum, file) => sum + recordsOf(file), 0);
  const counted = {
    files: added.files.length,
    records,
    keptAside,
    candidates: findings.length,
    surfaced: findings.filter(surfaced).length,
    ...(linked !== null && { links: linked }),
  };
  const seconds = Math.round(performance.now() - began) / 1000;
  await write(
    'manifest.json',
    json({
      ...(await manifestOf(context, options)),
      ...counted,
      results: await Promise.all(resultNames.map((name) => resultIn(options.out, name))),
      seconds,
      peak_memory_bytes: process.resourceUsage().maxRSS * 1024,
    }),
  );
  return { ...counted, seconds };
}

const resultNames = ['findings.json', 'flows.json', 'clusters.csv', 'rejects.csv'];

/** By which a later assessment knows it again. */
async function resultIn(out: string, name: string): Promise<Result> {
  const path = join(out, name);
  return { name, bytes: (await stat(path)).size, sha256: await hashOfFile(path) };
}

const recordsOf = (file: AddReport['files'][number]): number =>
  file.loaded?.units.reduce((sum, unit) => sum + Object.values(unit.records).reduce((all, n) => all + n, 0), 0) ?? 0;
