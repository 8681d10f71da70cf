import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Upload } from '../../../../src/server/api.ts';
import { Hash } from '../../parts/hash.tsx';
import { useSaid } from '../../said/use-said.ts';
import { AcceptAll } from './accept-all.tsx';
import { Acceptance } from './acceptance.tsx';
import { Preview } from './preview.tsx';
import { sizeOf } from './size-of.ts';
import { Testimony } from './testimony.tsx';
import type { Taken } from './use-accept.ts';

interface IncomingProps {
  readonly uploads: readonly Upload[];
  discard(id: string): Promise<void>;
  isSending(id: string): boolean;
  taken(files: readonly Taken[]): void;
}

/** Files that wait to be accepted, each with what it looks like. */
export function Incoming({ uploads, discard, isSending, taken }: IncomingProps) {
  const { t } = useTranslation('bring-in');
  const waiting = uploads.filter(({ state }) => state !== 'accepted');
  return (
    <>
      <AcceptAll uploads={waiting} taken={taken} />
      {waiting.length > 0 && <h2>{t('waiting', { count: waiting.length })}</h2>}
      {waiting.map((upload, at) => (
        <One key={upload.id} {...{ upload, discard, taken, first: at === 0, sending: isSending(upload.id) }} />
      ))}
    </>
  );
}

interface OneProps {
  readonly upload: Upload;
  readonly sending: boolean;
  /** Stands open from the start; the others open when asked. */
  readonly first: boolean;
  discard(id: string): Promise<void>;
  taken(files: readonly Taken[]): void;
}

function One({ upload, sending, first, discard, taken }: OneProps) {
  const { t, i18n } = useTranslation('bring-in');
  const said = useSaid();
  const [open, setOpen] = useState(first);
  const { id, name, size, received, state, because, preview } = upload;
  const share = size === 0 ? 100 : Math.floor((received / size) * 100);
  return (
    <details
      className="card upload"
      data-state={state}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <strong className="file">{state === 'testimony' ? t('interview') : name}</strong>
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
      {because && <p className="note bad">{said(because)}</p>}
      {preview && <Preview upload={upload} preview={preview} />}
      {state === 'testimony' && <Testimony upload={upload} taken={taken} />}
      {state === 'ready' && preview && <Acceptance {...{ upload, preview, taken }} />}
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
