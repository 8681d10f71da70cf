import { useTranslation } from 'react-i18next';
import { Cites } from './cites.tsx';
import type { PartProps } from './part-props.ts';

/** What is claimed, sentence by sentence; the last says what its level means. */
export function Story({ view: { story }, walk }: PartProps) {
  const { t } = useTranslation('proof');
  return (
    <ul className="story">
      {story.map(({ text, head, standing, cites, rows }) => (
        <li key={`${head?.title} ${text}`}>
          {head && <strong className="story-head">{head.title}</strong>}
          <span>{text}</span> {standing && <span className="standing tiny">{t(`standing.${standing}`)}</span>}{' '}
          <Cites {...{ cites, rows, walk }} />
        </li>
      ))}
    </ul>
  );
}
