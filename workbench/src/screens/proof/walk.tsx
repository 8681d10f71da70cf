import { useTranslation } from 'react-i18next';
import type { FindingView } from '../../../../src/server/api.ts';
import { Kbd } from '../../parts/kbd.tsx';
import type { Walking } from './use-walk.ts';

/** Which piece of evidence this is, what it is cited for, and the way to the next. */
export function Walk({
  view: { evidence, reasons },
  walk: { at, asked, open },
}: {
  readonly view: FindingView;
  readonly walk: Walking;
}) {
  const { t } = useTranslation('proof');
  const cited = evidence[at]?.cited ?? [];
  const title = reasons.find(({ indicator }) => indicator === asked?.indicator)?.title;
  const others = new Set(cited.map(({ indicator }) => indicator)).size - 1;
  return (
    <nav className="walk no-print" aria-label={t('walk.label')}>
      <button type="button" className="button" disabled={at <= 0} onClick={() => open(at - 1)}>
        <Kbd>K</Kbd> {t('walk.before')}
      </button>
      <span className="walk-at">{at < 0 ? t('walk.outside') : t('walk.at', { n: at + 1, of: evidence.length })}</span>
      <button type="button" className="button" disabled={at >= evidence.length - 1} onClick={() => open(at + 1)}>
        {t('walk.next')} <Kbd>J</Kbd>
      </button>
      {title && (
        <span className="small quiet cited-for">
          {t('walk.for', { title })}
          {others > 0 && ` ${t('walk.others', { count: others })}`}
        </span>
      )}
    </nav>
  );
}
