import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuessedUnit, Preview as Seen, Upload } from '../../../../src/server/api.ts';
import { Sheet } from '../../parts/source/sheet.tsx';
import { useSaid } from '../../said/use-said.ts';
import { incomingRows } from './incoming-rows.ts';
import { Misfits } from './misfits.tsx';

/** What a file looks like: its sheets, hidden ones too, and over every column what it was taken for. */
export function Preview({ upload, preview }: { readonly upload: Upload; readonly preview: Seen }) {
  const { t } = useTranslation('bring-in');
  const [chosen, choose] = useState(0);
  const unit = preview.units[chosen];
  return (
    <div className="stack">
      <Facts preview={preview} />
      {preview.already && <p className="note warn">{t('already')}</p>}
      {!preview.recognised && <p className="note warn">{t('unrecognised')}</p>}
      {preview.units.length > 1 && <Tabs units={preview.units} {...{ chosen, choose }} />}
      {unit && <Unit key={unit.index} upload={upload} unit={unit} />}
      <Reasons preview={preview} />
    </div>
  );
}

/** Why each column was taken for what it is, and what the reader noticed. */
function Reasons({ preview: { notes, reasons, names } }: { readonly preview: Seen }) {
  const { t } = useTranslation('bring-in');
  const said = useSaid();
  const known = new Map(Object.entries(names));
  return (
    <details className="small">
      <summary>{t('reasons', { count: reasons.length + notes.length })}</summary>
      <ul className="sentences">
        {[...notes.map(({ text }) => text), ...reasons].map((sentence) => (
          <li key={sentence}>{said(sentence, known)}</li>
        ))}
      </ul>
    </details>
  );
}

function Facts({ preview: { reader, encoding, scripts, units } }: { readonly preview: Seen }) {
  const { t, i18n } = useTranslation('bring-in');
  const share = (n: number) => n.toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <p className="facts small quiet">
      <span translate="no">{reader}</span>
      {encoding && <span translate="no">{encoding}</span>}
      <span>{t('sheets', { count: units.length })}</span>
      {scripts.map(({ script, share: part }) => (
        <span key={script}>
          {t(`script.${script}`)} {share(part)}
        </span>
      ))}
    </p>
  );
}

interface TabsProps {
  readonly units: readonly GuessedUnit[];
  readonly chosen: number;
  choose(at: number): void;
}

function Tabs({ units, chosen, choose }: TabsProps) {
  const { t } = useTranslation('bring-in');
  return (
    <fieldset className="sheet-tabs">
      <legend className="sr">{t('sheets', { count: units.length })}</legend>
      {units.map(({ index, name, hidden }, at) => (
        <button key={index} type="button" aria-pressed={at === chosen} onClick={() => choose(at)}>
          {name || index}
          {hidden && <span className="chip">{t('hidden')}</span>}
        </button>
      ))}
    </fieldset>
  );
}

function Unit({ upload, unit }: { readonly upload: Upload; readonly unit: GuessedUnit }) {
  const { t } = useTranslation('bring-in');
  const { index, name, hidden, types, columns, firstRows, headingRow } = unit;
  const headings = firstRows.filter(({ row }) => row === headingRow);
  const window = {
    exhibit: upload.id,
    unit: { index, name, hidden },
    columns,
    headings,
    rows: firstRows,
    lastRow: null,
  };
  return (
    <>
      <p className="small">
        {types.length > 0 ? t('readAs', { types: types.map(({ title }) => title).join(', ') }) : t('noType')}{' '}
        <span className="quiet">{t('tried', { n: unit.records, of: unit.tried })}</span>
      </p>
      <div className="preview-sheet">
        <Sheet window={window} more={incomingRows(upload.id, index)} marked={null} label={name} roles />
      </div>
      <Misfits unit={unit} />
    </>
  );
}
