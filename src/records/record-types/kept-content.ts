import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What was made of the program's own content, kept beside what its TypeScript became: to read the YAML of all record types anew takes a third
 * of a second of every start. What is kept is taken where every byte that it was made `from` is as it was, and is itself as it was written;
 * else it is made again. Where Node keeps no compiled code, nothing is kept. `make` gives plain values, maps and sets.
 */
export function keptContent<T>(
  name: string,
  from: readonly string[],
  make: () => T,
  folder: string | undefined = getCompileCacheDir(),
): T {
  if (folder === undefined) return make();
  const path = join(folder, `${name}.kept`);
  const source = digestOf(from);
  const kept = readKept(path, source);
  if (kept !== null) return deserialize(kept) as T;
  const made = make();
  keep(path, source, serialize(made));
  return made;
}

/** The sources of a folder of the program, for what they make: a changed reader reads otherwise. */
export function sourcesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return names.sort().flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

function readKept(path: string, source: Buffer): Buffer | null {
  try {
    const whole = readFileSync(path);
    const [seal, made] = [whole.subarray(0, source.length), whole.subarray(source.length)];
    return seal.equals(sealOf(source, made)) ? made : null;
  } catch {
    return null;
  }
}

/** Where it cannot be kept it is made again by the next. */
function keep(path: string, source: Buffer, made: Buffer): void {
  const written = `${path}.${process.pid}`;
  try {
    writeFileSync(written, Buffer.concat([sealOf(source, made), made]));
    renameSync(written, path);
  } catch {}
}

let libraries: string | null = null;

const sealOf = (source: Buffer, made: Buffer): Buffer => createHash('sha256').update(source).update(made).digest();

/** Each text with its length: no two lists run together to one. Libraries read otherwise in another version. */
export function digestOf(texts: readonly string[]): Buffer {
  libraries ??= readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
  const hash = createHash('sha256');
  for (const text of [libraries, ...texts]) hash.update(`${text.length}\n`).update(text);
  return hash.digest();
}
