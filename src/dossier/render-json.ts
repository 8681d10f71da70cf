import type { Dossier } from './dossier.ts';

/** The dossier as one JSON document; the marking stands first. The same dossier gives the same bytes. */
export function renderJson(dossier: Dossier): string {
  const { marking, ...rest } = dossier;
  return `${JSON.stringify({ marking, ...rest }, null, 2)}\n`;
}
