import { compareOrganisations } from '@tributary/names';
import type { Column, RecordType } from '../records/index.ts';
import type { Database } from '../store/index.ts';
import { isAcronym } from './acronym.ts';
import { anyOf } from './types-in-use.ts';

/** So many people must have both firms in common before their alike names say anything. */
const leastInCommon = 4;
/** A word more makes another firm: only names alike in all their words, whatever their scripts and legal forms. */
const leastAlike = 0.85;

/**
 * Pairs of mentions of one organisation that papers name in two scripts or with another legal form: «ООО «Вектор»» on the wage sheet and
 * "Vektor LLC" on the crew list are one where both stand beside the same people, and so are «ВРГУ» of a bank and the university whose letters these are. Names alone join nothing, and a name that fits two firms
 * of those people tells of neither. Reads `custody.thing`, where firms and people are entities already.
 */
export async function* sameFirm(store: Database, types: readonly RecordType[]): AsyncGenerator<string[]> {
  const firms = await firmsOf(store);
  const pairs: Pair[] = [];
  for await (const batch of store.batches(firmPairs(types)))
    for (const [left, right] of batch as [string, string][]) {
      const [one, other] = [firms.get(left), firms.get(right)];
      if (one && other && ofOneName(one.names, other.names)) pairs.push([one.mention, other.mention]);
    }
  yield* ofOneFirm(pairs);
}

type Pair = readonly [left: string, right: string];

/** Where two firms fit a third and not each other, neither is it. */
function ofOneFirm(pairs: readonly Pair[]): string[][] {
  const fitting = new Map<string, Set<string>>();
  for (const [left, right] of pairs)
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      fitting.set(one, (fitting.get(one) ?? new Set<string>([one])).add(other));
  const company = (mention: string) => [...(fitting.get(mention) ?? [])].sort().join(' ');
  return pairs.filter(([left, right]) => company(left) === company(right)).map((pair) => [...pair]);
}

interface Firm {
  readonly mention: string;
  readonly names: string[];
}

async function firmsOf(store: Database): Promise<Map<string, Firm>> {
  const firms = new Map<string, Firm>();
  for await (const batch of store.batches(named))
    for (const [entity, mention, name] of batch as [string, string, string][]) {
      const firm = firms.get(entity) ?? { mention, names: [] };
      firm.names.push(name);
      firms.set(entity, firm);
    }
  return firms;
}

const ofOneName = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((a) => right.some((b) => compareOrganisations(a, b).score >= leastAlike || isAcronym(a, b)));

const named = `select t.entity, min(v.mention) as mention, v.value as name
  from protected.mention_value v
  join custody.mention m on m.mention_id = v.mention and m.kind = 'org'
  join custody.thing t on t.mention = v.mention
  where v.part in ('org_name', 'org_short') group by t.entity, v.value order by all`;

function firmPairs(types: readonly RecordType[]): string {
  return `with acts as (select distinct f.entity as firm, p.entity as person
      from (${anyOf(types.flatMap(besidePeople), ['firm', 'person'], 'union')}) a
      join custody.thing f on f.mention = a.firm join custody.thing p on p.mention = a.person)
    select a.firm as "left", b.firm as "right" from acts a join acts b on a.person = b.person and a.firm < b.firm
    group by a.firm, b.firm having count(*) >= ${leastInCommon} order by a.firm, b.firm`;
}

/** A gate log has a row for every passage, and other papers name the firms of those who pass. */
const besidePeople = ({ id, columns }: RecordType): string[] =>
  id === 'site_access' || !columns.some(({ name }) => name === 'person')
    ? []
    : columns
        .filter(isFirm)
        .map(
          ({ name }) =>
            `select r.${name}_m as firm, r.person_m as person from rec.${id} r where r.${name}_m is not null`,
        );

const isFirm = ({ type, kinds }: Column): boolean => type === 'mention' && kinds.includes('org');
