import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyFlow, PictureSubject } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { useCurrency } from '../../parts/use-currency.ts';
import { OpenedRows } from './opened-rows.tsx';
import { Picture } from './picture.tsx';
import { Sankey } from './sankey.tsx';
import { Twin } from './twin.tsx';
import { usePicture } from './use-picture.ts';
import { money as written } from './use-words.ts';

type Currency = MoneyFlow['currencies'][number];
type Link = Currency['links'][number];

/** The way of the money, in one currency at a time, between lower and upper bounds. */
export function MoneyView({ subject }: { readonly subject: PictureSubject }) {
  const answer = usePicture<MoneyFlow>(subject.id, 'money');
  return <Asked answer={answer}>{(flow) => <Shown subject={subject} flow={flow} />}</Asked>;
}

function Shown({ subject, flow }: { readonly subject: PictureSubject; readonly flow: MoneyFlow }) {
  const { t } = useTranslation('network');
  const [said, setCurrency] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const picture = flow.currencies.find(({ currency }) => currency === said) ?? flow.currencies[0];
  const words = useMoneyWords(flow);
  if (picture === undefined && flow.claims.length === 0) return <p className="note">{t('money.none')}</p>;
  const link = picture?.links.find(({ id }) => id === open);
  const claim = flow.claims.find(({ id }) => id === open);
  const title = link
    ? words.line(link)
    : claim
      ? `${words.topic(claim.code)}: ${words.party(claim.from)} → ${words.party(claim.to)}`
      : '';
  return (
    <>
      {picture && (
        <Picture
          subject={subject}
          view="money"
          legend={<Legend />}
          note={<Currencies flow={flow} now={picture.currency} set={setCurrency} />}
        >
          <Sankey
            ends={picture.nodes.map(({ id, party, returned }) => ({
              ...{
                id,
                label: words.party(id),
                below: party === 'worker' ? leftOf(picture, words) : words.names(party),
                faint: returned || party === 'unknown',
              },
            }))}
            bands={picture.links
              .filter(({ drawn }) => drawn)
              .map(({ id, from, to, low, high, basis, ...rest }) => ({
                ...{ id, from, to, value: Number(high), sure: Number(low), dashed: basis !== 'recorded' },
                short: `${words.what(rest)}: ${words.bounds({ low, high })}`,
                label: words.line({ id, from, to, low, high, basis, ...rest }),
              }))}
            title={t('about.money', { finding: subject.place })}
            open={open}
            onBand={setOpen}
          />
        </Picture>
      )}
      {title !== '' && open && (
        <OpenedRows finding={subject.id} view="money" of={open} title={title} close={() => setOpen(null)} />
      )}
      {picture && <Flows picture={picture} words={words} open={open} setOpen={setOpen} />}
      <Claims flow={flow} words={words} setOpen={setOpen} />
    </>
  );
}

/** What stayed with the workers is a part of the gross, so it is said beside them and not drawn again. */
function leftOf({ links }: Currency, words: MoneyWords): string {
  const left = links.find(({ kind }) => kind === 'left');
  return left === undefined ? '' : `${words.what(left)}: ${words.bounds(left)}`;
}

function Currencies({
  flow,
  now,
  set,
}: {
  readonly flow: MoneyFlow;
  readonly now: string;
  readonly set: (currency: string) => void;
}) {
  const { t } = useTranslation('network');
  const named = useCurrency();
  return (
    <div className="row small">
      <span className="quiet">{t('money.apart')}</span>
      {flow.currencies.length > 1 &&
        flow.currencies.map(({ currency }) => (
          <button
            type="button"
            className="button"
            key={currency}
            aria-pressed={currency === now}
            onClick={() => set(currency)}
          >
            {named(currency)}
          </button>
        ))}
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('network');
  return (
    <>
      <span className="legend-item">
        <span className="swatch band-swatch" /> {t('money.low')}
      </span>
      <span className="legend-item">
        <span className="swatch upper-swatch" /> {t('money.high')}
      </span>
      <span className="legend-item">
        <span className="swatch dashed-swatch" /> {t('money.derived')}
      </span>
      <span className="legend-item">{t('money.twice')}</span>
    </>
  );
}

/** A month, counted as year × 12 + month, as days are written in the other tables. */
const monthOf = (number: number): string =>
  new Date(Date.UTC(Math.floor(number / 12), number % 12)).toISOString().slice(0, 7);

type MoneyWords = ReturnType<typeof useMoneyWords>;

function useMoneyWords(flow: MoneyFlow) {
  const { t, i18n } = useTranslation(['network', 'field']);
  return useMemo(() => {
    const party = (id: string) => {
      const [role = '', again] = id.split(' ');
      const said = t([`field:role.${role}`, `party.${role}`]);
      return again ? t('money.again', { party: said }) : said;
    };
    const names = (role: string) => {
      const all = [...new Set(flow.parties.filter((one) => one.role === role).map(({ label }) => label))];
      return all.length > 2 ? t('money.several', { count: all.length }) : all.join(', ');
    };
    const coded = (code: string) => t(`code.${code}`, { defaultValue: code });
    const what = ({ kind, code }: Pick<Link, 'kind' | 'code'>) =>
      code ? `${t(`flow.${kind}`)}: ${coded(code)}` : t(`flow.${kind}`);
    /** What a statement of money is about: `recruitment`, `levy`. */
    const topic = (code: string | null) => (code ? coded(code) : t('flow.claim'));
    const bounds = ({ low, high }: Pick<Link, 'low' | 'high'>) =>
      low === high ? written(low, i18n.language) : `${written(low, i18n.language)} – ${written(high, i18n.language)}`;
    const line = (link: Link) => `${party(link.from)} → ${party(link.to)}: ${what(link)}, ${bounds(link)}`;
    const month = (number: number | null) => (number === null ? '' : monthOf(number));
    return { party, names, what, topic, bounds, line, month };
  }, [flow, t, i18n.language]);
}

interface FlowsProps {
  readonly picture: Currency;
  readonly words: MoneyWords;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

function Flows({ picture, words, open, setOpen }: FlowsProps) {
  const { t, i18n } = useTranslation('network');
  const named = useCurrency();
  const columns = useMemo(() => {
    const column = createColumnHelper<Link>();
    const amount = (key: 'low' | 'high') =>
      column.accessor((link) => Number(link[key]), {
        id: key,
        header: t(`money.${key}`),
        cell: (cell) => written(cell.row.original[key], i18n.language),
      });
    return [
      column.accessor((link) => words.party(link.from), { id: 'from', header: t('column.from') }),
      column.accessor((link) => words.party(link.to), { id: 'to', header: t('column.to') }),
      column.accessor((link) => words.what(link), { id: 'what', header: t('column.what') }),
      amount('low'),
      amount('high'),
      column.accessor((link) => t(`basis.${link.basis}`), { id: 'basis', header: t('column.basis') }),
      column.accessor('workers', { header: t('column.people'), cell: (cell) => cell.getValue() || '' }),
      column.accessor(
        ({ month_from, month_to }) => [month_from, month_to].map(words.month).filter(Boolean).join(' – '),
        { id: 'when', header: t('column.when') },
      ),
      column.accessor('records', { header: t('column.records') }),
    ];
  }, [t, i18n.language, words]);
  return (
    <Twin
      title={t('table.money', { currency: named(picture.currency) })}
      rows={picture.links}
      columns={columns as never}
      idOf={({ id }: Link) => id}
      open={open}
      setOpen={setOpen}
    />
  );
}

function Claims({
  flow,
  words,
  setOpen,
}: {
  readonly flow: MoneyFlow;
  readonly words: MoneyWords;
  readonly setOpen: (id: string) => void;
}) {
  const { t } = useTranslation('network');
  const named = useCurrency();
  if (flow.claims.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('money.claims')}</h2>
      <p className="quiet small">{t('money.claimsText')}</p>
      <ul className="claims">
        {flow.claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className="button bare" onClick={() => setOpen(claim.id)}>
              {words.topic(claim.code)}: {words.party(claim.from)} → {words.party(claim.to)}, {words.bounds(claim)}{' '}
              {named(claim.currency)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
