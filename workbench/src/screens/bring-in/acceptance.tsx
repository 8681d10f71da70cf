import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview, Upload } from '../../../../src/server/api.ts';
import { Failure } from '../../parts/failure.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Grades } from './grades.tsx';
import { type Taken, useAccept } from './use-accept.ts';

interface AcceptanceProps {
  readonly upload: Upload;
  readonly preview: Preview;
  taken(files: readonly Taken[]): void;
}

/** What a person says of a file, then: accept. */
export function Acceptance({ upload, preview, taken }: AcceptanceProps) {
  const { t } = useTranslation('bring-in');
  const { accept, running, job, error, stop } = useAccept(upload, taken);
  const [origin, setOrigin] = useState('');
  const [obtainedHow, setHow] = useState('');
  const [grade, setGrade] = useState('F6');
  const [mapping, setMapping] = useState(preview.mapping);
  const said = {
    ...(origin.trim() && { origin: origin.trim() }),
    ...(obtainedHow.trim() && { obtainedHow: obtainedHow.trim() }),
    ...(grade !== 'F6' && { grade }),
    ...(mapping !== preview.mapping && { mapping }),
  };
  return (
    <form
      className="acceptance"
      onSubmit={(event) => {
        event.preventDefault();
        accept(said);
      }}
    >
      <label className="field">
        {t('origin')}
        <input value={origin} onChange={({ target }) => setOrigin(target.value)} placeholder={t('originExample')} />
      </label>
      <label className="field">
        {t('obtainedHow')}
        <input value={obtainedHow} onChange={({ target }) => setHow(target.value)} />
      </label>
      <Grades grade={grade} set={setGrade} />
      <details className="small mapping">
        <summary>{t('mapping')}</summary>
        <textarea
          className="input code"
          rows={14}
          spellCheck={false}
          aria-label={t('mapping')}
          value={mapping}
          onChange={({ target }) => setMapping(target.value)}
        />
      </details>
      {error ? <Failure error={error} /> : null}
      {running && job && <Progress job={job} stop={stop} />}
      <button type="submit" className="button first" disabled={running}>
        {t('accept')}
      </button>
    </form>
  );
}
