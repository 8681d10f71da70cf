import { useTranslation } from 'react-i18next';
import type { RecordSource } from '../../../../src/server/api.ts';
import { columnLetter } from './column-letter.ts';

type RowsShown = Extract<RecordSource['shown'], { kind: 'rows' }>;

/** The cited row as a slip: every cell that was read, whole, the ones that prove first in sight. */
export function RowInFull({ source, shown }: { readonly source: RecordSource; readonly shown: RowsShown }) {
  const { t } = useTranslation('frame');
  const { window, cited, readings } = shown;
  const cells = window.rows.find(({ row }) => row === cited.row)?.cells ?? [];
  const written = window.headings.at(-1)?.cells ?? [];
  const said = cells.flatMap((text, at) => {
    if (!text || !(cited.cells.includes(at) || cited.read.includes(at))) return [];
    return [{ at, text, heading: window.columns.find(({ index }) => index === at)?.heading ?? written[at] ?? '' }];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="slip" aria-label={t('slip.title')} tabIndex={0}>
      <h3 className="small">
        {source.type.title} <span className="faint">{t('slip.row', { row: cited.row })}</span>
      </h3>
      <dl>
        {said.map(({ at, text, heading }) => (
          <div key={at} className={cited.cells.includes(at) ? 'proves' : undefined}>
            <dt>
              <span className="faint">{columnLetter(at)}</span> {heading}
            </dt>
            <dd className="as-written">{text}</dd>
            {readings
              .filter(({ cell }) => cell === at)
              .map(({ read }) => (
                <dd key={read} className="as-read">
                  {read}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
