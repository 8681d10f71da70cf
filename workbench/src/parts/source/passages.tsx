import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordSource } from '../../../../src/server/api.ts';

type Shown = Extract<RecordSource['shown'], { kind: 'passages' }>;

/** A statement among those around it, as said, errors included. */
export function Passages({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation('frame');
  const box = useRef<HTMLOListElement>(null);
  const text = Math.max(0, shown.quote?.column ?? shown.columns.indexOf('text'));
  useEffect(() => {
    const cited = box.current?.querySelector<HTMLElement>('[data-marked]');
    if (box.current && cited) box.current.scrollTop = cited.offsetTop - box.current.clientHeight / 3;
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <ol className="passages" ref={box} aria-label={t('passages')} tabIndex={0}>
      {shown.passages.map(({ number, cells, cited }) => (
        <li key={number} data-marked={cited || undefined}>
          <span className="faint tiny">{number}</span>
          <Original cells={cells} columns={shown.columns} />
          <blockquote>{cited ? <Quoted text={cells[text] ?? ''} shown={shown} /> : cells[text]}</blockquote>
          <p className="tiny faint about">
            {shown.columns
              .map((column, at) =>
                at === text || apart.includes(column) || !cells[at] ? null : `${column}: ${cells[at]}`,
              )
              .filter((one) => one !== null)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Columns that have a place of their own. */
const apart = ['number', 'original', 'original_language'];

interface OriginalProps {
  readonly cells: readonly (string | null)[];
  readonly columns: readonly string[];
}

/** The words in the language in which they were said, before their translation. */
function Original({ cells, columns }: OriginalProps) {
  const words = cells[columns.indexOf('original')];
  if (!words) return null;
  return (
    <blockquote className="as-written" lang={cells[columns.indexOf('original_language')] ?? undefined}>
      {words}
    </blockquote>
  );
}

function Quoted({ text, shown: { quote } }: { readonly text: string; readonly shown: Shown }) {
  if (!quote?.at) return text;
  const { start, end } = quote.at;
  return (
    <>
      {text.slice(0, start)}
      <mark className="evidence-cell">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
