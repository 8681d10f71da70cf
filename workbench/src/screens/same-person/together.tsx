import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alike, Cluster, ReviewQueue, ReviewReason } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useSay } from '../../parts/say.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { useAlike, useDecideAlike } from './use-review.ts';

/** Questions of one reason in which nothing conflicts, decided together after each pair was shown. */
export function Together({ queue }: { readonly queue: ReviewQueue }) {
  const { t } = useTranslation('same-person');
  const [reason, setReason] = useState<ReviewReason | null>(null);
  const open = queue.items.filter(({ decision }) => decision === null);
  const counts = [...Map.groupBy(open, (item) => item.reason)].filter(([, all]) => all.length > 1);
  const answer = useAlike(reason);
  if (counts.length === 0) return null;
  return (
    <details className="card together">
      <summary>{t('together.title')}</summary>
      <p className="quiet small">{t('together.text')}</p>
      <div className="row">
        {counts.map(([one, all]) => (
          <button
            type="button"
            className="button"
            key={one}
            aria-pressed={one === reason}
            onClick={() => setReason(one)}
          >
            {t(`reasonShort.${one}`)} ({all.length})
          </button>
        ))}
      </div>
      {reason && (
        <Asked answer={answer}>{(alike) => <Preview key={reason} alike={alike} done={() => setReason(null)} />}</Asked>
      )}
    </details>
  );
}

function Preview({ alike, done }: { readonly alike: Alike; readonly done: () => void }) {
  const { t } = useTranslation('same-person');
  const say = useSay();
  const decide = useDecideAlike();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [why, setWhy] = useState('');
  const chosen = alike.clusters.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const send = async (event: FormEvent, verdict: 'same' | 'different') => {
    event.preventDefault();
    await decide.mutateAsync({ clusters: chosen, verdict, why: why.trim() });
    say(t('together.said', { count: chosen.length }));
    done();
  };
  const toggle = (id: string) =>
    setLeft((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  if (alike.clusters.length === 0) return <p className="note">{t('together.none', { count: alike.conflicting })}</p>;
  return (
    <form className="stack" onSubmit={(event) => void send(event, 'same').catch(() => undefined)}>
      {decide.error && <Failure error={decide.error} />}
      {(alike.conflicting > 0 || alike.more > 0) && (
        <p className="note">{t('together.apart', { conflicting: alike.conflicting, more: alike.more })}</p>
      )}
      <ScrollBox label={t('together.title')}>
        <table className="plain-table">
          <tbody>
            {alike.clusters.map((cluster) => (
              <Pair key={cluster.id} cluster={cluster} kept={!left.has(cluster.id)} toggle={() => toggle(cluster.id)} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <label className="field">
        {t('together.why')}
        <input required value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <div className="row">
        <button
          type="submit"
          className="button"
          disabled={why.trim() === '' || chosen.length === 0 || decide.isPending}
        >
          {t('together.same', { count: chosen.length })}
        </button>
        <button type="button" className="button bare" onClick={done}>
          {t('together.leave')}
        </button>
      </div>
    </form>
  );
}

function Pair({
  cluster,
  kept,
  toggle,
}: {
  readonly cluster: Cluster;
  readonly kept: boolean;
  readonly toggle: () => void;
}) {
  const { t } = useTranslation('same-person');
  const agreeing = cluster.rows.filter(({ agreement, field }) => agreement === 'agree' && field !== 'name');
  const names = cluster.rows.find(({ field }) => field === 'name');
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          checked={kept}
          onChange={toggle}
          aria-label={t('together.take', { pair: cluster.pseudonyms.join(' · ') })}
        />
      </td>
      <td>{cluster.pseudonyms.join(' · ')}</td>
      <td className="as-written">
        {names?.cells.map((cell) => cell.map(({ value }) => value).join(', ')).join(' ≈ ')}
      </td>
      <td className="quiet">
        {agreeing
          .slice(0, 3)
          .map(
            ({ field, label, cells }) =>
              `${label ?? t(`field.${field}`, { defaultValue: field })}: ${cells[0]?.[0]?.value ?? ''}`,
          )
          .join(' · ')}
      </td>
      <td>{cluster.findings.join(', ')}</td>
    </tr>
  );
}
