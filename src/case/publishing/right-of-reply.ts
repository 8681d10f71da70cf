import { type Language, mayName, type PublicReply, protectedNames } from '../../dossier/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import type { FindingHead } from '../findings/finding-head.ts';
import { labelsOf } from '../findings/labels.ts';
import { lastFindings } from '../findings/last-findings.ts';
import { surfaced } from '../findings/levels.ts';
import { type Context, withProtectedBeside } from '../opening/context.ts';
import { givenDay } from '../opening/given-day.ts';
import { publicName } from './public-name.ts';
import { withoutPeople } from './without-people.ts';

/** An organisation was asked for its side of a finding before it is named: when, until when, and what came. */
export interface Reply {
  readonly askedOn: string;
  readonly answerBy: string;
  /** waiting: nothing came yet · answered · silent: the day passed without an answer. */
  readonly state: 'waiting' | 'answered' | 'silent';
  readonly answer: string | null;
}

/** An organisation that a public edition may name once it was asked. `organisation` is the mention that it goes by in the ledger. */
export interface Askable {
  readonly organisation: string;
  readonly name: string;
  readonly findings: readonly string[];
  readonly reply: Reply | null;
}

/** What a person records: the request, or with it what came of it. */
export interface ReplySaid {
  /** The mention, the entity, or the name as the case has it. */
  readonly organisation: string;
  readonly askedOn: string;
  readonly answerBy: string;
  readonly answer?: string | undefined;
  readonly silent?: boolean | undefined;
}

/** Whom a public edition of these findings may name by the weight of the evidence, with what is recorded of asking them. */
export async function askableIn(
  context: Context,
  findings: readonly Pick<FindingHead, 'id' | 'roles' | 'cohorts' | 'level' | 'origins'>[],
  language: Language,
): Promise<readonly (Askable & { readonly entity: string })[]> {
  const held = Map.groupBy(findings.filter(mayName).flatMap(partiesOf), ({ entity }) => entity);
  if (held.size === 0) return [];
  return withProtectedBeside(context, async (store, protectedStore) => {
    const { label: nameless } = withoutPeople(await protectedNames(store, protectedStore));
    const label = nameless(await labelsOf(store, language, [...held.keys()]));
    const members = await store.rows<{ entity_id: string; mention_id: string }>(
      'select entity_id, mention_id from custody.member where entity_id in (select unnest($1)) order by mention_id',
      [[...held.keys()]],
    );
    const recorded = repliesIn(context.ledger.entries);
    return [...held].flatMap(([entity, roles]) => {
      const name = publicName(label(entity));
      const mentions = members.filter(({ entity_id }) => entity_id === entity).map(({ mention_id }) => mention_id);
      const known = mentions.find((mention) => recorded.has(mention));
      const organisation = known ?? entity.replace(/^e-/, 'm-');
      const of = [...new Set(roles.map(({ finding }) => finding))];
      return name === null
        ? []
        : [{ entity, organisation, name, findings: of, reply: recorded.get(known ?? '') ?? null }];
    });
  });
}

/** Those that stand in any finding that goes out, for a person to see whom to ask. */
export async function replyList(context: Context, language: Language): Promise<Askable[]> {
  const { findings } = await lastFindings(context);
  const listed = await askableIn(context, findings.filter(surfaced), language);
  return listed.map(({ entity: _, ...one }) => one).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Keeps in the ledger that an organisation was asked, and what came of it; the last that was recorded stands. */
export async function recordReply(context: Context, said: ReplySaid, today = () => new Date()): Promise<LedgerEntry> {
  const body = replyBody(said, today().toISOString().slice(0, 10));
  const { organisation } = await askedFor(context, said.organisation);
  return context.ledger.append('reply', { ...body, organisation });
}

/** A request as the ledger keeps it. Fails where its days cannot be, or where it says before the day that no answer came. */
export function replyBody({ askedOn, answerBy, answer = '', silent = false }: ReplySaid, today: string) {
  for (const day of [askedOn, answerBy]) givenDay(day);
  if (answerBy < askedOn) throw new Error(`the answer was due on ${answerBy}, before it was asked on ${askedOn}`);
  if (askedOn > today) throw new Error(`${askedOn} is still to come: record a request once it was sent`);
  if (silent && answer.trim() !== '') throw new Error('either an answer came or none did: give one of the two');
  if (silent && answerBy >= today)
    throw new Error(`the answer is due by ${answerBy}: that none came is known after that day`);
  const state = silent ? 'silent' : answer.trim() === '' ? 'waiting' : 'answered';
  return { asked_on: askedOn, answer_by: answerBy, state, answer: answer.trim() || null };
}

/** A request whose time is over, as an edition prints it; null while it is not. */
export const printed = (reply: Reply | null): PublicReply | null =>
  reply === null || reply.state === 'waiting'
    ? null
    : { asked: reply.askedOn.slice(0, 7), until: reply.answerBy.slice(0, 7), answer: reply.answer };

/** What was recorded last of each organisation. */
export function repliesIn(entries: readonly LedgerEntry[]): ReadonlyMap<string, Reply> {
  const told = entries.filter(({ kind }) => kind === 'reply').map(({ body }) => body);
  return new Map(
    told.map((body) => [
      String(body.organisation),
      {
        ...{ askedOn: String(body.asked_on), answerBy: String(body.answer_by), state: body.state as Reply['state'] },
        answer: typeof body.answer === 'string' ? body.answer : null,
      },
    ]),
  );
}

async function askedFor(context: Context, said: string): Promise<Askable> {
  const all = await replyList(context, 'en');
  const found = all.filter(({ organisation, name }) =>
    [organisation, organisation.replace(/^m-/, 'e-'), name].includes(said),
  );
  if (found.length === 1 && found[0]) return found[0];
  const names = all.map(({ name }) => name).join('; ') || 'none: no finding has a strong sign and two origins';
  throw new Error(`no organisation "${said}" that an edition may name; those that it may: ${names}`);
}

const partiesOf = ({ id: finding, roles, cohorts }: Pick<FindingHead, 'id' | 'roles' | 'cohorts'>) =>
  [...roles.map(({ entity }) => entity), ...cohorts.map(({ university }) => university)].map((entity) => ({
    entity,
    finding,
  }));
