import type { Sample } from '../reading/reader.ts';

/** Begins with an XML declaration, a document type that is no page's, or a tag that is no HTML and is closed further on: `<Ivan> hello` is a chat. */
export function looksLikeXml({ text, isBinary, source }: Sample): boolean {
  if (isBinary) return false;
  const start = text.slice(0, 4096).trimStart();
  if (/^<\?xml[\s?]|^<!(?:ENTITY|DOCTYPE\s+(?!html\b))/i.test(start)) return true;
  if (!/^<(?:[\p{L}_][\p{L}\p{N}_.:-]*[\s/>]|!--)/u.test(start) || looksLikeHtml({ text, isBinary })) return false;
  return source.extension === 'xml' || text.includes('</') || text.includes('/>');
}

const htmlTag = /<(?:!doctype\s+html|html|head|body|table|div|p|meta|title|span|h[1-6]|br|script|style)[\s/>]/i;

/** A page, whole or a piece: what programs save as "xls" and "doc" too. XHTML is one. */
export function looksLikeHtml({ text, isBinary }: Pick<Sample, 'text' | 'isBinary'>): boolean {
  if (isBinary) return false;
  const start = text.slice(0, 4096).trimStart();
  if (!start.startsWith('<')) return false;
  if (/<html[\s>]/i.test(start)) return true;
  return !start.startsWith('<?xml') && htmlTag.test(start.slice(0, 1024));
}
