import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { ReviewQueue } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Apply } from './apply.tsx';
import { Decisions } from './decisions.tsx';
import { People } from './people.tsx';
import { Question } from './question.tsx';
import './same-person.css';
import { Together } from './together.tsx';
import { useFetchAhead, useQueue } from './use-review.ts';

/** One question at a time: are these records one? Beside it everybody whom the case knows. */
export function SamePerson() {
  const { cluster } = useParams<{ cluster?: string }>();
  return cluster === 'people' ? <People /> : <Questions />;
}

function Questions() {
  const { t } = useTranslation('same-person');
  const queue = useQueue();
  const all = (
    <Link to="/same-person/people" className="button">
      {t('people.title')}
    </Link>
  );
  return (
    <Page title={t('title')} lead={queue.data && <Standing queue={queue.data} />} actions={all}>
      <Asked answer={queue}>{(found) => <Review queue={found} />}</Asked>
    </Page>
  );
}

/** What lists have joined already is open to question, and waits for nobody. */
const waits = ({ findings, decision, reason }: ReviewQueue['items'][number]) =>
  findings.length > 0 && decision === null && reason !== 'shared_list';

function Standing({ queue: { items, open } }: { readonly queue: ReviewQueue }) {
  const { t } = useTranslation('same-person');
  const touching = items.filter(waits).length;
  const joined = items.filter(({ decision, reason }) => decision === null && reason === 'shared_list').length;
  return (
    <>
      {t('standing', { count: open })} {touching > 0 && t('touching', { count: touching })}{' '}
      {joined > 0 && t('joined', { count: joined })}
    </>
  );
}

function Review({ queue }: { readonly queue: ReviewQueue }) {
  const { t } = useTranslation('same-person');
  const { at, go } = usePlace(queue);
  if (queue.items.length === 0)
    return <Empty title={t('none.title')} text={t('none.text')} way={{ to: '/bring-in', label: t('none.way') }} />;
  return (
    <>
      <Apply stale={queue.stale} decisions={queue.decisions} />
      {at === null ? (
        <Empty title={t('done.title')} text={t('done.text')} />
      ) : (
        <Question key={at} id={at} queue={queue} go={go} />
      )}
      <Together queue={queue} />
      <Decisions decisions={queue.decisions} go={(id) => go(id)} />
    </>
  );
}

/** The question in the address, or the first that is open: who comes back goes on where they left off. */
function usePlace({ items }: ReviewQueue) {
  const { cluster } = useParams<{ cluster?: string }>();
  const [, navigate] = useLocation();
  const ahead = useFetchAhead();
  const asked = cluster === undefined ? undefined : decodeURIComponent(cluster);
  const at = items.find(({ id }) => id === asked)?.id ?? items.find(({ decision }) => decision === null)?.id ?? null;
  useEffect(() => {
    const from = items.findIndex(({ id }) => id === at);
    ahead(
      items
        .slice(from + 1)
        .filter(({ decision }) => decision === null)
        .slice(0, 2)
        .map(({ id }) => id),
    );
  });
  return {
    at,
    go: (id: string | null) => navigate(id === null ? '/same-person' : `/same-person/${encodeURIComponent(id)}`),
  };
}
