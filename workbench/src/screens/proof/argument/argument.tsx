import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingView } from '../../../../../src/server/api.ts';
import { LevelBadge } from '../../../parts/level-badge.tsx';
import { CannotTell } from './cannot-tell.tsx';
import { ChangeOfMind } from './change-of-mind.tsx';
import { Decide } from './decide.tsx';
import { Law } from './law.tsx';
import { Money } from './money.tsx';
import type { PartProps } from './part-props.ts';
import { Parties } from './parties.tsx';
import { Reasons } from './reasons.tsx';
import { Rivals } from './rivals.tsx';
import { Story } from './story.tsx';

/** The parts of an argument in the order in which it is made. */
const parts = [
  { id: 'claim', Part: Story },
  { id: 'for', Part: (props: PartProps) => <Reasons {...props} side="for" /> },
  { id: 'against', Part: (props: PartProps) => <Reasons {...props} side="against" /> },
  { id: 'explained', Part: (props: PartProps) => <Reasons {...props} side="explained" /> },
  { id: 'context', Part: (props: PartProps) => <Reasons {...props} side="context" /> },
  { id: 'cannotTell', Part: CannotTell },
  { id: 'change', Part: ChangeOfMind },
  { id: 'rivals', Part: Rivals },
  { id: 'parties', Part: Parties },
  { id: 'money', Part: Money },
  { id: 'law', Part: Law },
  { id: 'decide', Part: Decide },
] as const;

/** Parts that are left out where they hold nothing: an empty "against" is said, an empty "context" is not. */
function holds(id: (typeof parts)[number]['id'], { reasons, parties }: FindingView): boolean {
  if (id === 'explained' || id === 'context') return reasons.some(({ side }) => side === id);
  return id !== 'parties' || parties.length > 0;
}

/** What is claimed, and everything for and against it. */
export function Argument({ view, walk }: PartProps) {
  const { t } = useTranslation('proof');
  const { card, current } = view;
  const shown = parts.filter(({ id }) => holds(id, view));
  // The row that proves it is drawn first: what stands below the first window of the argument follows in a frame of its own.
  const whole = useDeferredValue(true, false);
  return (
    <article className="argument">
      <header className="argument-head">
        <div className="row">
          <span className="faint small">F-{card.nth}</span>
          <LevelBadge level={card.level} />
          {card.status !== 'open' && <span className="chip">{t(`field:status.${card.status}`)}</span>}
        </div>
        <h1>{card.headline}</h1>
        {!current && <p className="note warn">{t('stale')}</p>}
        <nav className="jumps small no-print" aria-label={t('parts')}>
          {shown.map(({ id }) => (
            <a key={id} href={`#${id}`} onClick={(event) => jump(event, id)}>
              {t(`part.${id}`)}
            </a>
          ))}
        </nav>
      </header>
      {(whole ? shown : shown.slice(0, 1)).map(({ id, Part }) => (
        <section key={id} id={id} className="part" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`} tabIndex={-1}>
            {t(`part.${id}`)}
          </h2>
          <Part view={view} walk={walk} />
        </section>
      ))}
      <p className="tiny faint">{t('caveat', { text: view.caveat })}</p>
    </article>
  );
}

/** Within the page and without the address, which names evidence. */
function jump(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  const title = document.getElementById(`${id}-title`);
  title?.scrollIntoView({ behavior: 'smooth' });
  title?.focus({ preventScroll: true });
}
