import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Listed, RowWindow } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Sheet } from '../../parts/source/sheet.tsx';
import { incomingRows } from './incoming-rows.ts';

interface BoxedRowProps {
  readonly listed: Listed;
  readonly upload: string;
  readonly file: string;
}

const around = 8;

/** A person of a list where the list writes them. */
export function BoxedRow({ listed, upload, file }: BoxedRowProps) {
  const { t } = useTranslation('bring-in');
  const [place] = listed.places;
  const unit = place?.unit ?? 1;
  const row = place?.row ?? 1;
  const from = Math.max(1, row - around);
  const window = useQuery({
    queryKey: ['incoming-rows', upload, unit, from],
    queryFn: ({ signal }) =>
      call<RowWindow>(`/api/incoming/${upload}/rows?unit=${unit}&from=${from}&count=${2 * around + 1}`, { signal }),
    placeholderData: (before) => before,
  });
  const name = window.data?.unit.name ?? '';
  const sheet = name === file || name.startsWith(`${file}, `) ? '' : name;
  return (
    <section className="boxed-row">
      <header className="small row">
        <strong className="file">{file}</strong>
        {sheet !== '' && <span className="quiet">{t('frame:place.sheet', { sheet })}</span>}
        <span className="quiet">{t('frame:place.row', { row })}</span>
        {listed.places.length > 1 && (
          <span className="chip">{t('overlap.alsoAt', { count: listed.places.length - 1 })}</span>
        )}
      </header>
      <Asked answer={window}>
        {(found) => (
          <Sheet
            window={found}
            more={incomingRows(upload, unit)}
            marked={{ row, cells: cellsOf(found, row, listed) }}
            label={`${file}, ${t('frame:place.row', { row })}`}
          />
        )}
      </Asked>
    </section>
  );
}

/** The cells that hold what matched: the name, the birth date, the document, as the row writes them. */
function cellsOf({ rows }: RowWindow, row: number, { name, birth, document }: Listed): number[] {
  const cells = rows.find((one) => one.row === row)?.cells ?? [];
  const told = [name, birth, document].filter((one) => one !== null).map(bare);
  return cells.flatMap((cell, at) => {
    const text = bare(cell ?? '');
    return text.length > 1 && told.some((one) => one === text || one.includes(text)) ? [at] : [];
  });
}

const bare = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
