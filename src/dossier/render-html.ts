import { readFileSync } from 'node:fs';
import { ranges } from './citations.ts';
import { grouped } from './counted.ts';
import type { Block, EvidenceEntry, Head, ReadablePage, Section, Sentence, TreeNode } from './dossier.ts';

const css = readFileSync(new URL('./dossier.css', import.meta.url), 'utf8');
/** Nothing may load: no script, no font, no picture from anywhere; only the style that stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page being written: citation lists too long for a line are put by, and stand at its end. */
interface Page {
  readonly dossier: ReadablePage;
  readonly long: string[];
}

/** The dossier as one self-contained page. The same dossier gives the same bytes. */
export function renderHtml(dossier: ReadablePage): string {
  const { language, title, marking } = dossier;
  const page: Page = { dossier, long: [] };
  const [first, ...rest] = dossier.sections.map((one) => section(page, one, 2));
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
${css}${onPaper(marking)}</style>
</head>
<body>
<div class="marking" role="note">${safe(marking)}</div>
<div class="sheet">
<header>
<p>${safe(marking)} · ${safe(dossier.asOf)}</p>
<h1>${safe(title)}</h1>
</header>
<main>
${first ?? ''}
${contents(dossier)}
${rest.join('\n')}
${evidence(page)}
</main>
</div>
</body>
</html>
`;
}

/** What stands at the edge of every printed sheet, outside of the text: a sheet may be taken from the others. */
const onPaper = (marking: string): string => `@page {
  @top-left {
    content: "${marking.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}";
    font: 600 8pt sans-serif;
  }
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font: 8pt sans-serif;
  }
}
`;

const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => named[sign as keyof typeof named]);

/** Text of a sentence or cell: days and pseudonyms are not broken at their hyphens. */
const kept = (text: string): string =>
  safe(text).replace(/\b\d{4}-\d\d(-\d\d)?\b|\b[A-Z]{1,5}-\d+\b/g, '<span class="whole">$&</span>');

function contents({ contents: title, sections, evidenceTitle, evidence }: ReadablePage): string {
  const link = (id: string, text: string) => `<a href="#${id}">${safe(text)}</a>`;
  const inner = (parts: readonly Section[]) =>
    parts.length > 0 ? `<ol>${parts.map((one) => `<li>${link(one.id, one.title)}</li>`).join('')}</ol>` : '';
  const items = sections.map((one) => `<li>${link(one.id, one.title)}${inner(one.sections)}</li>`);
  const last = evidence.length > 0 ? `\n<li>${link('evidence', evidenceTitle)}</li>` : '';
  return `<nav aria-label="${safe(title)}"><h4>${safe(title)}</h4><ol>${items.join('\n')}${last}</ol></nav>`;
}

function section(page: Page, { id, title, mark, blocks, sections }: Section, depth: number): string {
  const heading = `h${Math.min(depth, 4)}`;
  const marked = mark ? ` <span class="mark">${safe(mark)}</span>` : '';
  const body = [...blocks.map((one) => block(page, one)), ...sections.map((one) => section(page, one, depth + 1))];
  return `<section id="${id}" aria-labelledby="${id}-title">\n<${heading} id="${id}-title">${safe(title)}${marked}</${heading}>\n${body.join('\n')}\n</section>`;
}

function block(page: Page, given: Block): string {
  switch (given.kind) {
    case 'prose':
      return `<p>${given.sentences.map((one) => sentence(page, one)).join(' ')}</p>`;
    case 'list': {
      const tag = given.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${given.items.map((one) => `<li>${sentence(page, one)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return table(page, given);
    case 'quote':
      return `<blockquote><p>${safe(given.text)}</p><footer>${safe(given.attribution)}${cite(page, given.cites)}</footer></blockquote>`;
    case 'tree':
      return `<ul class="tree">\n${given.nodes.map(node).join('\n')}\n</ul>`;
    case 'note':
      return `<aside class="note"><strong>${safe(given.title)}</strong><p>${given.sentences.map((one) => sentence(page, one)).join(' ')}</p></aside>`;
  }
}

function sentence(page: Page, { text, cites, standing, head: about }: Sentence): string {
  const word = standing ? `<span class="standing">${safe(page.dossier.standings[standing])}</span>` : '';
  return `${head(about)}${kept(text)}${cite(page, cites)}${word}`;
}

/** A title before a sentence, its code small, its strength as a word. */
function head(about: Head | null): string {
  if (about === null) return '';
  const code = about.code ? ` <span class="code">${safe(about.code)}</span>` : '';
  const mark = about.mark ? ` <span class="mark">${safe(about.mark)}</span>` : '';
  return `<strong class="head">${safe(about.title)}</strong>${code}${mark} `;
}

const shownRanges = 6;

/** `[1–34, 40]`, each end a link to its entry; a long list is shortened here, says which it is, also on paper, and stands whole behind the evidence. */
function cite({ long, dossier }: Page, numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const all = ranges(numbers);
  if (all.length <= shownRanges) return `<span class="cite">[${all.map(range).join(', ')}]</span>`;
  const whole = all.map(range).join(', ');
  const at = long.indexOf(whole) < 0 ? long.push(whole) : long.indexOf(whole) + 1;
  const rest = dossier.longCite.replace('{rows}', grouped(numbers.length)).replace('{list}', String(at));
  return `<span class="cite">[${all.slice(0, 3).map(range).join(', ')} … <a href="#c${at}">${safe(rest)}</a>]</span>`;
}

const link = (n: number): string => `<a href="#e${n}">${n}</a>`;
const range = ([from, to]: readonly [number, number]): string =>
  from === to ? link(from) : `${link(from)}–${link(to)}`;

/** The citation lists that are too long for a line, whole. */
function longLists({ long, dossier }: Page): string {
  if (long.length === 0) return '';
  const lists = long.map((whole, index) => `<li id="c${index + 1}">${whole}</li>`);
  return `<h3>${safe(dossier.longCites)}</h3>\n<ol class="lists">\n${lists.join('\n')}\n</ol>`;
}

function table(page: Page, { caption, columns, numeric, rows }: Extract<Block, { kind: 'table' }>): string {
  const kind = (column: number) => (numeric.includes(column) ? ' class="number"' : '');
  const head = columns.map((text, column) => `<th scope="col"${kind(column)}>${safe(text)}</th>`).join('');
  const line = ({ cells, cites }: (typeof rows)[number]) => {
    const last = cells.length - 1;
    return `<tr>${cells.map((text, column) => `<td${kind(column)}>${kept(text)}${column === last ? cite(page, cites) : ''}</td>`).join('')}</tr>`;
  };
  return `<div class="wide" tabindex="0" role="region" aria-label="${safe(caption)}"><table><caption>${safe(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.map(line).join('\n')}\n</tbody></table></div>`;
}

function node({ text, note, children }: TreeNode): string {
  const under = children.length > 0 ? `<ul>${children.map(node).join('')}</ul>` : '';
  return `<li>${safe(text)}${note ? `<span>${safe(note)}</span>` : ''}${under}</li>`;
}

/** Every cited record under its file: where the row stands, the file's hash, origin and grade. */
function evidence(page: Page): string {
  const { evidenceTitle, evidenceColumns, evidence: entries } = page.dossier;
  if (entries.length === 0) return '';
  const [, sheetWord, rowWord, exhibitWord, originWord, gradeWord] = evidenceColumns;
  const file = (same: readonly EvidenceEntry[]) => {
    const { file: name, exhibit, origin, grade } = same[0] as EvidenceEntry;
    const about = `${exhibitWord} ${exhibit} · ${originWord} ${origin} · ${gradeWord} ${grade}`;
    const lines = same.map(({ n, sheet, row, records }) => {
      const at = [
        sheet === null ? '' : `${sheetWord} ${sheet}`,
        row === null ? '' : typeof row === 'number' ? `${rowWord} ${row}` : row,
      ]
        .filter(Boolean)
        .join(', ');
      return `<li id="e${n}" title="${safe(records.join(', '))}"><b>${n}</b><span>${safe(at || records.join(', '))}</span></li>`;
    });
    return `<h3>${safe(name)}</h3>\n<p>${safe(about)}</p>\n<ol>\n${lines.join('\n')}\n</ol>`;
  };
  const files = [
    ...Map.groupBy(entries, ({ exhibit, file: name, origin, grade }) =>
      [name, exhibit, origin, grade].join('\t'),
    ).values(),
  ];
  return `<section id="evidence" class="evidence" aria-labelledby="evidence-title">\n<h2 id="evidence-title">${safe(evidenceTitle)}</h2>\n${files.map(file).join('\n')}\n${longLists(page)}\n</section>`;
}
