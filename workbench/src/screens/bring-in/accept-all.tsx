import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../../src/server/api.ts';
import { Failure } from '../../parts/failure.tsx';
import { Progress } from '../../parts/progress.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { Grades } from './grades.tsx';
import type { Taken } from './use-accept.ts';
import { useAcceptAll } from './use-accept-all.ts';

interface AcceptAllProps {
  readonly uploads: readonly Upload[];
  taken(files: readonly Taken[]): void;
}

/** The plan of a folder that was dropped: what each file is taken for, and all that are understood accepted at once. */
export function AcceptAll({ uploads, taken }: AcceptAllProps) {
  const { t } = useTranslation('bring-in');
  const { under, refused, accept, stop } = useAcceptAll(taken);
  const [grade, setGrade] = useState('F6');
  const [obtainedHow, setHow] = useState('');
  const ready = uploads.filter(({ state, preview }) => state === 'ready' && preview?.recognised && !preview.already);
  if (ready.length < 2 && under === null && refused.length === 0) return null;
  const said = { ...(grade !== 'F6' && { grade }), ...(obtainedHow.trim() && { obtainedHow: obtainedHow.trim() }) };
  return (
    <section className="card accept-all stack" aria-label={t('all.title')}>
      <h2>{t('all.title')}</h2>
      <p className="small quiet">{t('all.text')}</p>
      <Plan uploads={uploads} />
      {under === null ? (
        <form
          className="acceptance"
          onSubmit={(event) => {
            event.preventDefault();
            void accept(ready, said);
          }}
        >
          <label className="field">
            {t('obtainedHow')}
            <input value={obtainedHow} onChange={({ target }) => setHow(target.value)} />
          </label>
          <Grades grade={grade} set={setGrade} />
          <button type="submit" className="button first" disabled={ready.length === 0}>
            {t('all.accept', { count: ready.length })}
          </button>
        </form>
      ) : (
        <div className="stack" role="status">
          <p className="small">{t('all.at', { at: under.at, of: under.of })}</p>
          <Progress job={under.job ?? { kind: 'add', step: '', done: 0, of: null }} stop={stop} />
        </div>
      )}
      {refused.map(([name, error]) => (
        <div key={name} className="refused">
          <strong className="file">{name}</strong>
          <Failure error={error} />
        </div>
      ))}
    </section>
  );
}

/** One line a file: what it is taken for, rows tried that fit nowhere, and how it stands. */
function Plan({ uploads }: { readonly uploads: readonly Upload[] }) {
  const { t } = useTranslation('bring-in');
  return (
    <ScrollBox className="plan" label={t('all.takenFor')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('all.file')}</th>
            <th scope="col">{t('all.takenFor')}</th>
            <th scope="col" className="num">
              {t('all.misfits')}
            </th>
            <th scope="col">{t('all.state')}</th>
          </tr>
        </thead>
        <tbody>
          {uploads.map(({ id, name, state, preview }) => (
            <tr key={id}>
              <td className="file">{state === 'testimony' ? t('interview') : name}</td>
              <td>{typesOf(preview) || '—'}</td>
              <td className="num">{preview?.units.reduce((sum, { misfits }) => sum + misfits.length, 0) || '—'}</td>
              <td>{t(preview?.already ? 'all.already' : `state.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const typesOf = (preview: Upload['preview']): string =>
  [...new Set(preview?.units.flatMap(({ types }) => types.map(({ title }) => title)))].join(', ');
