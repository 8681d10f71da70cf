import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordSource } from '../../../../src/server/api.ts';
import { useSaid } from '../../said/use-said.ts';
import { Anchored } from './anchored.tsx';
import { DocumentPage } from './document-page.tsx';
import { OnPicture } from './on-picture.tsx';
import { Passages } from './passages.tsx';
import { RowInFull } from './row-in-full.tsx';
import { Sheet } from './sheet.tsx';
import { sheetSource } from './source-query.ts';

/** The source itself: the sheet at its row, the passage among its neighbours, the page with its words boxed. */
export function Shown({ source }: { readonly source: RecordSource }) {
  const { t } = useTranslation('frame');
  const said = useSaid();
  const { shown } = source;
  if (shown.kind === 'rows') return <Rows source={source} shown={shown} />;
  if (shown.kind === 'passages')
    return (
      <>
        <Anchored how={shown.quote?.anchored ?? 'in-place'} />
        <Passages shown={shown} />
      </>
    );
  if (shown.kind === 'page')
    return (
      <>
        <Anchored how={shown.quote?.anchored ?? 'in-place'} />
        <DocumentPage page={shown} />
      </>
    );
  return (
    <div className="source-missing note bad" role="alert">
      <strong>{t(`failure.${shown.because}.title`)}</strong>
      <p>{t(`failure.${shown.because}.text`)}</p>
      <p className="tiny">{said(shown.sentence)}</p>
    </div>
  );
}

type RowsShown = Extract<RecordSource['shown'], { kind: 'rows' }>;

function Rows({ source, shown }: { readonly source: RecordSource; readonly shown: RowsShown }) {
  const { exhibit, place } = source;
  const { window, cited, picture } = shown;
  const more = useMemo(() => sheetSource(exhibit.exhibit, window.unit.index), [exhibit.exhibit, window.unit.index]);
  const marked = cited.anchored === 'lost' ? null : cited;
  return (
    <>
      <Anchored how={cited.anchored} />
      {picture && <OnPicture key={picture.exhibit} picture={picture} />}
      <Sheet
        key={`${exhibit.exhibit} ${window.unit.index}`}
        {...{ window, more, marked }}
        label={`${place.file} ${window.unit.name}`}
      />
      {marked && <RowInFull source={source} shown={shown} />}
    </>
  );
}
