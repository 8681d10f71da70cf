import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedExhibit, RowWindow } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { Hash } from '../../parts/hash.tsx';
import { Page } from '../../parts/page.tsx';
import { Sheet } from '../../parts/source/sheet.tsx';
import { rowsAddress, sheetSource } from '../../parts/source/source-query.ts';
import { Transcribe } from '../transcribe/transcribe.tsx';
import { useHeld } from './held.tsx';

/** A kept file as it is, from its first row to its last. */
export function HeldFile({ exhibit }: { readonly exhibit: string }) {
  const { t } = useTranslation('bring-in');
  const held = useHeld();
  return (
    <Page
      title={t('heldFile')}
      actions={
        <Link to="/bring-in" className="button">
          {t('twoLists.back')}
        </Link>
      }
    >
      <Asked answer={held}>
        {(all) => {
          const one = all.find((kept) => kept.exhibit === exhibit);
          if (one) return <File one={one} />;
          return (
            <Empty
              title={t('frame:failure.no-such-exhibit.title')}
              text={t('frame:failure.no-such-exhibit.text')}
              way={{ to: '/bring-in', label: t('twoLists.back') }}
            />
          );
        }}
      </Asked>
    </Page>
  );
}

/** A picture that a browser shows: its paper is keyed beside it. */
const isShown = ({ mediaType, sealed }: ListedExhibit): boolean =>
  !sealed && /^image\/(jpeg|png|gif|webp)$/.test(mediaType);

function File({ one }: { readonly one: ListedExhibit }) {
  const { t } = useTranslation('bring-in');
  const [unit, choose] = useState(0);
  return (
    <div className="held-file">
      <p className="strip">
        <strong className="file">{one.file}</strong>
        <GradeBadge grade={one.grade} />
        <Hash sha256={one.sha256} />
        <span className="quiet" translate="no">
          {one.origin}
        </span>
      </p>
      {isShown(one) && <Transcribe exhibit={one.exhibit} file={one.file} />}
      {one.units.length > 1 && (
        <fieldset className="sheet-tabs">
          <legend className="sr">{t('sheets', { count: one.units.length })}</legend>
          {one.units.map((name, at) => (
            <button key={name} type="button" aria-pressed={at === unit} onClick={() => choose(at)}>
              {name}
            </button>
          ))}
        </fieldset>
      )}
      <Rows key={unit} exhibit={one.exhibit} unit={unit + 1} label={one.file} />
    </div>
  );
}

interface RowsProps {
  readonly exhibit: string;
  readonly unit: number;
  readonly label: string;
}

function Rows({ exhibit, unit, label }: RowsProps) {
  const { language } = useTranslation().i18n;
  const more = useMemo(() => sheetSource(exhibit, unit), [exhibit, unit]);
  const first = useQuery<RowWindow>({
    queryKey: ['first-rows', exhibit, unit, language],
    queryFn: ({ signal }) => call(rowsAddress(exhibit, unit, { from: 1, count: 200, language }), { signal }),
  });
  return (
    <Asked answer={first}>{(window) => <Sheet window={window} more={more} marked={null} label={label} roles />}</Asked>
  );
}
