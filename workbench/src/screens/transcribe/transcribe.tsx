import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinishedTranscript, Transcription } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Paper } from '../../parts/paper.tsx';
import { usePicture } from '../../parts/use-picture.ts';
import { type Cell, CellField } from './cell.tsx';
import { Differences } from './differences.tsx';
import { Suggest } from './suggest.tsx';
import { useSheet } from './use-sheet.ts';
import './transcribe.css';

interface TranscribeProps {
  readonly exhibit: string;
  readonly file: string;
}

/** A paper keyed by hand beside its picture: picture left, fields right, one person at a time. The name stays in this tab's memory. */
export function Transcribe({ exhibit, file }: TranscribeProps) {
  const { t, i18n } = useTranslation('transcribe');
  const [by, call_] = useState('');
  const { sheet, keying } = useSheet(exhibit, by.trim(), i18n.language);
  const picture = usePicture(exhibit);
  const [focused, focus] = useState<{ readonly row: number; readonly field: string } | null>(null);
  const cells = sheet.data?.cells ?? [];
  const here = cells.find(({ row, field }) => row === focused?.row && field === focused.field);
  const [marked, mark] = useState<Readonly<Record<string, string>>>({});
  const regionOf = (row: number, field: string, cell?: Cell) => marked[`${row} ${field}`] ?? cell?.region ?? null;
  const key = (row: number, field: string, value: string, settles = false) => {
    const cell = cells.find((one) => one.row === row && one.field === field);
    keying.mutate({ row, field, value, region: regionOf(row, field, cell), ...(settles && { settles }) });
  };
  const drawn = (region: string) => {
    if (!focused) return;
    mark((now) => ({ ...now, [`${focused.row} ${focused.field}`]: region }));
    if (here?.mine) keying.mutate({ ...focused, value: here.mine, region });
  };
  const regions = [...new Set([...cells.flatMap(({ region }) => region ?? []), ...Object.values(marked)])];
  return (
    <div className="transcribe">
      <Asked answer={picture}>
        {(address) => (
          <Paper
            {...{ address, regions, mark: drawn }}
            alt={t('picture', { file })}
            active={focused && regionOf(focused.row, focused.field, here)}
          />
        )}
      </Asked>
      <div className="stack">
        <label className="field">
          {t('by')}
          <input value={by} autoComplete="off" onChange={({ target }) => call_(target.value)} />
        </label>
        {by.trim() === '' ? (
          <p className="quiet small">{t('who')}</p>
        ) : (
          <Asked answer={sheet}>
            {(found) => <Sheet {...{ found, exhibit, by: by.trim(), focus, key_: key, error: keying.error }} />}
          </Asked>
        )}
      </div>
    </div>
  );
}

interface SheetProps {
  readonly found: Transcription;
  readonly exhibit: string;
  readonly by: string;
  readonly error: unknown;
  focus(at: { readonly row: number; readonly field: string }): void;
  key_(row: number, field: string, value: string, settles?: boolean): void;
}

function Sheet({ found: { types, cells }, exhibit, by, focus, key_, error }: SheetProps) {
  const { t } = useTranslation('transcribe');
  const [type, choose] = useState('');
  const [more, add] = useState(0);
  const fields = [
    ...new Set([...(types.find(({ id }) => id === type)?.fields ?? []), ...cells.map(({ field }) => field)]),
  ];
  const rows = Math.max(1, ...cells.map(({ row }) => row)) + more;
  return (
    <>
      <label className="field">
        {t('type')}
        <select value={type} onChange={({ target }) => choose(target.value)}>
          <option value="">{t('typeUnsaid')}</option>
          {types.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p className="small quiet">{t('how')}</p>
      {error ? <Failure error={error} /> : null}
      <Differences {...{ cells, by }} settle={(cell, value) => key_(cell.row, cell.field, value, true)} />
      <form className="stack" onSubmit={(event) => event.preventDefault()}>
        {fields.length > 0 &&
          Array.from({ length: rows }, (_, at) => at + 1).map((row) => (
            <fieldset key={row} className="paper-row">
              <legend className="tiny">{t('row', { row })}</legend>
              {fields.map((field) => (
                <CellField
                  key={field}
                  {...{ row, field, cell: cells.find((one) => one.row === row && one.field === field) }}
                  focus={() => focus({ row, field })}
                  key_={(value) => key_(row, field, value)}
                />
              ))}
            </fieldset>
          ))}
      </form>
      <div className="row">
        <button type="button" className="button" disabled={fields.length === 0} onClick={() => add(more + 1)}>
          {t('another')}
        </button>
      </div>
      <Suggest exhibit={exhibit} />
      <Finish exhibit={exhibit} none={cells.every(({ people }) => people === 0)} />
    </>
  );
}

function Finish({ exhibit, none }: { readonly exhibit: string; readonly none: boolean }) {
  const { t } = useTranslation('transcribe');
  const client = useQueryClient();
  const [done, say] = useState<FinishedTranscript | null>(null);
  const [error, fail] = useState<unknown>(null);
  const finish = async () => {
    fail(null);
    try {
      say(await call<FinishedTranscript>(`/api/exhibits/${exhibit}/transcription/finish`, { method: 'POST' }));
      await client.invalidateQueries({ queryKey: ['exhibits'] });
    } catch (refused) {
      fail(refused);
    }
  };
  return (
    <>
      <div className="row">
        <button type="button" className="button first" disabled={none} onClick={() => void finish()}>
          {t('finish')}
        </button>
      </div>
      {error ? <Failure error={error} /> : null}
      {done && (
        <div className="note good stack" role="status">
          <p>{t('finished', { file: done.file })}</p>
          <ul className="small" lang="en">
            {done.because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
