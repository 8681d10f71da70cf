import { useTranslation } from 'react-i18next';
import type { RulePage } from '../../../../src/server/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { marked } from './prose.tsx';

/** What the rule can say, in order: the first that holds is the subject's. */
export function Outcomes({ rule }: { readonly rule: RulePage }) {
  const { t } = useTranslation('rules');
  return (
    <section className="card stack">
      <h3>{t('outcomes')}</h3>
      <ScrollBox label={t('outcomes')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('outcome')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('says')}</th>
              <th scope="col">{t('ratio')}</th>
              <th scope="col" className="num">
                {t('here')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rule.outcomes.map(({ code, effect, when, reason, ratio, subjects }) => (
              <tr key={code}>
                <td>
                  <strong>{t(`effect.${effect}`)}</strong>
                </td>
                <td>
                  <code>{when}</code>
                </td>
                <td>{marked(readable(reason))}</td>
                <td>{ratio.value === 1 && ratio.low === 1 ? '—' : `${ratio.value} (${ratio.low}–${ratio.high})`}</td>
                <td className="num">{subjects}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="faint tiny">{t('uncalibrated')}</p>
    </section>
  );
}

/** `{days}` is a measure, `{days|day|days}` the word that fits its number, `{share|%}` a share. */
const readable = (reason: string): string =>
  reason
    .replace(/\{[a-z_0-9]+\|(?!%)(?:[^|}]*\|)*([^|}]*)\}/g, '$1')
    .replace(/\{([a-z_0-9]+)\|%\}/g, '`$1` %')
    .replace(/\{([a-z_0-9]+)\}/g, '`$1`');
