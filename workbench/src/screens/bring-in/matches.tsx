import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed, Match, Overlap } from '../../../../src/server/api.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { BoxedRow } from './boxed-row.tsx';
import { MatchWhy } from './match-why.tsx';

/** Who stands on both: sure ones first, doubtful ones apart, each explained and shown in both files. */
export function Matches({ overlap }: { readonly overlap: Overlap }) {
  const { t, i18n } = useTranslation('bring-in');
  const all = [...overlap.shared, ...overlap.doubtful];
  const [at, go] = useState(0);
  const move = (by: number) => go((now) => Math.max(0, Math.min(all.length - 1, now + by)));
  useKeys({ j: () => move(1), k: () => move(-1) });
  const chosen = all[at];
  const n = (count: number) => count.toLocaleString(i18n.language);
  return (
    <div className="stack">
      <p className="lead">
        <strong>{t('overlap.shared', { count: overlap.shared.length, n: n(overlap.shared.length) })}</strong>{' '}
        {t('overlap.rest', {
          doubtful: n(overlap.doubtful.length),
          left: n(overlap.leftOnly),
          right: n(overlap.rightOnly),
          chance: overlap.expectedByChance.toLocaleString(i18n.language, { maximumSignificantDigits: 2 }),
        })}
      </p>
      <div className="matches">
        <div>
          <Group title={t('overlap.sure')} matches={overlap.shared} from={0} {...{ at, go }} />
          <Group
            title={t('overlap.doubtful')}
            matches={overlap.doubtful}
            from={overlap.shared.length}
            {...{ at, go }}
          />
          <p className="tiny faint no-print">
            <Kbd>J</Kbd> <Kbd>K</Kbd> {t('overlap.keys')}
          </p>
        </div>
        {chosen && <Both match={chosen} overlap={overlap} />}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly matches: readonly Match[];
  /** Position of the first among all. */
  readonly from: number;
  readonly at: number;
  go(at: number): void;
}

function Group({ title, matches, from, at, go }: GroupProps) {
  if (matches.length === 0) return null;
  return (
    <section>
      <h3 className="small">{title}</h3>
      <ol className="match-list">
        {matches.map((match, i) => (
          <li key={`${placesOf(match.left)} ${placesOf(match.right)}`}>
            <button type="button" aria-current={from + i === at || undefined} onClick={() => go(from + i)}>
              <span className="as-written">{match.left.name}</span>
              <span className="as-written">{match.right.name}</span>
              <span className="tiny faint">
                <MatchWhy match={match} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const placesOf = ({ places }: Listed) => places.map(({ text }) => text).join();

/** One person in both files, the row outlined on either side. */
function Both({ match, overlap }: { readonly match: Match; readonly overlap: Overlap }) {
  return (
    <div className="both">
      <p className="note">
        <MatchWhy match={match} />{' '}
        <span className="faint">{match.parts.map(({ a, b }) => `${a} = ${b}`).join(' · ')}</span>
      </p>
      <BoxedRow listed={match.left} {...overlap.left} />
      <BoxedRow listed={match.right} {...overlap.right} />
    </div>
  );
}
