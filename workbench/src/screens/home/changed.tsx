import { useTranslation } from 'react-i18next';
import type { CaseHome, Happened } from '../../../../src/server/api.ts';
import { ByWhom } from '../../parts/by-whom.tsx';
import { When } from '../../parts/when.tsx';

/** What happened last, out of the ledger. */
export function Changed({ home: { changed } }: { readonly home: CaseHome }) {
  const { t } = useTranslation('home');
  return (
    <section className="changed" aria-labelledby="changed">
      <h2 id="changed">{t('changed.title')}</h2>
      <ol className="changed-list small">
        {changed.map((one) => (
          <Line key={one.seq} one={one} />
        ))}
      </ol>
    </section>
  );
}

function Line({ one: { at, by, kind, about, times } }: { readonly one: Happened }) {
  const { t } = useTranslation('home');
  return (
    <li>
      <span>
        {t(`happened.${kind}`, { defaultValue: kind })}
        {times > 1 && !about && <span className="faint num"> × {times}</span>}
      </span>
      {about && (
        <span className="about">
          {about}
          {times > 1 && <span className="faint"> {t('andMore', { n: times - 1 })}</span>}
        </span>
      )}
      <span className="tiny faint">
        <When at={at} /> · <ByWhom by={by} />
      </span>
    </li>
  );
}
