import type { Language } from '../../records/index.ts';
import type { Context } from '../opening/context.ts';
import type { ReviewReason } from './cluster-index.ts';
import {
  type ClusterVerdict,
  decideCluster,
  type PastDecision,
  pastDecisions,
  undoDecision,
} from './decide-cluster.ts';
import { type Person, people } from './people.ts';
import { type Cluster, type ReviewQueue, reviewAlike, reviewCluster, reviewItem, reviewQueue } from './review.ts';

/** The review of one open case. Deciding keeps a judgement; nothing is computed anew before somebody asks for it. */
export interface Review {
  queue(): Promise<ReviewQueue>;
  people(): Promise<readonly Person[]>;
  cluster(id: string, language: Language): Promise<Cluster>;
  alike(reason: ReviewReason, language: Language): ReturnType<typeof reviewAlike>;
  decide(id: string, said: Pick<ClusterVerdict, 'verdict' | 'apart' | 'why'>): Promise<PastDecision>;
  undo(decision: string, why: string): Promise<PastDecision>;
}

export const reviewOf = (context: Context): Review => ({
  queue: () => reviewQueue(context),
  people: () => people(context),
  cluster: (id, language) => reviewCluster(context, id, language),
  alike: (reason, language) => reviewAlike(context, reason, language),
  decide: async (id, said) => {
    const { entities } = await reviewItem(context, id);
    await decideCluster(context, { ...said, cluster: id, entities });
    return latest(context);
  },
  undo: async (decision, why) => ({ ...(await undoDecision(context, decision, why)), undone: true }),
});

function latest(context: Context): PastDecision {
  const [decision] = pastDecisions(context.ledger.entries);
  if (decision === undefined) throw new Error('the decision was not kept: try again');
  return decision;
}
