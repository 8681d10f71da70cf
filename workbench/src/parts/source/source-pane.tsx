import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordSource } from '../../../../src/server/api.ts';
import { ByWhom } from '../by-whom.tsx';
import { Failure } from '../failure.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { Hash } from '../hash.tsx';
import { Waiting } from '../waiting.tsx';
import { When } from '../when.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { Shown } from './shown.tsx';
import { type SourceAsked, sourceQuery } from './source-query.ts';
import './source-pane.css';

interface SourcePaneProps {
  readonly asked: SourceAsked;
  /** Where it stands in the argument, and the way to its neighbours. */
  readonly walk?: ReactNode;
}

/** The source of one record: where, how good, whose; and the thing itself. */
export function SourcePane({ asked, walk }: SourcePaneProps) {
  const { t, i18n } = useTranslation('frame');
  const { data, error, refetch } = useQuery({
    ...sourceQuery(asked, i18n.language),
    // The last source stays until the next one is here: nothing flickers under J and K.
    placeholderData: (before) => before,
  });
  return (
    <section className="source" aria-label={t('source')}>
      {walk}
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <Waiting /> : <Found source={data} />}
    </section>
  );
}

function Found({ source }: { readonly source: RecordSource }) {
  return (
    <>
      <Strip source={source} />
      <div className="source-body" data-record={source.record}>
        <Shown source={source} />
      </div>
      <Custody source={source} />
    </>
  );
}

/** File, place, grade and hash: always in view. */
function Strip({ source: { place, citation, shown } }: { readonly source: RecordSource }) {
  const { t } = useTranslation('frame');
  const page = shown.kind === 'page' ? shown.page : null;
  const table = /^table (\d+)$/.exec(place.sheet ?? '')?.[1];
  return (
    <header className="strip">
      <strong className="file">{place.file}</strong>
      {place.sheet && <span>{table ? t('place.table', { n: table }) : t('place.sheet', { sheet: place.sheet })}</span>}
      {place.row !== null && page === null && <span>{t('place.row', { row: place.row })}</span>}
      {page !== null && <span>{t('place.page', { page })}</span>}
      {place.row === null && page === null && <code className="tiny">{place.locator}</code>}
      <GradeBadge grade={place.grade} />
      <span className="row tiny faint">
        SHA-256 <Hash sha256={place.sha256} />
      </span>
      {place.sealed && <span className="chip">{t('sealed')}</span>}
      <CopyCitation citation={citation} />
    </header>
  );
}

/** Whose record it is, and how it came here. */
function Custody({ source: { place, exhibit } }: { readonly source: RecordSource }) {
  const { t } = useTranslation('frame');
  return (
    <footer className="custody tiny faint">
      <span>{t('custody.origin', { origin: place.origin })}</span>
      {exhibit.obtained && <span>{t('custody.obtained', { when: exhibit.obtained })}</span>}
      {exhibit.obtainedHow && (
        <span>{t(`custody.how.${exhibit.obtainedHow}`, { defaultValue: exhibit.obtainedHow })}</span>
      )}
      <span>
        {t('custody.added')} <ByWhom by={exhibit.addedBy} /> · <When at={exhibit.addedAt} />
      </span>
    </footer>
  );
}
