import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Askable } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { RecordReply } from './record-reply.tsx';

/** Who may be named once they were asked: what is recorded of each, and where to record it. */
export function Replies({ findings }: { readonly findings: readonly string[] }) {
  const { t, i18n } = useTranslation('publish');
  const answer = useQuery({
    queryKey: ['replies', i18n.language],
    queryFn: ({ signal }) => call<Askable[]>(`/api/replies?language=${i18n.language}`, { signal }),
  });
  return (
    <Asked answer={answer}>
      {(all) => {
        const mine = all.filter((one) => one.findings.some((finding) => findings.includes(finding)));
        if (mine.length === 0) return <p className="small quiet replies">{t('reply.nobody')}</p>;
        return (
          <ul className="replies">
            {mine.map((one) => (
              <One key={one.organisation} one={one} />
            ))}
          </ul>
        );
      }}
    </Asked>
  );
}

function One({ one: { organisation, name, reply } }: { readonly one: Askable }) {
  const { t, i18n } = useTranslation('publish');
  const day = (text: string) => new Date(`${text}T00:00`).toLocaleDateString(i18n.language, { dateStyle: 'medium' });
  return (
    <li>
      <p>
        <strong translate="no">{name}</strong>{' '}
        <span className="chip" data-reply={reply?.state ?? 'none'}>
          {t(`reply.state.${reply?.state ?? 'none'}`)}
        </span>
      </p>
      {reply && (
        <p className="small quiet">{t('reply.days', { asked: day(reply.askedOn), until: day(reply.answerBy) })}</p>
      )}
      {reply?.answer && (
        <blockquote className="small" translate="no">
          {reply.answer}
        </blockquote>
      )}
      <details>
        <summary className="small">{t(reply ? 'reply.again' : 'reply.record')}</summary>
        <RecordReply organisation={organisation} before={reply} />
      </details>
    </li>
  );
}
