import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Askable, ReplySaid } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../parts/failure.tsx';

interface RecordReplyProps {
  readonly organisation: string;
  readonly before: Askable['reply'];
}

const outcomes = ['waiting', 'answered', 'silent'] as const;

/** When an organisation was asked, until when, and what came of it: kept in the ledger, printed where it is named. */
export function RecordReply({ organisation, before }: RecordReplyProps) {
  const { t } = useTranslation('publish');
  const client = useQueryClient();
  const [askedOn, ask] = useState(before?.askedOn ?? '');
  const [answerBy, due] = useState(before?.answerBy ?? '');
  const [state, come] = useState<(typeof outcomes)[number]>(before?.state ?? 'waiting');
  const [answer, say] = useState(before?.answer ?? '');
  const keep = useMutation({
    mutationFn: () => {
      const came = { ...(state === 'answered' && { answer }), ...(state === 'silent' && { silent: true }) };
      const body: ReplySaid = { organisation, askedOn, answerBy, ...came };
      return call('/api/replies', { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['replies'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className="record-reply" onSubmit={submit}>
      <label className="field">
        {t('reply.asked')}
        <input type="date" required value={askedOn} onChange={({ target }) => ask(target.value)} />
      </label>
      <label className="field">
        {t('reply.until')}
        <input type="date" required min={askedOn} value={answerBy} onChange={({ target }) => due(target.value)} />
      </label>
      <label className="field">
        {t('reply.came')}
        <select value={state} onChange={({ target }) => come(target.value as typeof state)}>
          {outcomes.map((one) => (
            <option key={one} value={one}>
              {t(`reply.state.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {state === 'answered' && (
        <label className="field wide">
          {t('reply.answer')}
          <textarea required rows={3} value={answer} onChange={({ target }) => say(target.value)} />
        </label>
      )}
      {keep.error ? <Failure error={keep.error} /> : null}
      <button type="submit" className="button" disabled={keep.isPending}>
        {t('reply.keep')}
      </button>
    </form>
  );
}
