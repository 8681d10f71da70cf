import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { RulePage as Rule } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Cases } from './cases.tsx';
import { Knobs } from './knobs.tsx';
import { Outcomes } from './outcomes.tsx';
import { Prose } from './prose.tsx';
import { Sql } from './sql.tsx';

/** One rule, as its file says it: at once the rule, its test, and its page. */
export function RulePage({ rule }: { readonly rule: string }) {
  const { i18n } = useTranslation();
  const answer = useQuery({
    queryKey: ['rules', rule, i18n.language],
    queryFn: () => call<Rule>(`/api/rules/${encodeURIComponent(rule)}?language=${i18n.language}`),
  });
  return <Asked answer={answer}>{(found) => <Shown rule={found} />}</Asked>;
}

function Shown({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('rules');
  return (
    <article className="rule-page">
      <header className="stack">
        <p className="row">
          <span className="code">{rule.code}</span>
          <span className="chip">{t(`field:family.${rule.family}`, { defaultValue: rule.family })}</span>
          {rule.strength && <span className="chip">{t(`field:strength.${rule.strength}`)}</span>}
          <span className="chip">{t(`subject.${rule.subject}`, { defaultValue: rule.subject })}</span>
          <span className="faint tiny code">
            {rule.file} · {rule.version}
          </span>
        </p>
        <h2>{rule.title}</h2>
        <p className="question-line">{rule.question}</p>
      </header>
      <Knobs rule={rule} />
      <Outcomes rule={rule} />
      <section className="card stack">
        <h3>{t('story')}</h3>
        <Prose text={rule.story} />
      </section>
      <WhenWrong rule={rule} />
      <Cases rule={rule} />
      <section className="card stack">
        <h3>{t('sql')}</h3>
        <p className="quiet small">
          <Trans t={t} i18nKey="sqlText" values={{ reads: rule.reads.join(', ') }} components={{ code: <code /> }} />
        </p>
        <Sql title={t('measure')} text={rule.measure} />
        {rule.evidence && <Sql title={t('evidence')} text={rule.evidence} />}
      </section>
      <Sources rule={rule} />
    </article>
  );
}

/** What else could have left the same records, and what would settle it. */
function WhenWrong({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('rules');
  const { innocent, disproof, wouldSettle, counter, explains } = rule;
  return (
    <section className="card stack" id="when-wrong">
      <h3>{t('wrong')}</h3>
      {innocent.length > 0 && (
        <ul>
          {innocent.map(({ id, says }) => (
            <li key={id}>{says}</li>
          ))}
        </ul>
      )}
      <dl className="facts">
        {disproof && (
          <>
            <dt>{t('disproof')}</dt>
            <dd>{disproof}</dd>
          </>
        )}
        {wouldSettle && (
          <>
            <dt>{t('wouldSettle')}</dt>
            <dd>{wouldSettle}</dd>
          </>
        )}
        {counter.length > 0 && (
          <>
            <dt>{t('counter')}</dt>
            <dd>{counter.join(', ')}</dd>
          </>
        )}
        {explains.length > 0 && (
          <>
            <dt>{t('explains')}</dt>
            <dd>{explains.join(', ')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Sources({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation('rules');
  if (rule.hooks.length + rule.references.length === 0) return null;
  return (
    <section className="card stack">
      {rule.hooks.length > 0 && (
        <>
          <h3>{t('hooks')}</h3>
          <ul>
            {rule.hooks.map((hook) => (
              <li key={hook}>{hook}</li>
            ))}
          </ul>
        </>
      )}
      {rule.references.length > 0 && (
        <>
          <h3>{t('references')}</h3>
          <ul lang="en" translate="no">
            {rule.references.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
