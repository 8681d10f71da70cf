import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../../../src/server/api.ts';

type Pair = Cluster['names'][number];

/** Why two writings may be one name: syllable under syllable, with the system each is spelled in. */
export function NameWhy({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('same-person');
  const pairs = cluster.names.filter((pair, at, all) => all.findIndex((one) => sameWords(one, pair)) === at);
  return (
    <details className="name-why" open>
      <summary>{t('whyName')}</summary>
      <div className="pairs">
        {pairs.map((pair) => (
          <NamePair key={`${pair.leftName} ${pair.right} ${pair.rightName}`} pair={pair} columns={cluster.columns} />
        ))}
      </div>
    </details>
  );
}

const sameWords = (one: Pair, other: Pair) => one.leftName === other.leftName && one.rightName === other.rightName;

function NamePair({ pair, columns }: { readonly pair: Pair; readonly columns: Cluster['columns'] }) {
  const { t, i18n } = useTranslation('same-person');
  const { leftName, rightName, comparison, left, right } = pair;
  const { parts, relation, verdict, namesakes } = comparison;
  const systems = systemsOf(parts);
  const korean = parts.some(({ syllable }) => syllable);
  return (
    <figure className="name-pair" data-verdict={verdict}>
      <figcaption>
        <span>{t(`relation.${relation}`)}</span>
        <span className="faint tiny">
          {columns[left]?.pseudonym} · {columns[right]?.pseudonym}
        </span>
      </figcaption>
      <table className="syllables">
        <tbody>
          <Line head={systems[0]} words={parts.map(({ a }) => a)} whole={leftName} strong />
          {korean && <Line head={t('syllable')} words={parts.map(({ syllable }) => syllable ?? '')} whole="" />}
          <Line head={systems[1]} words={parts.map(({ b }) => b)} whole={rightName} strong />
          <tr className="likeness">
            <th scope="row">
              <span className="sr">{t('likeness')}</span>
            </th>
            {parts.map(({ a, b, likeness }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: syllables may repeat, and never move
              <td key={`${a} ${b} ${at}`} data-like={liking(likeness)}>
                <span className="sr">{t(`like.${liking(likeness)}`)}</span>
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
      {namesakes && (
        <p className="faint tiny">
          {t('namesakes', {
            expected: namesakes.expected.toLocaleString(i18n.language),
            population: namesakes.population.toLocaleString(i18n.language),
          })}
        </p>
      )}
    </figure>
  );
}

const liking = (likeness: number) => (likeness >= 0.75 ? 'yes' : likeness >= 0.4 ? 'near' : 'no');

function Line({
  head,
  words,
  whole,
  strong,
}: {
  head: string | undefined;
  words: readonly string[];
  whole: string;
  strong?: boolean;
}) {
  const { t } = useTranslation('same-person');
  return (
    <tr className={strong ? 'written' : 'behind'}>
      <th scope="row">{head ? t(`system.${head}`, { defaultValue: head }) : ''}</th>
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: syllables may repeat, and never move
        <td key={`${word} ${at}`}>{word === '' ? '–' : word}</td>
      ))}
      <td className="whole">{whole}</td>
    </tr>
  );
}

/** The systems that the reason names for either side: `철 = чхоль (Kontsevich) = chol (DPRK)`. */
function systemsOf(parts: Pair['comparison']['parts']): [string, string] {
  const named = parts.map(({ because }) => [...because.matchAll(/\(([^)]+)\)/g)].map((found) => found[1] ?? ''));
  const best = named.find((one) => one.length === 2) ?? [];
  return [best[0] ?? '', best[1] ?? ''];
}
