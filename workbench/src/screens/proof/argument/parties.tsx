import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { unbroken } from '../../../parts/unbroken.ts';
import { Cites } from './cites.tsx';
import type { PartProps } from './part-props.ts';

/** Who acts in it. The arrangement is the subject; people who worked are not in this table. */
export function Parties({ view: { parties }, walk }: PartProps) {
  const { t } = useTranslation(['proof', 'field']);
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('party.role')}</th>
            <th scope="col">{t('party.who')}</th>
            <th scope="col" className="num">
              {t('party.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parties.map(({ role, entity, who, members, of, from, to, cites, rows }) => (
            <Fragment key={`${role} ${entity}`}>
              <tr>
                <td>{t(`field:role.${role}`)}</td>
                <td>
                  <span className="as-written">{unbroken(who)}</span>
                  {from && <div className="tiny faint">{[from, to].filter(Boolean).join(' – ')}</div>}
                </td>
                <td className="num">{t('share', { k: members, n: of })}</td>
              </tr>
              <tr className="behind">
                <td colSpan={3}>
                  <Cites {...{ cites, rows, walk }} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
