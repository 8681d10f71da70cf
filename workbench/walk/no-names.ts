import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { caseFolder, openDatabase } from '../../src/store/index.ts';

const spellings = `select distinct value from mention_value
  where part in ('full', 'latin') and (value like '% %' or length(value) > 2)
    and mention not in (select mention from mention_value where part in ('org_name', 'org_short', 'place_name', 'address'))`;

/** Every whole name of a natural person that a case which nobody has open holds, as papers write it. */
export async function namesIn(dir: string): Promise<readonly string[]> {
  const { protected: path, temp } = caseFolder(dir);
  const database = await openDatabase({ path, temp });
  try {
    return (await database.rows<{ value: string }>(spellings)).map(({ value }) => value.toLowerCase());
  } finally {
    await database.close();
  }
}

/** Listens to all that a tab says to others: addresses asked for, what it logs. */
export function overheard(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('request', (request) => said.push(plain(request.url())));
  page.on('console', (message) => said.push(message.text()));
  return said;
}

const kept =
  'JSON.stringify([document.title, location.href, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie, name])';

/** Fails where a name, or the id of a sealed source, stands in a title, an address or what the browser keeps. */
export async function noNames(page: Page, names: readonly string[], where: string): Promise<void> {
  found(plain(await page.evaluate<string>(kept)), names, where);
}

/** The same for what was said or saved. */
export function found(text: string, names: readonly string[], where: string): void {
  const lower = text.toLowerCase();
  assert.deepEqual(
    names.filter((name) => lower.includes(name)),
    [],
    where,
  );
  assert.doesNotMatch(lower, /src-[0-9a-f]{20}/, where);
}

export const savedAs = async (page: Page, deed: () => Promise<unknown>): Promise<string> => {
  const waiting = page.waitForEvent('download');
  await deed();
  const download = await waiting;
  return `${download.suggestedFilename()} ${await readFile(await download.path(), 'utf8')}`;
};

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
