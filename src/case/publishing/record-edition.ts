import { createHash } from 'node:crypto';
import type { Context } from '../opening/context.ts';

export interface WrittenEdition {
  readonly form: 'public edition' | 'internal edition';
  readonly for: string;
  readonly language: string;
  readonly findings: readonly string[];
  readonly html: string;
  readonly json: string;
}

/** What was written, for whom, and under which hash stands in the ledger; the same bytes built again are nothing new. */
export async function recordEdition(
  { ledger }: Context,
  edition: WrittenEdition,
  more: Record<string, unknown>,
): Promise<void> {
  const { form, language } = edition;
  const [html, json] = [edition.html, edition.json].map((text) => createHash('sha256').update(text).digest('hex'));
  const last = ledger.entries.findLast(
    ({ kind, body }) => kind === 'exported' && body.form === form && body.language === language,
  )?.body;
  if (last?.html === html && last?.json === json) return;
  await ledger.append('exported', { ...edition, findings: [...edition.findings], ...more, html, json });
}
