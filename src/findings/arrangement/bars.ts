import type { Bar, CannotTell, Ratio, Strength } from '../finding.ts';
import { type Indicator, type Outcome, strengthOf } from '../indicator/indicator.ts';
import { betaBinomial, hitRatios } from './beta-binomial.ts';
import type { Candidate } from './candidates.ts';
import { originsOf } from './hit.ts';
import { betaOf, enough, type PeerCount, type Peers, peerBeta } from './peers.ts';
import type { SubjectOutcomes } from './subject-outcomes.ts';
import { type CaseOutcomes, isParty, subjectsOf, type TalliedHit, type Tally, tally } from './tally.ts';
import type { Typology } from './typology.ts';

/** Everything that weighing one clustering needs. */
export interface Weighing {
  readonly found: CaseOutcomes;
  readonly peers: Peers;
  readonly typology: Typology;
}

/** The bars of a candidate, what it could not tell, and how often chance alone would have made such a bar. */
export interface Weighed {
  readonly bars: readonly Bar[];
  readonly cannotTell: readonly CannotTell[];
  readonly tried: number;
  readonly byChance: number;
}

const nothing: Ratio = { value: 1, low: 1, high: 1 };

/** Which hits are kept: all, or those left when an origin or the doubtful links are taken away. */
export type Keep = (hit: TalliedHit) => boolean;

/** Weighs every indicator of the typology's families on a candidate. */
export function weighCandidate(weighing: Weighing, candidate: Candidate, keep: Keep = () => true): Weighed {
  const families = new Set([...weighing.typology.families.map(({ id }) => id), 'X']);
  const results = weighing.found.outcomes
    .filter(({ indicator }) => families.has(indicator.family))
    .map((one) => weighOne(weighing, candidate, one, keep));
  return {
    bars: markCounted(results.flatMap(({ bar }) => bar ?? [])),
    cannotTell: results.flatMap(({ cannotTell }) => cannotTell ?? []),
    tried: results.filter(({ chance }) => chance !== null).length,
    byChance: results.reduce((sum, { chance }) => sum + (chance ?? 0), 0),
  };
}

interface One {
  readonly bar: Bar | null;
  readonly cannotTell: CannotTell | null;
  readonly chance: number | null;
}

function weighOne(weighing: Weighing, candidate: Candidate, one: SubjectOutcomes, keep: Keep): One {
  if (one.indicator.family === 'X')
    return { bar: counterBar(weighing.found, candidate, one), cannotTell: null, chance: null };
  const counted = kept(tally(weighing.found, one, candidate.cohorts), keep, one);
  const { least_peers, least_peer_cohorts, least_peer_rate, peer_concentration, guilty_hits, guilty_misses } =
    weighing.typology.parameters;
  if (counted.judged === 0 && counted.explained.length === 0)
    return cannot(one, `nobody here could be judged${whyNobody(weighing.found, one, candidate)}`);
  const least = { judged: least_peers.value, cohorts: least_peer_cohorts.value };
  const peers = weighing.peers.of(candidate, one, least);
  if (counted.judged === 0) return { bar: barOf(one, counted, peers, nothing), cannotTell: null, chance: null };
  if (!enough(peers, one, least) && counted.hits.length === 0) return tooFewPeers(one, counted, peers);
  const measured = enough(peers, one, least);
  const bounds = boundsOf(weighing, candidate, one, counted, measured);
  const beta = measured
    ? peerBeta(peers, peer_concentration.value, least_peer_rate.value)
    : betaOf(expectedRate(bounds.fires, peers, weighing), peer_concentration.value);
  const ratios = hitRatios(counted.judged, { hits: guilty_hits.value, misses: guilty_misses.value }, beta);
  const chance = betaBinomial(counted.judged, beta).reduce(
    (sum, p, k) => sum + (bounded(ratios[k] ?? 1, bounds).low > 1 ? p : 0),
    0,
  );
  const ratio = notAcquitted(
    onDoubtfulLinks(weighing, bounded(ratios[hitCount(one, counted)] ?? 1, bounds), counted),
    counted,
  );
  if (!measured) return { ...tooFewPeers(one, counted, peers, ratio), chance };
  return { bar: barOf(one, counted, peers, ratio), cannotTell: null, chance };
}

/** The reason that the rule itself gave of most of those whom it could not judge; nothing where it never came to say one. */
function whyNobody({ graph }: CaseOutcomes, one: SubjectOutcomes, { cohorts }: Candidate): string {
  const said = [...subjectsOf(graph, one, cohorts)].flatMap((subject) =>
    one.of(subject)?.effect === 'cannot_tell' ? (one.reason(subject) ?? []) : [],
  );
  const groups = [...Map.groupBy(said, (reason) => reason)];
  groups.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const commonest = groups[0]?.[0];
  return commonest === undefined ? '' : `${groups.length > 1 ? ', mostly since' : ''}: ${commonest}`;
}

/** What is taken away is neither hit nor judged: without its record we could not tell. */
function kept(counted: Tally, keep: Keep, one: SubjectOutcomes): Tally {
  const hits = counted.hits.filter(keep);
  if (hits.length === counted.hits.length) return counted;
  if (hits.length === 0) return { ...counted, judged: 0, hits };
  return { ...counted, judged: isParty(one) ? 1 : counted.judged - counted.hits.length + hits.length, hits };
}

function hitCount(one: SubjectOutcomes, { hits }: Tally): number {
  return isParty(one) ? Math.min(1, hits.length) : hits.length;
}

interface Bounds {
  readonly fires: Ratio;
  readonly quiet: Ratio;
}

/** The elicited ratio of the outcome that most hits have, the stronger where two have as many; and that of silence. */
function elicited(indicator: Indicator, { hits }: Tally): Bounds {
  const fires = commonest(hits)?.ratio ?? strongest(indicator.outcomes)?.ratio ?? nothing;
  return { fires, quiet: indicator.outcomes.find(({ effect }) => effect === 'quiet')?.ratio ?? nothing };
}

function commonest(hits: readonly TalliedHit[]): Outcome | null {
  const groups = [...Map.groupBy(hits, ({ outcome }) => outcome).entries()];
  groups.sort(([a, x], [b, y]) => y.length - x.length || b.ratio.low - a.ratio.low);
  return groups[0]?.[0] ?? null;
}

function strongest(outcomes: readonly Outcome[]): Outcome | null {
  const firing = outcomes.filter(({ effect }) => effect === 'fires');
  return firing.sort((a, b) => b.ratio.low - a.ratio.low)[0] ?? null;
}

/** What the counts say, never beyond what the indicator was judged able to say. */
function bounded(counted: number, { fires, quiet }: Bounds): Ratio {
  const limit = (most: number, least: number) => Math.max(Math.min(counted, most), least);
  if (counted > 1) return { value: limit(fires.value, 1), low: limit(fires.low, 1), high: limit(fires.high, 1) };
  return { value: limit(1, quiet.value), low: limit(1, quiet.low), high: limit(1, quiet.high) };
}

/**
 * What a hit may weigh here. Without enough peers to measure it weighs by judgement, at most moderate; on one person alone, on hardly anybody of a group, or on groups of one, weakly;
 * without peers silence says nothing.
 */
function boundsOf(
  weighing: Weighing,
  { cohorts }: Candidate,
  { indicator }: SubjectOutcomes,
  counted: Tally,
  measured: boolean,
): Bounds {
  const { most_without_peers, least_judged, least_share, most_of_one } = weighing.typology.parameters;
  const { fires, quiet } = elicited(indicator, counted);
  const people = cohorts.reduce((sum, cohort) => sum + (weighing.found.graph.cohorts[cohort]?.members.length ?? 0), 0);
  const few =
    indicator.subject === 'person'
      ? counted.judged < least_judged.value || counted.hits.length < least_share.value * people
      : people < least_judged.value * cohorts.length;
  const most = Math.min(few ? most_of_one.value : Infinity, measured ? Infinity : most_without_peers.value);
  const limited = (lr: number) => Math.min(lr, most);
  return {
    fires: { value: limited(fires.value), low: limited(fires.low), high: limited(fires.high) },
    quiet: measured ? quiet : nothing,
  };
}

/** How often innocents would fire: as the elicited ratio implies, moved by the few peers that there are, each cohort for its part of enough. */
function expectedRate(fires: Ratio, { hits, judged, cohorts }: PeerCount, { typology }: Weighing): number {
  const { guilty_hits, guilty_misses, least_peers, least_peer_cohorts, least_peer_rate } = typology.parameters;
  const implied = guilty_hits.value / (guilty_hits.value + guilty_misses.value) / Math.max(1, fires.value);
  const seen = Math.min(judged, (cohorts * least_peers.value) / least_peer_cohorts.value);
  const pooled =
    ((judged === 0 ? 0 : (hits / judged) * seen) + implied * least_peers.value) / (seen + least_peers.value);
  return Math.max(least_peer_rate.value, pooled);
}

/** A doubtful link shrinks a ratio towards saying nothing: 1 + p(LR − 1). Links as sure as the gates ask for are not doubtful. */
function onDoubtfulLinks({ typology }: Weighing, ratio: Ratio, { hits }: Tally): Ratio {
  if (ratio.value <= 1 || hits.length === 0) return ratio;
  const p = hits.reduce((sum, { hit }) => sum + hit.linkP, 0) / hits.length;
  if (p >= typology.parameters.sure_link.value) return ratio;
  const shrunk = (lr: number) => 1 + p * (lr - 1);
  return { value: shrunk(ratio.value), low: shrunk(ratio.low), high: shrunk(ratio.high) };
}

/** An explanation removes a hit and does not acquit: a forged order must not earn a score below zero. */
function notAcquitted(ratio: Ratio, { explained }: Tally): Ratio {
  return explained.length > 0 && ratio.value < 1 ? nothing : ratio;
}

/** Said in any case: what fires is weighed by judgement and never strong, what is silent cannot be told. */
function tooFewPeers(one: SubjectOutcomes, counted: Tally, peers: PeerCount, ratio: Ratio = nothing): One {
  const seen =
    one.indicator.subject === 'person'
      ? `${peers.judged} judged ${peers.judged === 1 ? 'person' : 'people'}`
      : `${peers.cohorts} judged cohort${peers.cohorts === 1 ? '' : 's'}`;
  const weighed = ratio.value > 1 ? '; weighed by judgement alone, and never as a strong sign' : '';
  const because = `only ${seen} to compare with (${peers.like})${weighed}`;
  const bar = counted.hits.length > 0 ? barOf(one, counted, peers, ratio) : null;
  return { bar, cannotTell: cannotTell(one, because), chance: null };
}

function cannot(one: SubjectOutcomes, because: string): One {
  return { bar: null, cannotTell: cannotTell(one, because), chance: null };
}

function cannotTell({ indicator }: SubjectOutcomes, because: string): CannotTell {
  return { indicator: indicator.code, because, wouldSettle: indicator.wouldSettle };
}

function barOf(one: SubjectOutcomes, counted: Tally, peers: PeerCount, ratio: Ratio): Bar {
  const { indicator } = one;
  const all = [...counted.hits, ...counted.explained];
  const explainedBy = counted.hits.length === 0 ? (counted.explained[0]?.explainedBy ?? null) : null;
  return {
    family: indicator.family,
    indicator: indicator.code,
    outcome: commonest(all)?.code ?? indicator.outcomes.find(({ effect }) => effect === 'quiet')?.code ?? 'quiet',
    strength: counted.hits.length > 0 ? (strengthOf(ratio) ?? 'C') : 'C',
    hits: hitCount(one, counted),
    judged: counted.judged,
    peerHits: peers.hits,
    peerJudged: peers.judged,
    ratio,
    counts: false,
    because: because(one, counted, peers),
    cited: all.flatMap(({ hit }) => hit.cited),
    origins: [...new Set(all.flatMap(({ hit }) => originsOf(hit)))].sort(),
    explainedBy,
  };
}

function because(one: SubjectOutcomes, counted: Tally, peers: PeerCount): string {
  const here = `${hitCount(one, counted)} of ${counted.judged} judged`;
  const there = `${peers.hits} of ${peers.judged} among ${peers.cohorts} cohorts (${peers.like})`;
  const explained =
    counted.explained.length > 0
      ? `; ${counted.explained.length} explained by ${counted.explained[0]?.explainedBy}`
      : '';
  const said = [...counted.hits, ...counted.explained].map(({ reason }) => reason).sort()[0];
  return `${here}, against ${there}${explained}${said === undefined ? '' : `. For one: ${said}`}`;
}

/** A counter-check is shown where it holds; it takes hits away and never weighs by itself. */
function counterBar(found: CaseOutcomes, candidate: Candidate, one: SubjectOutcomes): Bar | null {
  const { subjects, holding, cited, origins } = counterEvidence(found, candidate, one);
  if (holding.length === 0) return null;
  return {
    family: 'X',
    indicator: one.indicator.code,
    outcome: one.of(holding[0] ?? '')?.code ?? 'explained',
    strength: 'X' satisfies Strength,
    hits: holding.length,
    judged: subjects,
    peerHits: 0,
    peerJudged: 0,
    ratio: nothing,
    counts: false,
    because: `holds for ${holding.length} of ${subjects}: ${holding.map((subject) => one.reason(subject) ?? '').sort()[0] ?? ''}`,
    cited,
    origins,
    explainedBy: null,
  };
}

function counterEvidence(found: CaseOutcomes, candidate: Candidate, one: SubjectOutcomes) {
  const subjects = [...subjectsOf(found.graph, one, candidate.cohorts)];
  const holding = subjects.filter((subject) => one.of(subject)?.effect === 'explained');
  const hits = holding.flatMap((subject) => found.hits.get(one.indicator.id)?.get(subject) ?? []);
  const judged = subjects.filter((subject) => ['explained', 'quiet'].includes(one.of(subject)?.effect ?? '')).length;
  const origins = [...new Set(hits.flatMap(originsOf))].sort();
  return { subjects: judged, holding, cited: hits.flatMap(({ cited }) => cited), origins };
}

/** In each family the strongest bar for and the strongest against count; the rest are shown. */
function markCounted(bars: readonly Bar[]): Bar[] {
  const counted = new Set<Bar>();
  for (const family of Map.groupBy(bars, (bar) => bar.family).values()) {
    const best = family.reduce((a, b) => (b.ratio.value > a.ratio.value ? b : a));
    const worst = family.reduce((a, b) => (b.ratio.value < a.ratio.value ? b : a));
    if (best.ratio.value > 1) counted.add(best);
    if (worst.ratio.value < 1) counted.add(worst);
  }
  return bars.map((bar) => (counted.has(bar) ? { ...bar, counts: true } : bar));
}
