import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster, ReviewQueue } from '../../../../src/server/api.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useSay } from '../../parts/say.tsx';
import { Bar } from './bar.tsx';
import { Follows } from './follows.tsx';
import { HowSure } from './how-sure.tsx';
import { RecordTable } from './record-table.tsx';
import { Unsure } from './unsure.tsx';
import { useCluster, useDecide, useUndo, type Verdict } from './use-review.ts';

interface QuestionProps {
  readonly id: string;
  readonly queue: ReviewQueue;
  readonly go: (id: string | null) => void;
}

/** The question in full, with the keys that answer it. */
export const Question = (props: QuestionProps) => {
  const answer = useCluster(props.id);
  return <Asked answer={answer}>{(cluster) => <LaidOut {...props} cluster={cluster} />}</Asked>;
};

function LaidOut({ id, queue, go, cluster }: QuestionProps & { readonly cluster: Cluster }) {
  const { t } = useTranslation('same-person');
  const say = useSay();
  const [focus, setFocus] = useState(0);
  const [apart, setApart] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const why = useRef<HTMLInputElement>(null);
  const [decide, undo] = [useDecide(), useUndo()];
  const { next, previous, place } = neighbours(queue, id);
  const said = useReason(cluster);
  const answer = async (verdict: Verdict['verdict'], reason?: string) => {
    if (decide.isPending) return;
    const apartNow = verdict === 'same' ? apart : [];
    const spoken = reason ?? (why.current?.value.trim() || said(verdict, apartNow.length));
    await decide.mutateAsync({ id, verdict, apart: apartNow, why: spoken });
    say(t(`said.${apartNow.length > 0 ? 'split' : verdict}`));
    go(next ?? firstOpen(queue, id));
  };
  const takeBack = async () => {
    const last = queue.decisions.find(({ undone }) => !undone);
    if (last === undefined) return say(t('nothingToUndo'));
    await undo.mutateAsync({ decision: last.decision, why: t('undoWhy') });
    say(t('said.undone'));
    go(last.cluster);
  };
  const toggle = (entity: string | undefined) =>
    entity && setApart((now) => (now.includes(entity) ? now.filter((one) => one !== entity) : [...now, entity]));
  const move = (by: number) => setFocus((now) => (now + by + cluster.columns.length) % cluster.columns.length);
  const keys = {
    y: () => void answer('same').catch(() => undefined),
    n: () => void answer('different').catch(() => undefined),
    u: () => setAsking(true),
    s: () => toggle(cluster.columns[focus]?.entity),
    z: () => void takeBack().catch(() => undefined),
    j: () => next !== null && go(next),
    k: () => previous !== null && go(previous),
    w: () => why.current?.focus(),
    arrowright: () => move(1),
    arrowleft: () => move(-1),
  };
  useKeys(asking ? {} : keys);
  const failed = decide.error ?? undo.error;
  return (
    <section className="question" aria-label={t('question', { n: place, of: queue.items.length })}>
      {failed && <Failure error={failed} />}
      <div className="question-body">
        <RecordTable cluster={cluster} focus={focus} setFocus={setFocus} apart={apart} toggle={toggle} />
        <aside className="question-side">
          <Follows cluster={cluster} />
          <HowSure cluster={cluster} />
        </aside>
      </div>
      {asking && <Unsure close={() => setAsking(false)} answer={(reason) => void answer('unsure', reason)} />}
      <Bar keys={keys} why={why} place={place} of={queue.items.length} apart={apart.length} said={cluster.decision} />
    </section>
  );
}

function neighbours({ items }: ReviewQueue, id: string) {
  const at = items.findIndex((item) => item.id === id);
  return { next: items[at + 1]?.id ?? null, previous: items[at - 1]?.id ?? null, place: at + 1 };
}

const firstOpen = ({ items }: ReviewQueue, but: string): string | null =>
  items.find(({ id, decision }) => id !== but && decision === null)?.id ?? null;

/** The reason that is kept where a person gives none: what was seen to agree, or to differ. */
function useReason(cluster: Cluster): (verdict: Verdict['verdict'], apart: number) => string {
  const { t } = useTranslation('same-person');
  const named = (agreements: readonly string[]) =>
    cluster.rows
      .filter(({ agreement }) => agreements.includes(agreement))
      .map(({ field, label }) => label ?? t(`field.${field}`, { defaultValue: field }))
      .join(', ');
  return (verdict, apart) => {
    if (apart > 0) return t('reason.split');
    const fields = named(verdict === 'same' ? ['agree'] : ['conflict', 'similar', 'differ']);
    return fields === '' ? t(`reason.${verdict}Bare`) : t(`reason.${verdict}`, { fields });
  };
}
