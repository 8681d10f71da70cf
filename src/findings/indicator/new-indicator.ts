import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorFiles, loadIndicators, shippedIndicators } from './load-indicators.ts';

export interface NewIndicator {
  /** Path inside the catalogue, `work/night-shifts.md`. */
  readonly path: string;
  readonly text: string;
}

/** A new indicator file that already passes its tests, to be made into what it should be. The caller writes it. */
export function newIndicator(request: { family: string; id: string; title: string; folder?: string }): NewIndicator {
  const { family, id, title, folder = shippedIndicators } = request;
  if (!/^[a-z]+$/i.test(family)) throw new Error(`family: expected one word such as work, found "${family}"`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`id: expected words such as on-site-in-class, found "${id}"`);
  const path = `${family.toLowerCase()}/${id}.md`;
  if (indicatorFiles(folder).includes(path)) throw new Error(`${join(folder, path)} exists; choose another id`);
  const template = readFileSync(new URL('new-indicator.md', import.meta.url), 'utf8');
  const values: Record<string, string> = {
    id,
    title: JSON.stringify(title),
    family: family.toUpperCase(),
    code: nextCode(family.toUpperCase(), folder),
  };
  return { path, text: template.replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => values[name] ?? '') };
}

/** The number after the family's greatest: WORK-04 after WORK-03. */
function nextCode(family: string, folder: string): string {
  const numbers = loadIndicators(folder)
    .filter((one) => one.family === family)
    .map(({ code }) => Number(/\d+$/.exec(code)?.[0] ?? 0));
  const next = Math.max(0, ...numbers) + 1;
  return family === 'X' ? `X${next}` : `${family}-${String(next).padStart(2, '0')}`;
}
