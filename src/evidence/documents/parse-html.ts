import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block } from '../reading/document-units.ts';
import { cellOf } from '../xml/xml-text.ts';
import { chatName, messagesIn, type SavedMessage } from './html-messages.ts';
import { TableBuilder } from './table-builder.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a saved page says, and what it says of itself. */
export interface HtmlDocument {
  readonly facts: Readonly<Record<string, string>>;
  readonly blocks: Block[];
  /** Where the page is an export of a chat: its messages. */
  readonly messages: SavedMessage[];
  /** The name of that chat, where the page says it elsewhere than in its title. */
  readonly chat: string | null;
}

export function parseHtml(text: string): HtmlDocument {
  const page = parse(text);
  const messages = messagesIn(page);
  const walker = new HtmlWalker();
  walker.walk(page);
  return {
    facts: factsOf(text.slice(0, 64 * 1024), walker),
    blocks: messages.length > 0 ? [] : walker.blocks,
    messages,
    chat: messages.length > 0 ? chatName(page) : null,
  };
}

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'select', 'iframe', 'object']);
// biome-ignore format: one list
const apart = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'figure', 'figcaption', 'form', 'hr', 'address', 'fieldset', 'caption', 'details', 'summary', 'body']);

/** Walks without recursion, so that a page nested a hundred thousand deep is only long. */
class HtmlWalker {
  readonly blocks: Block[] = [];
  readonly metas = new Map<string, string>();
  title = '';
  #text = '';
  #tables: { builder: TableBuilder; around: string; spans: [number, number] }[] = [];

  walk(root: Node): void {
    const stack: (Node | (() => void))[] = [root];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next === 'function') next();
      else if (next.nodeName === '#text')
        this.#text += (next as DefaultTreeAdapterTypes.TextNode).value.replace(/[\t\n\r ]+/g, ' ');
      else if (!silent.has(next.nodeName)) this.#enter(next, stack);
    }
    this.#flush();
  }

  #enter(node: Node, stack: (Node | (() => void))[]): void {
    const leave = this.#leaving(node);
    if (leave) stack.push(leave);
    if (!('childNodes' in node)) return;
    if (node.nodeName === 'title') this.title ||= cellOf(textOf(node)) ?? '';
    if (node.nodeName === 'title') return;
    for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at] as Node);
  }

  /** What is done at the beginning of an element; returns what is to be done at its end. */
  #leaving(node: Node): (() => void) | null {
    const name = node.nodeName;
    if (name === 'meta') this.#meta(node as Element);
    if (name === 'br') this.#text += '\n';
    if (name === 'table') return this.#table();
    if (name === 'tr') return this.#row();
    if (name === 'td' || name === 'th') return this.#cell(node as Element);
    if (!apart.has(name)) return null;
    this.#flush();
    return () => this.#flush();
  }

  #table(): () => void {
    this.#flush();
    this.#tables.push({ builder: new TableBuilder(), around: this.#text, spans: [1, 1] });
    this.#text = '';
    return () => {
      const table = this.#tables.pop();
      this.#text = table?.around ?? '';
      if (table && table.builder.rows.length > 0) {
        const { rows: lines, merged } = table.builder;
        this.blocks.push({ kind: 'table', lines, merged });
      }
    };
  }

  #row(): () => void {
    const table = this.#tables.at(-1)?.builder;
    table?.startRow();
    return () => table?.endRow();
  }

  #cell(element: Element): () => void {
    const table = this.#tables.at(-1);
    this.#text = '';
    return () => {
      const spanOf = (name: string): number => Math.min(1000, Number(attributeOf(element, name) ?? 1) || 1);
      table?.builder.cell(tidied(this.#text), spanOf('colspan'), spanOf('rowspan'));
      this.#text = '';
    };
  }

  /** Inside a table a paragraph is a line of its cell. */
  #flush(): void {
    if (this.#tables.length > 0) {
      if (this.#text.trim() !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
      return;
    }
    const text = cellOf(tidied(this.#text));
    if (text !== null) this.blocks.push({ kind: 'text', lines: [[text]] });
    this.#text = '';
  }

  #meta(element: Element): void {
    const key = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop');
    const content = attributeOf(element, 'content');
    if (key && content && !this.metas.has(key.toLowerCase())) this.metas.set(key.toLowerCase(), content);
  }
}

const tidied = (text: string): string =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replaceAll('\u00A0', ' ')
    .trim();

const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

function textOf(node: Node): string {
  return 'childNodes' in node
    ? node.childNodes
        .map((child) => (child.nodeName === '#text' ? (child as DefaultTreeAdapterTypes.TextNode).value : ''))
        .join('')
    : '';
}

/** Where a page was saved from, when, and who wrote it: browsers and archivers leave that in comments and in `meta`. */
function factsOf(start: string, { title, metas }: HtmlWalker): Record<string, string> {
  const meta = (...names: string[]): string | undefined => names.map((name) => metas.get(name)).find((value) => value);
  const match = (pattern: RegExp): string | undefined => pattern.exec(start)?.[1]?.trim();
  const url =
    match(/<!--\s*saved from url=\(\d+\)(\S+)/i) ??
    match(/<!--[^>]*?\burl:\s*(https?:\S+)/i) ??
    match(/<link[^>]+rel=["']canonical["'][^>]*href=["']([^"']+)/i) ??
    meta('og:url', 'twitter:url');
  const found = {
    url,
    title: title || meta('og:title'),
    author: meta('author', 'article:author', 'twitter:creator', 'parsely-author'),
    published: meta('article:published_time', 'datepublished', 'date', 'pubdate'),
    captured: match(/<!--[^>]*?\bsaved date:\s*([^\n>]+?)\s*(?:\n|-->)/i) ?? meta('savepage-date', 'archive-date'),
    site: meta('og:site_name', 'application-name'),
  };
  const pairs = Object.entries(found).flatMap(([key, value]) => {
    const cell = value === undefined ? null : cellOf(value.slice(0, 2000));
    return cell === null ? [] : [[key, cell] as const];
  });
  return Object.fromEntries(pairs);
}
