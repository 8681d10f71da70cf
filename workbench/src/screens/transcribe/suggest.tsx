import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { Failure } from '../../parts/failure.tsx';

/** Asks Tesseract, where the user brought it with its language data, what stands on the picture: suggestions, to be accepted one by one. */
export function Suggest({ exhibit }: { readonly exhibit: string }) {
  const { t } = useTranslation('transcribe');
  const client = useQueryClient();
  const [data, choose] = useState('');
  const [said, say] = useState('rus,kor,eng');
  const [busy, set] = useState(false);
  const [error, fail] = useState<unknown>(null);
  const suggest = async () => {
    set(true);
    fail(null);
    const languages = said.split(',').map((one) => one.trim());
    try {
      await call(`/api/exhibits/${exhibit}/transcription/suggest`, { method: 'POST', body: { languages, data } });
      await client.invalidateQueries({ queryKey: ['transcription', exhibit] });
    } catch (refused) {
      fail(refused);
    }
    set(false);
  };
  return (
    <details className="suggest">
      <summary>{t('suggest.title')}</summary>
      <div className="stack">
        <p className="small quiet">{t('suggest.how')}</p>
        <label className="field">
          {t('suggest.languages')}
          <input value={said} onChange={({ target }) => say(target.value)} />
        </label>
        <label className="field">
          {t('suggest.data')}
          <input value={data} onChange={({ target }) => choose(target.value)} />
        </label>
        <div className="row">
          <button type="button" className="button" disabled={busy || data === ''} onClick={() => void suggest()}>
            {t('suggest.ask')}
          </button>
        </div>
        {error ? <Failure error={error} /> : null}
      </div>
    </details>
  );
}
