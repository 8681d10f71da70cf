import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useIncoming } from '../../api/use-incoming.ts';
import { DropZone } from '../../parts/drop-zone.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import { Incoming } from './incoming.tsx';
import { TwoLists } from './two-lists.tsx';
import './bring-in.css';

/** Screen 2. What comes in is looked at first; nothing of it is a record until it is accepted. */
export function BringIn() {
  return useParams().part === 'two-lists' ? <TwoLists /> : <Files />;
}

function Files() {
  const { t } = useTranslation('bring-in');
  const { waiting, bring, discard, refused, isSending } = useIncoming();
  const [testimony, say] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Link to="/bring-in/two-lists" className="button">
          {t('twoLists.way')}
        </Link>
      }
    >
      <div className="stack">
        <DropZone
          bring={(files) => void bring(files, testimony)}
          label={t(testimony ? 'dropTestimony' : 'drop')}
          small
        />
        <label className="row small">
          <input type="checkbox" checked={testimony} onChange={({ target }) => say(target.checked)} />
          {t('testimony.is')}
        </label>
        {refused.map(([name, error]) => (
          <div key={name} className="refused">
            <strong>{name}</strong>
            <Failure error={error} />
          </div>
        ))}
        {waiting.error && !waiting.data ? <Failure error={waiting.error} again={() => void waiting.refetch()} /> : null}
        <Incoming uploads={waiting.data ?? []} {...{ discard, isSending }} />
      </div>
    </Page>
  );
}
