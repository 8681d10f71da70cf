import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedRule } from '../../../../src/server/api.ts';

/** The rules by family, each with how often it fires in this case. */
export function RuleList({ rules, at }: { readonly rules: readonly ListedRule[]; readonly at: string }) {
  const { t } = useTranslation('rules');
  const families = [...Map.groupBy(rules, ({ family }) => family)];
  return (
    <nav className="rule-list" aria-label={t('title')}>
      {families.map(([family, own]) => (
        <section key={family}>
          <h2 className="eyebrow">{t(`field:family.${family}`, { defaultValue: family })}</h2>
          <ul className="plain">
            {own.map(({ code, id, title, said }) => (
              <li key={code}>
                <Link to={`/rules/${code}`} aria-current={at === code || at === id ? 'page' : undefined}>
                  <span className="code">{code}</span>
                  <span>{title}</span>
                  <span className="fired" title={t('firesHere', { count: said.fires })}>
                    {said.fires > 0 ? said.fires : ''}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
