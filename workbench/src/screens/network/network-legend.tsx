import { useTranslation } from 'react-i18next';
import { dashes, type Mark, outlinePath } from './network-drawing.ts';

const marks = [
  ['cohort', 'hexagon', 'cohort'],
  ['party', 'circle', 'party'],
  ['partyOrg', 'square', 'party'],
  ['tied', 'circle', 'tied'],
  ['crowd', 'crowd', 'tied'],
  ['place', 'diamond', 'tied'],
  ['number', 'triangle', 'tied'],
] as const satisfies readonly (readonly [string, Mark['outline'], Mark['tone']])[];

/** What outlines, tones and dashes mean. Always in view. */
export function NetworkLegend() {
  const { t } = useTranslation('network');
  return (
    <>
      {marks.map(([word, outline, tone]) => (
        <span className="legend-item" key={word}>
          <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true" className={`net-mark ${tone}`}>
            {outline === 'crowd' && <path d={outlinePath({ x: 14, y: 8, size: 6, outline })} />}
            <path d={outlinePath({ x: 10, y: 10, size: 6.5, outline })} />
          </svg>
          {t(`mark.${word}`)}
        </span>
      ))}
      {(['two_origins', 'one_origin', 'inferred'] as const).map((line) => (
        <span className="legend-item" key={line}>
          <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" className="net-line">
            <line
              x1="2"
              y1="5"
              x2="32"
              y2="5"
              strokeWidth="2.5"
              strokeDasharray={dashes[line].join(' ')}
              strokeLinecap="round"
            />
          </svg>
          {t(`line.${line}`)}
        </span>
      ))}
      <span className="legend-item">
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" className="net-line">
          <line x1="2" y1="6" x2="32" y2="6" strokeWidth="2" />
          <path d="M12 1.5L22 6L12 10.5Z" className="net-arrow" />
        </svg>
        {t('mark.paid')}
      </span>
    </>
  );
}
