import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../../src/server/api.ts';
import { Hash } from '../../parts/hash.tsx';
import { Acceptance } from './acceptance.tsx';
import { Preview } from './preview.tsx';
import { sizeOf } from './size-of.ts';
import { Testimony } from './testimony.tsx';

interface IncomingProps {
  readonly uploads: readonly Upload[];
  discard(id: string): Promise<void>;
  isSending(id: string): boolean;
}

/** Files that wait to be accepted, each with what it looks like. */
export function Incoming({ uploads, discard, isSending }: IncomingProps) {
  const { t } = useTranslation('bring-in');
  const waiting = uploads.filter(({ state }) => state !== 'accepted');
  const accepted = uploads.filter(({ state }) => state === 'accepted');
  return (
    <>
      {waiting.length > 0 && <h2>{t('waiting', { count: waiting.length })}</h2>}
      {waiting.map((upload) => (
        <One key={upload.id} upload={upload} discard={discard} sending={isSending(upload.id)} />
      ))}
      {accepted.length > 0 && (
        <section className="stack">
          <h2>{t('accepted', { count: accepted.length })}</h2>
          <ul className="accepted small">
            {accepted.map(({ id, name, preview }) => (
              <li key={id}>
                <span aria-hidden="true">✓</span> {name} {preview && <Hash sha256={preview.sha256} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface OneProps {
  readonly upload: Upload;
  readonly sending: boolean;
  discard(id: string): Promise<void>;
}

function One({ upload, sending, discard }: OneProps) {
  const { t, i18n } = useTranslation('bring-in');
  const { id, name, size, received, state, because, preview } = upload;
  const share = size === 0 ? 100 : Math.floor((received / size) * 100);
  return (
    <details className="card upload" data-state={state} open={state !== 'accepting'}>
      <summary>
        <strong className="file">{name}</strong>
        <span className="small quiet">{sizeOf(size, i18n.language)}</span>
        {preview && <Hash sha256={preview.sha256} />}
        <span className="chip" data-state={state}>
          {t(`state.${state}`)}
          {state === 'receiving' && ` ${share} %`}
        </span>
      </summary>
      {state === 'receiving' && (
        <div className="progress">
          <div className="track">
            <div style={{ width: `${share}%` }} />
          </div>
          {!sending && <p className="note warn">{t('resume')}</p>}
        </div>
      )}
      {because && (
        <p className="note bad" lang="en">
          {because}
        </p>
      )}
      {preview && <Preview upload={upload} preview={preview} />}
      {state === 'testimony' && <Testimony upload={upload} />}
      {state === 'ready' && preview && <Acceptance upload={upload} preview={preview} />}
      {state !== 'accepting' && (
        <div className="row">
          <button type="button" className="button bare" onClick={() => void discard(id)}>
            {t(state === 'receiving' ? 'stop' : 'discard')}
          </button>
        </div>
      )}
    </details>
  );
}
