import type { Dossier } from './dossier.ts';
import { refuseLeaks } from './leak-check.ts';
import type { ProtectedName } from './name-table.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';

/** The final bytes of page and document, checked for protected names; throws `LeakFound` and gives nothing where one stands. */
export function renderChecked(
  dossier: Dossier,
  names: readonly ProtectedName[],
): { readonly html: string; readonly json: string } {
  const [html, json] = [renderHtml(dossier), renderJson(dossier)];
  refuseLeaks('dossier.html', html, names);
  refuseLeaks('dossier.json', json, names);
  return { html, json };
}
