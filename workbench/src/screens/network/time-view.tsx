import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lanes, PictureSubject } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { LanesSvg } from './lanes-svg.tsx';
import { OpenedRows } from './opened-rows.tsx';
import { Picture } from './picture.tsx';
import { Twin } from './twin.tsx';
import { usePicture } from './use-picture.ts';

type Bar = Lanes['lanes'][number]['bars'][number] & { readonly lane: string };

/** What records date, lane by lane; a date known only roughly is a soft bar. */
export function TimeView({ subject }: { readonly subject: PictureSubject }) {
  const answer = usePicture<Lanes>(subject.id, 'time');
  return <Asked answer={answer}>{(time) => <Shown subject={subject} time={time} />}</Asked>;
}

function Shown({ subject, time }: { readonly subject: PictureSubject; readonly time: Lanes }) {
  const { t } = useTranslation('network');
  const [open, setOpen] = useState<string | null>(null);
  const bars = useMemo(
    () => time.lanes.flatMap(({ lane, bars: all }) => all.map((bar): Bar => ({ ...bar, lane }))),
    [time],
  );
  if (bars.length === 0) return <p className="note">{t('time.none')}</p>;
  const shown = bars.find(({ id }) => id === open);
  return (
    <>
      <Picture subject={subject} view="time" legend={<Legend />}>
        <LanesSvg time={time} title={t('about.time', { finding: subject.place })} open={open} onBar={setOpen} />
      </Picture>
      {shown && (
        <OpenedRows
          finding={subject.id}
          view="time"
          of={shown.id}
          title={`${shown.title}, ${spanOf(shown)}`}
          close={() => setOpen(null)}
        />
      )}
      <Bars bars={bars} open={open} setOpen={setOpen} />
    </>
  );
}

const spanOf = ({ from, to }: Bar): string => (from === to ? from : `${from} – ${to ?? '…'}`);

function Legend() {
  const { t } = useTranslation('network');
  return (['day', 'span', 'within', 'month'] as const).map((shape) => (
    <span className="legend-item" key={shape}>
      <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true" className={`lane-bar ${shape}`}>
        {shape === 'day' ? <path d="M17 2L21 7L17 12L13 7Z" /> : <rect x="3" y="3" width="28" height="8" rx="2" />}
      </svg>
      {t(`shape.${shape}`)}
    </span>
  ));
}

function Bars({
  bars,
  open,
  setOpen,
}: {
  readonly bars: readonly Bar[];
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}) {
  const { t } = useTranslation('network');
  const columns = useMemo(() => {
    const column = createColumnHelper<Bar>();
    return [
      column.accessor((bar) => t(`lane.${bar.lane}`), { id: 'lane', header: t('column.lane') }),
      column.accessor('title', { header: t('column.record') }),
      column.accessor(spanOf, { id: 'when', header: t('column.when') }),
      column.accessor((bar) => t(`shape.${bar.shape}`), { id: 'shape', header: t('column.known') }),
      column.accessor('records', { header: t('column.records') }),
      column.accessor('origins', { header: t('column.origins') }),
    ];
  }, [t]);
  return (
    <Twin
      title={t('table.time')}
      rows={bars}
      columns={columns as never}
      idOf={({ id }: Bar) => id}
      open={open}
      setOpen={setOpen}
    />
  );
}
