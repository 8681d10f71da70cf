import { useTranslation } from 'react-i18next';

const steps = ['observe', 'review', 'investigate', 'refer'] as const;
export type LevelName = 'none' | (typeof steps)[number];

/** A level by its word and by steps climbed of four: it reads the same without colour. */
export function LevelBadge({ level }: { readonly level: LevelName }) {
  const { t } = useTranslation('field');
  const climbed = level === 'none' ? 0 : steps.indexOf(level) + 1;
  return (
    <span className="level" data-level={level}>
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
        {steps.map((step, i) => (
          <rect
            key={step}
            x={i * 5.6 + 0.5}
            y={10 - i * 3}
            width="4"
            height={3.5 + i * 3}
            rx="0.8"
            fill={i < climbed ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeOpacity={i < climbed ? 1 : 0.55}
          />
        ))}
      </svg>
      {t(`level.${level}`)}
    </span>
  );
}
