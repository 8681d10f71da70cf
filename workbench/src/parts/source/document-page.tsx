import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordSource } from '../../../../src/server/api.ts';

type Page = Extract<RecordSource['shown'], { kind: 'page' }>;

/** A page of a document: its words where they stand, the cited ones boxed. Selectable, since they are text and not a picture. */
export function DocumentPage({ page: { page, pages, width, height, words } }: { readonly page: Page }) {
  const { t } = useTranslation('frame');
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const first = box.current?.querySelector('.boxed')?.getBoundingClientRect();
    if (box.current && first)
      box.current.scrollTop += first.top - box.current.getBoundingClientRect().top - box.current.clientHeight / 3;
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="document" ref={box} aria-label={t('page', { page, pages })} tabIndex={0}>
      <p className="tiny faint">{t('page', { page, pages })}</p>
      <svg viewBox={`0 0 ${width} ${height}`} className="sheet-of-paper">
        <title>{t('page', { page, pages })}</title>
        {words.map(({ text, x, y, width: wide, height: high, cited }) => (
          <g key={`${x} ${y} ${text}`}>
            {cited && <rect x={x - 1.5} y={y - 1.5} width={wide + 3} height={high + 3} className="boxed" />}
            <text x={x} y={y + high * 0.8} fontSize={high * 0.9} textLength={wide || undefined}>
              {text}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
