import { createColumnHelper } from '@tanstack/react-table';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSubject, PlaceMap } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { OpenedRows } from './opened-rows.tsx';
import { Picture } from './picture.tsx';
import { Twin } from './twin.tsx';
import { usePicture } from './use-picture.ts';

const World = lazy(async () => ({ default: (await import('./world-svg.tsx')).WorldSvg }));

type Place = PlaceMap['places'][number];

/** The towns that records name: which town, never which door. */
export function MapView({ subject }: { readonly subject: PictureSubject }) {
  const answer = usePicture<PlaceMap>(subject.id, 'map');
  return <Asked answer={answer}>{(map) => <Shown subject={subject} map={map} />}</Asked>;
}

function Shown({ subject, map }: { readonly subject: PictureSubject; readonly map: PlaceMap }) {
  const { t } = useTranslation('network');
  const [open, setOpen] = useState<string | null>(null);
  const placed = map.places.filter(({ at }) => at !== null);
  const shown = map.places.find(({ id }) => id === open);
  const unplaced = map.places.length - placed.length;
  if (map.places.length === 0) return <p className="note">{t('map.none')}</p>;
  return (
    <>
      {placed.length > 0 ? (
        <Picture
          subject={subject}
          view="map"
          legend={<Legend />}
          note={unplaced > 0 && <p className="small quiet">{t('map.unplaced', { count: unplaced })}</p>}
        >
          <Suspense fallback={<Waiting />}>
            <World map={map} title={t('about.map', { finding: subject.place })} open={open} onPlace={setOpen} />
          </Suspense>
        </Picture>
      ) : (
        <p className="note">{t('map.nowhere', { count: unplaced })}</p>
      )}
      {shown && (
        <OpenedRows finding={subject.id} view="map" of={shown.id} title={shown.label} close={() => setOpen(null)} />
      )}
      <Places map={map} open={open} setOpen={setOpen} />
    </>
  );
}

function Legend() {
  const { t } = useTranslation('network');
  return (
    <>
      <span className="legend-item">
        <span className="swatch place-swatch" /> {t('map.place')}
      </span>
      <span className="legend-item">
        <span className="swatch arc-swatch" /> {t('map.arc')}
      </span>
      <span className="legend-item">{t('map.coarse')}</span>
    </>
  );
}

function Places({
  map,
  open,
  setOpen,
}: {
  readonly map: PlaceMap;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}) {
  const { t } = useTranslation('network');
  const columns = useMemo(() => {
    const column = createColumnHelper<Place>();
    return [
      column.accessor('label', { header: t('column.place') }),
      column.accessor(({ kinds }) => kinds.map((kind) => t(`placeKind.${kind}`)).join(', '), {
        id: 'kinds',
        header: t('column.what'),
      }),
      column.accessor('people', { header: t('column.people') }),
      column.accessor('records', { header: t('column.records') }),
      column.accessor('origins', { header: t('column.origins') }),
      column.accessor(({ at }) => (at === null ? t('map.notPlaced') : `${at.lat}° ${at.lon}°`), {
        id: 'at',
        header: t('column.at'),
      }),
    ];
  }, [t]);
  return (
    <Twin
      title={t(map.places.some(({ at }) => at !== null) ? 'table.map' : 'table.mapAlone')}
      rows={map.places}
      columns={columns as never}
      idOf={({ id }: Place) => id}
      open={open}
      setOpen={setOpen}
    />
  );
}
