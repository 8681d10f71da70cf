import { useTranslation } from 'react-i18next';
import type { CaseHome, Happened } from '../../../../src/server/api.ts';
import { When } from '../../parts/when.tsx';

/** What happened last, out of the ledger. */
export function Changed({ home: { changed } }: { readonly home: CaseHome }) {
  const { t } = useTranslation('home');
  return (
    <section className="changed" aria-labelledby="changed">
      <h2 id="changed">{t('changed.title')}</h2>
      <ol className="changed-list small">
        {runsOf(changed).map(([one, times]) => (
          <Line key={one.seq} one={one} times={times} />
        ))}
      </ol>
    </section>
  );
}

/** The same thing done again and again by one person, without a name to tell it by, is one line. */
function runsOf(changed: readonly Happened[]): readonly [Happened, number][] {
  const runs: [Happened, number][] = [];
  for (const one of changed) {
    const last = runs.at(-1);
    if (last && !one.about && last[0].kind === one.kind && !last[0].about && last[0].by === one.by) last[1] += 1;
    else runs.push([one, 1]);
  }
  return runs;
}

function Line({ one: { at, by, kind, about }, times }: { readonly one: Happened; readonly times: number }) {
  const { t } = useTranslation('home');
  return (
    <li>
      <span>
        {t(`happened.${kind}`, { defaultValue: kind })}
        {times > 1 && <span className="faint num"> × {times}</span>}
      </span>
      {about && <span className="about">{about}</span>}
      <span className="tiny faint">
        <When at={at} /> · {by}
      </span>
    </li>
  );
}
