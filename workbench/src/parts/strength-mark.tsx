import { useTranslation } from 'react-i18next';

const filled: Readonly<Record<string, number>> = { S: 3, M: 2, W: 1 };

/** How much one sign says: three dots for strong, two, one; a ring for context, a cross for a counter-sign. */
export function StrengthMark({ strength }: { readonly strength: string }) {
  const { t } = useTranslation('field');
  const dots = filled[strength];
  return (
    <svg className="strength" width="24" height="10" viewBox="0 0 24 10" role="img" data-strength={strength}>
      <title>{t(`strength.${strength}`)}</title>
      {dots !== undefined &&
        [0, 1, 2].map((at) => (
          <circle key={at} cx={4 + at * 8} cy="5" r="2.8" className={at < dots ? 'full' : 'open'} />
        ))}
      {strength === 'C' && <circle cx="12" cy="5" r="3.2" className="open" />}
      {strength === 'X' && <path d="M8.500 1.500l7 7m0-7l-7 7" className="cross" />}
    </svg>
  );
}
