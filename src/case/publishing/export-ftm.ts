import { createHash } from 'node:crypto';
import { access, open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { protectedNames, refuseLeaks } from '../../dossier/index.ts';
import { ftmContent, statementColumns, statementLine } from '../../evidence/index.ts';
import { type Projection, projectRecords, unprojected } from '../../records/index.ts';
import { type Database, openDatabase, sealStream } from '../../store/index.ts';
import { type Context, withProtectedBeside, withStore } from '../opening/context.ts';
import { goneExhibits } from '../opening/gone-exhibits.ts';
import { type KeptExhibit, keptExhibits } from '../opening/kept-exhibits.ts';
import { ensureLoaded } from '../opening/load.ts';
import { entityLine, entityStatements, type Merged, mergeValue, type Said, saidOf } from './ftm-lines.ts';
import { isSoleProprietor } from './public-name.ts';
import { namesSomebody } from './without-people.ts';

export const ftmForms = ['entities', 'statements'] as const;

export interface ExportOptions {
  readonly out: string;
  readonly form: string;
  /** Public keys of those who may read it; without one, nobody's name goes out. */
  readonly sealedFor: readonly string[];
  readonly why: string;
}

export interface Exported {
  readonly out: string;
  readonly form: string;
  readonly lines: number;
  readonly sha256: string;
  readonly sealedFor: readonly string[];
  /** Records that FollowTheMoney has no schema for, by type. */
  readonly without: Readonly<Record<string, number>>;
  /** FollowTheMoney files of the case that name people and so went out sealed only. */
  readonly heldBack: readonly string[];
  /** Organisations and places that are called by the name of a person, and so go by pseudonym. */
  readonly masked: number;
}

/**
 * The case as FollowTheMoney. Without keys nobody is named (people go by pseudonym) and the bytes pass the leak check; with keys
 * everything goes, sealed for those who hold them, and FollowTheMoney files go as they came. Either is an entry in the ledger.
 */
export async function exportFtm(context: Context, options: ExportOptions): Promise<Exported> {
  const { form, sealedFor, why } = options;
  if (!ftmForms.some((known) => known === form))
    throw new Error(`unknown form: "${form}"; FollowTheMoney is written as ${ftmForms.join(' or ')}`);
  if (why.trim() === '') throw new Error('what leaves a case needs its reason: give --why "…"');
  const out = resolve(options.out);
  if (await exists(out)) throw new Error(`${out}: a file of that name is there already; name another`);
  await ensureLoaded(context);
  const entries = context.ledger.entries;
  const gone = goneExhibits(entries);
  const standing = [...keptExhibits(entries).values()].filter(({ exhibit, sealed }) => !sealed && !gone.has(exhibit));
  const isFtm = ({ mediaType }: KeptExhibit): boolean => mediaType === 'application/json+ftm';
  const names = sealedFor.length > 0;
  const exhibits = standing.filter((one) => !isFtm(one)).map(({ exhibit }) => exhibit);
  const masked = new Set<string>();
  const projection = {
    ...{ exhibits, names },
    ...(names ? {} : { namesSomebody: await tellsOfSomebody(context), masked: (entity: string) => masked.add(entity) }),
  };
  const lines = counted(linesOf(context, form, projection, names ? standing.filter(isFtm) : [], standing));
  const sha256 = names
    ? await writeParts(out, sealStream(sealedFor, encoded(lines.all)))
    : await writeOpen(context, out, lines.all);
  const without = await withStore(context, (store) => unprojected(store, { exhibits, names }));
  const written = { form, lines: lines.count(), sha256, sealedFor };
  await context.ledger.append('exported', { ...written, sealedFor: [...sealedFor], why: why.trim() });
  const heldBack = names ? [] : standing.filter(isFtm).map(({ file }) => file);
  return { out, ...written, without, heldBack, masked: masked.size };
}

async function tellsOfSomebody(context: Context): Promise<(text: string) => boolean> {
  const tells = namesSomebody(await withProtectedBeside(context, protectedNames));
  return (text) => isSoleProprietor(text) || tells(text);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function counted(lines: AsyncIterable<string>) {
  let count = 0;
  const all = (async function* () {
    for await (const line of lines) {
      count++;
      yield line;
    }
  })();
  return { all, count: () => count };
}

async function* linesOf(
  context: Context,
  form: string,
  projection: Projection,
  files: readonly KeptExhibit[],
  standing: readonly KeptExhibit[],
): AsyncGenerator<string> {
  const days = new Map(standing.map(({ exhibit, addedAt }) => [exhibit, addedAt.slice(0, 10)]));
  const saidBy = (exhibit: string): Said => ({ dataset: `exhibit_${exhibit}`, day: days.get(exhibit) ?? null });
  if (form === 'statements') yield `${statementColumns.map((name) => `"${name}"`).join(',')}\n`;
  const merged: Merged = new Map();
  const store = await openDatabase({
    ...{ path: context.folder.store, attach: { protected: context.folder.protected }, temp: context.folder.temp },
  });
  try {
    yield* recordLines(store, context, form, projection, saidBy, merged);
  } finally {
    await store.close();
  }
  for (const file of files) yield* fileLines(context, form, file, saidBy(file.exhibit), merged);
  for (const entity of merged.values()) yield entityLine(entity);
}

async function* recordLines(
  store: Database,
  context: Context,
  form: string,
  projection: Projection,
  saidBy: (exhibit: string) => Said,
  merged: Merged,
): AsyncGenerator<string> {
  let done = 0;
  for await (const entity of projectRecords(store, projection)) {
    context.signal.throwIfAborted();
    if (++done % 1000 === 0) context.progress('writing entities', done, null);
    const said = saidBy(entity.exhibit);
    if (form === 'statements') yield* entityStatements(entity, said);
    else for (const one of saidOf(entity, said)) mergeValue(merged, one);
    // A record is nobody else's: it need not wait for what else is said of it.
    const whole = form === 'entities' && entity.id === entity.canonical && merged.get(entity.id);
    if (whole && entity.schema !== 'Person' && entity.values[0]?.value.startsWith('record_type')) {
      merged.delete(entity.id);
      yield entityLine(whole);
    }
  }
}

/** A FollowTheMoney file as it came: in its own form to the letter, in the other with all that the form has room for. */
async function* fileLines(
  context: Context,
  form: string,
  { sha256, file }: KeptExhibit,
  said: Said,
  merged: Merged,
): AsyncGenerator<string> {
  for await (const content of ftmContent(context.folder.exhibit(sha256), file)) {
    context.signal.throwIfAborted();
    if ('statement' in content) {
      if (form === 'statements') yield statementLine(content.statement);
      else mergeValue(merged, content.statement);
    } else if (form === 'entities') yield `${JSON.stringify(content.entity)}\n`;
    else yield* entityStatements(asEntity(content.entity), said);
  }
}

function asEntity(object: Record<string, unknown>) {
  const properties = Object.entries(object.properties as Record<string, unknown>);
  const values = properties.flatMap(([prop, given]) =>
    (Array.isArray(given) ? given : [given]).map((value) => ({ prop, value: plain(value) })),
  );
  const id = String(object.id);
  return { id, canonical: id, schema: String(object.schema), exhibit: '', values };
}

/** A nested entity stands for its id. */
const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value);

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(line);
}

async function writeOpen(context: Context, out: string, lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  refuseLeaks(out, text, await withProtectedBeside(context, protectedNames));
  return writeParts(out, [Buffer.from(text)]);
}

/** Written whole or not at all; readable by nobody else on this machine. */
async function writeParts(out: string, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(out, 'wx', 0o600);
  try {
    for await (const part of parts) {
      hash.update(part);
      await file.writeFile(part);
    }
    await file.sync();
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
