import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ByWhom } from '../../../parts/by-whom.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { useSay } from '../../../parts/say.tsx';
import { When } from '../../../parts/when.tsx';
import type { PartProps } from './part-props.ts';

const statuses = ['open', 'under_review', 'referred', 'dismissed'] as const;

/** A person's decision, with its reason. What was typed stays here until the program has confirmed that it is written. */
export function Decide({ view: { card, decisions } }: PartProps) {
  const { t } = useTranslation(['proof', 'field']);
  const [status, choose] = useState<(typeof statuses)[number]>(card.status);
  const [why, write] = useState('');
  const { send, error, sending } = useDecision(() => write(''));
  return (
    <div className="stack">
      <form
        className="decide no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void send({ finding: card.id, status, why });
        }}
      >
        <label className="field">
          {t('decide.status')}
          <select value={status} onChange={({ target }) => choose(target.value as typeof status)}>
            {statuses.map((one) => (
              <option key={one} value={one}>
                {t(`field:status.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field why">
          {t('decide.why')}
          <textarea rows={2} value={why} onChange={({ target }) => write(target.value)} />
        </label>
        <button type="submit" className="button first" disabled={sending || why.trim() === ''}>
          {t('decide.write')}
        </button>
      </form>
      {error ? <Failure error={error} /> : null}
      <ol className="plain-list small">
        {decisions.map(({ at, by, status: then, why: because }) => (
          <li key={at}>
            <strong>{t(`field:status.${then}`)}</strong> {because}{' '}
            <span className="tiny faint">
              <When at={at} /> · <ByWhom by={by} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function useDecision(done: () => void) {
  const { t } = useTranslation('proof');
  const client = useQueryClient();
  const say = useSay();
  const [state, set] = useState<{ readonly error: unknown; readonly sending: boolean }>({
    error: null,
    sending: false,
  });
  const send = async (body: { finding: string; status: string; why: string }): Promise<void> => {
    set({ error: null, sending: true });
    try {
      await call('/api/decisions', { method: 'POST', body });
      set({ error: null, sending: false });
      done();
      say(t('decide.written'));
      await client.invalidateQueries();
    } catch (error) {
      set({ error, sending: false });
    }
  };
  return { ...state, send };
}
