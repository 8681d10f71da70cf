import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useIncoming } from '../../api/use-incoming.ts';
import { DropZone } from '../../parts/drop-zone.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import { Held } from './held.tsx';
import { HeldFile } from './held-file.tsx';
import { Incoming } from './incoming.tsx';
import { JustAccepted } from './just-accepted.tsx';
import { TwoLists } from './two-lists.tsx';
import type { Taken } from './use-accept.ts';
import './bring-in.css';

/** Screen 2. What comes in is looked at first; nothing of it is a record until it is accepted. */
export function BringIn() {
  const { part } = useParams();
  if (part === 'two-lists') return <TwoLists />;
  return part ? <HeldFile exhibit={part} /> : <Files />;
}

function Files() {
  const { t } = useTranslation('bring-in');
  const { waiting, bring, discard, refused, isSending } = useIncoming();
  const [testimony, say] = useState(false);
  const [accepted, accept] = useState<readonly Taken[]>([]);
  const taken = (files: readonly Taken[]) => accept((before) => [...files, ...before]);
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
        <Incoming uploads={waiting.data ?? []} {...{ discard, isSending, taken }} />
        <JustAccepted files={accepted} />
        <Held />
      </div>
    </Page>
  );
}
