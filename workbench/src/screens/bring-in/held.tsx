import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedExhibit } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { Hash } from '../../parts/hash.tsx';

export function useHeld() {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: ['exhibits', language],
    queryFn: ({ signal }) => call<ListedExhibit[]>(`/api/exhibits?language=${language}`, { signal }),
    placeholderData: (before) => before,
  });
}

/** What the case holds, file by file: what was read, what lies aside, whose it is and how good. */
export function Held() {
  const { t } = useTranslation('bring-in');
  const held = useHeld();
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">{t('held.title')}</h2>
      <Asked answer={held}>
        {(exhibits) =>
          exhibits.length === 0 ? <p className="quiet">{t('held.none')}</p> : <Table exhibits={exhibits} />
        }
      </Asked>
    </section>
  );
}

function Table({ exhibits }: { readonly exhibits: readonly ListedExhibit[] }) {
  const { t } = useTranslation('bring-in');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll-x" aria-label={t('held.title')} tabIndex={0}>
      <table className="plain-table held">
        <thead>
          <tr>
            <th scope="col">{t('held.file')}</th>
            <th scope="col">{t('held.read')}</th>
            <th scope="col" className="num">
              {t('held.records')}
            </th>
            <th scope="col" className="num">
              {t('held.aside')}
            </th>
            <th scope="col">{t('held.origin')}</th>
            <th scope="col">{t('held.grade')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {exhibits.map((one) => (
            <Row key={one.exhibit} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ one }: { readonly one: ListedExhibit }) {
  const { t, i18n } = useTranslation('bring-in');
  const { exhibit, file, sealed, recognised, types, records, aside, origin, grade, sha256 } = one;
  const n = (count: number) => count.toLocaleString(i18n.language);
  return (
    <tr>
      <td>
        <span className="file">{sealed ? file : <Link to={`/bring-in/${exhibit}`}>{file}</Link>}</span>
        {sealed && <span className="chip">{t('frame:sealed')}</span>}
      </td>
      <td className="tiny quiet">
        {recognised ? types.map(({ title }) => title).join(', ') : <strong>{t('held.unrecognised')}</strong>}
      </td>
      <td className="num">{n(records)}</td>
      <td className="num">{aside > 0 ? <strong>{n(aside)}</strong> : '–'}</td>
      <td className="quiet" translate="no">
        {origin}
      </td>
      <td>
        <GradeBadge grade={grade} />
      </td>
      <td>
        <Hash sha256={sha256} />
      </td>
    </tr>
  );
}
