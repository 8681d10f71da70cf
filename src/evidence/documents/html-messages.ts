import type { DefaultTreeAdapterTypes } from 'parse5';
import { cellOf } from '../xml/xml-text.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A message of a chat or channel, in whatever form it was exported. */
export interface SavedMessage {
  readonly id: string | null;
  readonly date: string | null;
  /** When its author changed it last; the export holds no earlier wording. */
  readonly edited: string | null;
  readonly author: string | null;
  readonly text: string | null;
  readonly forwarded_from: string | null;
  readonly reply_to: string | null;
  readonly media: string | null;
  readonly url: string | null;
}

/** Messages of an export in HTML: Telegram's (`messages.html`) and VK's (`messages0.html`). Empty where the page is none. */
export function messagesIn(page: Node): SavedMessage[] {
  const found: SavedMessage[] = [];
  let author: string | null = null;
  let day: string | null = null;
  for (const element of elementsOf(page)) {
    if (!hasClass(element, 'message')) continue;
    const service = hasClass(element, 'service') ? firstText(element, 'body') : null;
    // Between messages stand the day, and what somebody did to the chat; of the latter the export keeps no time.
    if (service !== null && isDay.test(service)) day = service;
    else if (service !== null) found.push({ ...nothing, id: idOf(element), date: day, text: service });
    if (service !== null) continue;
    const message: SavedMessage | null = hasClass(element, 'default')
      ? telegramMessage(element, author)
      : vkMessage(element);
    if (message === null) continue;
    author = message.author;
    found.push(message);
  }
  return found;
}

/** How the chat is called: Telegram says it at the head of every page, and calls all of them "Exported Data" in the title. */
export function chatName(page: Node): string | null {
  const head = [...elementsOf(page)].find((element) => hasClass(element, 'page_header'));
  return head === undefined ? null : firstText(head, 'bold');
}

const isDay = /^\d{1,2} \p{L}+ \d{4}$/u;
// biome-ignore format: one message without anything
const nothing: SavedMessage = { id: null, date: null, edited: null, author: null, text: null, forwarded_from: null, reply_to: null, media: null, url: null };

const idOf = (element: Element): string | null => /message-?(\d+)/.exec(attributeOf(element, 'id') ?? '')?.[1] ?? null;

/** A message that follows one by the same author does not repeat who wrote it ("joined"). */
function telegramMessage(element: Element, before: string | null): SavedMessage | null {
  const body = first(element, 'body');
  if (body === null) return null;
  const date = first(body, 'date');
  const forwarded = first(body, 'forwarded');
  const names = all(body, 'from_name').filter((name) => forwarded === null || !isInside(name, forwarded));
  const link = first(body, 'reply_to');
  return {
    id: idOf(element),
    date: date === null ? null : cellOf(attributeOf(date, 'title') ?? textOf(date)),
    edited: null,
    author: (names[0] ? cellOf(textOf(names[0])) : null) ?? before,
    text: cellOf(all(body, 'text').map(textOf).join('\n')),
    forwarded_from: forwarded === null ? null : firstText(forwarded, 'from_name'),
    reply_to: link === null ? null : (/message(\d+)/.exec(hrefs(link)[0] ?? '')?.[1] ?? null),
    media: cellOf(all(body, 'media_wrap').flatMap(hrefs).join('; ')),
    url: cellOf(all(body, 'text').flatMap(hrefs).join('; ')),
  };
}

/** VK: a header with a link to the author and, behind a comma, the date; then the text. */
function vkMessage(element: Element): SavedMessage | null {
  const header = first(element, 'message__header');
  if (header === null) return null;
  const mark = first(header, 'message-edited');
  const whole = textOf(header);
  const written = mark === null ? whole : whole.replace(textOf(mark), '');
  const comma = written.lastIndexOf(',');
  const rest = 'childNodes' in element ? textOf(element).replace(whole, '') : '';
  return {
    ...{ id: attributeOf(element, 'data-id'), forwarded_from: null, reply_to: null },
    edited: mark === null ? null : (attributeOf(mark, 'title') ?? cellOf(textOf(mark))),
    author: cellOf(comma === -1 ? written : written.slice(0, comma)),
    date: comma === -1 ? null : cellOf(written.slice(comma + 1)),
    text: cellOf(rest),
    media: cellOf(all(element, 'attachment__link').flatMap(hrefs).join('; ')),
    url: hrefs(header)[0] ?? null,
  };
}

function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at] as Node);
  }
}

const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);

const all = (from: Element, name: string): Element[] =>
  [...elementsOf(from)].filter((element) => hasClass(element, name));

const first = (from: Element, name: string): Element | null => all(from, name)[0] ?? null;

const firstText = (from: Element, name: string): string | null => {
  const found = first(from, name);
  return found === null ? null : cellOf(textOf(found));
};

const hrefs = (from: Element): string[] =>
  [...elementsOf(from)].map((element) => attributeOf(element, 'href')).filter((href) => href !== null);

function isInside(element: Element, around: Element): boolean {
  for (let at: Node | null = element; at !== null; at = 'parentNode' in at ? (at.parentNode as Node | null) : null)
    if (at === around) return true;
  return false;
}

function textOf(root: Node): string {
  let text = '';
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (node.nodeName === 'br') text += '\n';
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at] as Node);
  }
  return text.replace(/[ \t\r]+/g, ' ').replace(/ *\n\s*/g, '\n');
}
