import { useEffect, useRef } from 'react';

/**
 * A dossier as it was written, in a shadow of its own: its styles do not touch the workbench, and its text stays text (it carries no
 * script, and the page's policy would run none).
 */
export function Written({ html, label }: { readonly html: string; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const shadow = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
    const read = new DOMParser().parseFromString(html.replace(styles, ''), 'text/html');
    shadow.adoptedStyleSheets = [...html.matchAll(styles)].map(([, text = '']) => styleSheet(text));
    const body = document.createElement('div');
    body.lang = read.documentElement.lang;
    body.append(...read.body.childNodes);
    shadow.replaceChildren(body);
    const jump = (event: Event) => within(shadow, event);
    shadow.addEventListener('click', jump);
    return () => shadow.removeEventListener('click', jump);
  }, [html]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
  return <div className="written" ref={place} role="document" aria-label={label} tabIndex={0} />;
}

const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Built by hand, since the page's policy lets no style through that a text brings along. */
function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // The box is light paper in either theme.
  const paper = text.replace(/\(prefers-color-scheme: dark\)/g, 'not all');
  sheet.replaceSync(paper.replace(/:root\b/g, ':host').replace(/(^|[\s,}])(?:html|body)(?=[\s,{.:])/g, '$1:host'));
  return sheet;
}

/** A number in brackets leads to its place in the dossier, not to another address of the workbench. */
function within(shadow: ShadowRoot, event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link) return;
  event.preventDefault();
  shadow.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))?.scrollIntoView();
}
