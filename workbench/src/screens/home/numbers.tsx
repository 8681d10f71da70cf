import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseHome } from '../../../../src/server/api.ts';

type Of = CaseHome['numbers'][number]['of'];

/** Where a number leads. What a case is made of stands on screen 2, who is in it on screens 4 and 5. */
const leads: Readonly<Record<Of, string>> = {
  people: '/same-person/people',
  organisations: '/network',
  exhibits: '/bring-in',
  records: '/bring-in',
  origins: '/bring-in',
  sealedSources: '/bring-in',
  statements: '/bring-in',
  aside: '/bring-in',
};

/** One sentence of live numbers, each a link; what there is none of is not said. */
export function Numbers({ home: { numbers } }: { readonly home: CaseHome }) {
  const { t, i18n } = useTranslation('home');
  const said = numbers.filter(({ n }) => n > 0);
  return (
    <>
      {said.map(({ of, n }, at) => (
        <Fragment key={of}>
          {at > 0 && t('between')}
          <Link to={leads[of]} className="number">
            {t(`number.${of}`, { count: n, n: n.toLocaleString(i18n.language) })}
          </Link>
        </Fragment>
      ))}
      {t('end')}
    </>
  );
}
