import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ListedRule } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { RuleList } from './rule-list.tsx';
import { RulePage } from './rule-page.tsx';
import './rules.css';

/** The catalogue: what is looked for, and each rule as a page with its sliders. */
export function Rules() {
  const { t, i18n } = useTranslation('rules');
  const { rule } = useParams<{ rule?: string }>();
  const answer = useQuery({
    queryKey: ['rules', i18n.language],
    queryFn: () => call<ListedRule[]>(`/api/rules?language=${i18n.language}`),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Asked answer={answer}>
        {(rules) => (
          <div className="rules-body">
            <RuleList rules={rules} at={rule ?? rules[0]?.code ?? ''} />
            <RulePage key={rule} rule={rule ?? rules[0]?.code ?? ''} />
          </div>
        )}
      </Asked>
    </Page>
  );
}
