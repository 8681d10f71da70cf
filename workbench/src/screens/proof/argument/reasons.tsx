import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Reason } from '../../../../../src/server/api.ts';
import { StrengthMark } from '../../../parts/strength-mark.tsx';
import { unbroken } from '../../../parts/unbroken.ts';
import { CitedParts } from './cited-parts.tsx';
import type { PartProps } from './part-props.ts';
import { RatioBar } from './ratio-bar.tsx';

/** Signs of one side, each with the rule in words, its page, how much it weighs and the rows. */
export function Reasons({ view, walk, side }: PartProps & { readonly side: Reason['side'] }) {
  const { t } = useTranslation('proof');
  const mine = view.reasons.filter((reason) => reason.side === side);
  if (mine.length === 0) return <p className="quiet small">{t(`noReasons.${side}`, { defaultValue: '' })}</p>;
  return (
    <>
      {view.reasons[0]?.side === side && <Legend />}
      <ol className="reasons">
        {mine.map((reason) => (
          <li key={reason.indicator} className="reason">
            <One {...{ reason, view, walk }} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the marks and bars of the signs mean: once, above the first of them. */
function Legend() {
  const { t } = useTranslation(['proof', 'field']);
  return (
    <p className="tiny quiet legend">
      {(['S', 'M', 'W'] as const).map((strength) => (
        <span key={strength}>
          <StrengthMark strength={strength} /> {t(`field:strength.${strength}`)}
        </span>
      ))}
      <span>{t('barLegend')}</span>
    </p>
  );
}

function One({ reason, view, walk }: PartProps & { readonly reason: Reason }) {
  const { t } = useTranslation(['proof', 'field']);
  const { indicator, rule, family, title, strength, hits, judged, peerHits, peerJudged, text } = reason;
  return (
    <>
      <div className="reason-head">
        <StrengthMark strength={strength} />
        <h3>
          <Link to={`/rules/${rule}`}>{title}</Link>
        </h3>
        <span className="tiny faint">
          {unbroken(indicator)} · {t(`field:family.${family}`)} · {t(`field:strength.${strength}`)}
          {reason.counts && ` · ${t('counts')}`}
        </span>
      </div>
      <p className="small">{text}</p>
      <div className="reason-foot">
        <RatioBar ratio={reason.ratio} />
        <span className="tiny quiet">
          {t('share', { k: hits, n: judged })}
          {peerJudged > 0 && ` · ${t('peers', { k: peerHits, n: peerJudged })}`}
        </span>
        <span className="tiny quiet">{t('origins', { count: reason.origins.length })}</span>
        {reason.explainedBy && <span className="chip">{t('explainedBy', { title: reason.explainedBy.title })}</span>}
      </div>
      <CitedParts {...{ reason, view, walk }} />
    </>
  );
}
