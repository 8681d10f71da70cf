import { readFileSync } from 'node:fs';
import { ranges } from './citations.ts';
import type { Block, Dossier, EvidenceEntry, Section, Sentence, TreeNode } from './dossier.ts';

const css = readFileSync(new URL('./dossier.css', import.meta.url), 'utf8');
/** Nothing may load: no script, no font, no picture from anywhere; only the style that stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The dossier as one self-contained page. The same dossier gives the same bytes. */
export function renderHtml(dossier: Dossier): string {
  const { language, title, marking } = dossier;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${safe(title)} · ${safe(marking)}</title>
<style>
${css}</style>
</head>
<body>
<div class="marking" role="note">${safe(marking)}</div>
<div class="sheet">
<header>
<p>${safe(marking)} · ${safe(dossier.asOf)}</p>
<h1>${safe(title)}</h1>
${contents(dossier)}
</header>
<main>
${dossier.sections.map((one) => section(dossier, one, 2)).join('\n')}
${evidence(dossier)}
</main>
</div>
</body>
</html>
`;
}

const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => named[sign as keyof typeof named]);

/** Text of a sentence or cell: days and pseudonyms are not broken at their hyphens. */
const kept = (text: string): string =>
  safe(text).replace(/\b\d{4}-\d\d(-\d\d)?\b|\b[A-Z]{1,3}-\d+\b/g, '<span class="whole">$&</span>');

function contents({ contents: title, sections, evidenceTitle }: Dossier): string {
  const link = (id: string, text: string) => `<a href="#${id}">${safe(text)}</a>`;
  const inner = (parts: readonly Section[]) =>
    parts.length > 0 ? `<ol>${parts.map((one) => `<li>${link(one.id, one.title)}</li>`).join('')}</ol>` : '';
  const items = sections.map((one) => `<li>${link(one.id, one.title)}${inner(one.sections)}</li>`);
  return `<nav aria-label="${safe(title)}"><h4>${safe(title)}</h4><ol>${items.join('\n')}\n<li>${link('evidence', evidenceTitle)}</li></ol></nav>`;
}

function section(dossier: Dossier, { id, title, mark, blocks, sections }: Section, depth: number): string {
  const heading = `h${Math.min(depth, 4)}`;
  const marked = mark ? ` <span class="mark">${safe(mark)}</span>` : '';
  const body = [
    ...blocks.map((one) => block(dossier, one)),
    ...sections.map((one) => section(dossier, one, depth + 1)),
  ];
  return `<section id="${id}" aria-labelledby="${id}-title">\n<${heading} id="${id}-title">${safe(title)}${marked}</${heading}>\n${body.join('\n')}\n</section>`;
}

function block(dossier: Dossier, given: Block): string {
  switch (given.kind) {
    case 'prose':
      return `<p>${given.sentences.map((one) => sentence(dossier, one)).join(' ')}</p>`;
    case 'list': {
      const tag = given.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${given.items.map((one) => `<li>${sentence(dossier, one)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return table(given);
    case 'quote':
      return `<blockquote><p>${safe(given.text)}</p><footer>${safe(given.attribution)}${cite(given.cites)}</footer></blockquote>`;
    case 'tree':
      return `<ul class="tree">\n${given.nodes.map(node).join('\n')}\n</ul>`;
    case 'note':
      return `<aside class="note"><strong>${safe(given.title)}</strong><p>${given.sentences.map((one) => sentence(dossier, one)).join(' ')}</p></aside>`;
  }
}

function sentence({ standings }: Dossier, { text, cites, standing }: Sentence): string {
  const word = standing ? `<span class="standing">${safe(standings[standing])}</span>` : '';
  return `${kept(text)}${cite(cites)}${word}`;
}

/** `[1–34, 40]`, each end a link to its entry. */
function cite(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const link = (n: number) => `<a href="#e${n}">${n}</a>`;
  const text = ranges(numbers).map(([from, to]) => (from === to ? link(from) : `${link(from)}–${link(to)}`));
  return `<span class="cite">[${text.join(', ')}]</span>`;
}

function table({ caption, columns, numeric, rows }: Extract<Block, { kind: 'table' }>): string {
  const kind = (column: number) => (numeric.includes(column) ? ' class="number"' : '');
  const head = columns.map((text, column) => `<th scope="col"${kind(column)}>${safe(text)}</th>`).join('');
  const line = ({ cells, cites }: (typeof rows)[number]) => {
    const last = cells.length - 1;
    return `<tr>${cells.map((text, column) => `<td${kind(column)}>${kept(text)}${column === last ? cite(cites) : ''}</td>`).join('')}</tr>`;
  };
  return `<div class="wide" tabindex="0" role="region" aria-label="${safe(caption)}"><table><caption>${safe(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.map(line).join('\n')}\n</tbody></table></div>`;
}

function node({ text, note, children }: TreeNode): string {
  const under = children.length > 0 ? `<ul>${children.map(node).join('')}</ul>` : '';
  return `<li>${safe(text)}${note ? `<span>${safe(note)}</span>` : ''}${under}</li>`;
}

/** Every cited record under its file: where the row stands, the file's hash, origin and grade. */
function evidence({ evidenceTitle, evidenceColumns, evidence: entries }: Dossier): string {
  const [, sheetWord, rowWord, exhibitWord, originWord, gradeWord] = evidenceColumns;
  const file = (same: readonly EvidenceEntry[]) => {
    const { file: name, exhibit, origin, grade } = same[0] as EvidenceEntry;
    const about = `${exhibitWord} ${exhibit} · ${originWord} ${origin} · ${gradeWord} ${grade}`;
    const lines = same.map(({ n, sheet, row, record }) => {
      const at = [sheet === null ? '' : `${sheetWord} ${sheet}`, row === null ? '' : `${rowWord} ${row}`]
        .filter(Boolean)
        .join(', ');
      return `<li id="e${n}" title="${safe(record)}"><b>${n}</b><span>${safe(at || record)}</span></li>`;
    });
    return `<h3>${safe(name)}</h3>\n<p>${safe(about)}</p>\n<ol>\n${lines.join('\n')}\n</ol>`;
  };
  const files = [
    ...Map.groupBy(entries, ({ exhibit, file: name, origin, grade }) =>
      [name, exhibit, origin, grade].join('\t'),
    ).values(),
  ];
  return `<section id="evidence" class="evidence" aria-labelledby="evidence-title">\n<h2 id="evidence-title">${safe(evidenceTitle)}</h2>\n${files.map(file).join('\n')}\n</section>`;
}
