import { useTranslation } from 'react-i18next';
import type { Provision } from '../../../../../src/server/api.ts';
import { Cites } from './cites.tsx';
import type { PartProps } from './part-props.ts';

/** Elements of each provision against the records. It orders documents and decides nothing. */
export function Law({ view: { law }, walk }: PartProps) {
  const { t } = useTranslation('proof');
  if (law.length === 0) return <p className="quiet small">{t('law.none')}</p>;
  return (
    <>
      <p className="tiny faint">{t('law.intro')}</p>
      {law.map((one) => (
        <Asked key={one.instrument} one={one} walk={walk} />
      ))}
    </>
  );
}

const signs: Readonly<Record<string, string>> = { met: '✓', not_met: '✕', unknown: '?', exempt: '!' };

function Asked({ one, walk }: { readonly one: Provision; readonly walk: PartProps['walk'] }) {
  const { t } = useTranslation('proof');
  const met = one.elements.filter(({ state, exemption }) => state === 'met' && !exemption).length;
  const of = one.elements.filter(({ exemption }) => !exemption).length;
  return (
    <details className="provision small">
      <summary>
        <strong>{one.title}</strong> <span className="quiet">{t('law.met', { n: met, of })}</span>
        {!one.verified && <span className="chip">{t('law.unverified')}</span>}
      </summary>
      <p className="quiet">{one.summary}</p>
      <ul className="elements">
        {one.elements.map(({ id, question, state, because, missing, exemption, cites, rows }) => (
          <li key={id} data-state={state}>
            <span className="state" aria-hidden="true">
              {signs[state] ?? '?'}
            </span>
            <div>
              {exemption && <span className="chip">{t('law.exemption')}</span>} {question}{' '}
              <strong>{t(`law.state.${state}`, { defaultValue: state })}</strong>
              <p className="quiet tiny">
                {because}
                {missing && ` ${t('law.missing', { text: missing })}`}
              </p>
              <Cites {...{ cites, rows, walk }} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
