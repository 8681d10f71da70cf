import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../../../src/server/api.ts';
import { AllRows } from './all-rows.tsx';
import { Cites } from './cites.tsx';
import type { PartProps } from './part-props.ts';

/** Rows behind a rule, by the part that they play in it: what the order says, what the gate says. */
export function CitedParts({ reason, view, walk }: PartProps & { readonly reason: Reason }) {
  const { indicator, cites, rows } = reason;
  const parts = Map.groupBy(cites, (at) => partOf(view, at, indicator));
  return (
    <div className="cite-parts">
      {[...parts].map(([part, mine]) => (
        <PartLine key={part} part={part} cites={mine} walk={walk} indicator={indicator} />
      ))}
      {rows > cites.length && <AllRows finding={view.card.id} indicator={indicator} rows={rows} />}
    </div>
  );
}

interface PartLineProps extends Pick<PartProps, 'walk'> {
  readonly part: string;
  readonly cites: readonly number[];
  readonly indicator: string;
}

function PartLine({ part, cites, walk, indicator }: PartLineProps) {
  const { t } = useTranslation('field');
  return (
    <>
      <span className="tiny quiet">{t(`cited.${part}`, { defaultValue: part })}</span>
      <Cites cites={cites} rows={0} walk={walk} indicator={indicator} />
    </>
  );
}

const partOf = ({ evidence }: PartProps['view'], at: number, rule: string): string =>
  evidence[at]?.cited.find(({ indicator }) => indicator === rule)?.part ?? '';
