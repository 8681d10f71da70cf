import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Overlap, Upload } from '../../../../src/server/api.ts';
import { useIncoming } from '../../api/use-incoming.ts';
import { useJob } from '../../api/use-job.ts';
import { DropZone } from '../../parts/drop-zone.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Matches } from './matches.tsx';

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

/** Who stands on both lists, in whatever scripts and layouts. Nothing of either becomes a record of the case. */
export function TwoLists() {
  const { t } = useTranslation('bring-in');
  const [given, give] = useState<Partial<Record<Side, Upload>>>({});
  const { bring, waiting } = useIncoming();
  const overlap = useJob<Overlap>('/api/overlap');
  const now = (side: Side) => waiting.data?.find(({ id }) => id === given[side]?.id) ?? given[side];
  const ready = sides.every((side) => now(side)?.state === 'ready');
  const take = async (side: Side, files: readonly File[]) => {
    const [upload] = await bring(files);
    if (upload) give((before) => ({ ...before, [side]: upload }));
  };
  return (
    <Page
      title={t('twoLists.title')}
      lead={t('twoLists.lead')}
      actions={
        <Link to="/bring-in" className="button">
          {t('twoLists.back')}
        </Link>
      }
    >
      <div className="stack">
        <div className="two-lists">
          {sides.map((side) => (
            <List key={side} side={side} upload={now(side)} take={(files) => void take(side, files)} />
          ))}
        </div>
        <div className="row">
          <button
            type="button"
            className="button first"
            disabled={!ready || overlap.running}
            onClick={() => void overlap.start({ left: given.left?.id, right: given.right?.id })}
          >
            {t('twoLists.compare')}
          </button>
          {overlap.running && overlap.job && <Progress job={overlap.job} stop={overlap.stop} />}
        </div>
        {overlap.error ? <Failure error={overlap.error} /> : null}
        {overlap.result && <Matches overlap={overlap.result} />}
      </div>
    </Page>
  );
}

interface ListProps {
  readonly side: Side;
  readonly upload: Upload | undefined;
  take(files: readonly File[]): void;
}

function List({ side, upload, take }: ListProps) {
  const { t } = useTranslation('bring-in');
  return (
    <div className="stack">
      <DropZone bring={take} label={t(`twoLists.${side}`)} one small />
      {upload && (
        <p className="small">
          <strong>{upload.name}</strong> <span className="chip">{t(`state.${upload.state}`)}</span>
          {upload.because && (
            <span className="quiet" lang="en">
              {' '}
              {upload.because}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
