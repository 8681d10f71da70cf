import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { findingQuery } from '../../api/finding-query.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { SourcePane } from '../../parts/source/source-pane.tsx';
import { AllFindings } from './all-findings.tsx';
import { Split } from './split.tsx';
import './proof.css';

/** Screen 3. From a finding to the row that proves it: the argument on the left, the source on the right. */
export function Proof() {
  const { finding, record } = useParams();
  if (record) return <OneRecord record={record} />;
  return finding ? <OneFinding id={finding} /> : <AllFindings />;
}

function OneFinding({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('proof');
  const answer = useQuery({ ...findingQuery(id, i18n.language), placeholderData: (before) => before });
  useTitle(t('title'));
  return <Asked answer={answer}>{(view) => <Split view={view} />}</Asked>;
}

/** A record that no argument led to: its source alone. */
function OneRecord({ record }: { readonly record: string }) {
  const { t } = useTranslation('proof');
  return (
    <Page title={t('record')}>
      <div className="alone">
        <SourcePane asked={{ record, indicator: null }} />
      </div>
    </Page>
  );
}
