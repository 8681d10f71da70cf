import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../../../src/server/api.ts';
import { useCurrency } from '../../parts/use-currency.ts';
import type { Words } from './network-drawing.ts';

type Tie = Network['edges'][number]['ties'][number];

/** What nodes are called: organisations by name, people by pseudonym, workers as the cohort they came in. */
export function useWords(network: Network): Words & { name(id: string): string } {
  const { t } = useTranslation(['network', 'field']);
  return useMemo(() => {
    const cohorts = network.nodes.filter(({ kind }) => kind === 'cohort').map(({ id }) => id);
    const label: Words['label'] = ({ id, kind, label: text, people }) => {
      if (kind === 'cohort') return t('cohort', { n: cohorts.indexOf(id) + 1 });
      if (kind === 'people') return t('people', { count: people ?? 0 });
      return text.startsWith(`${kind} `) ? `${t(`kindName.${kind}`)} ${text.slice(kind.length + 1)}` : text;
    };
    const byId = new Map(network.nodes.map((node) => [node.id, node]));
    return {
      label,
      roles: ({ roles }) => roles.map((role) => t(`field:role.${role}`)).join(', '),
      name: (id) => {
        const node = byId.get(id);
        return node === undefined ? id : label(node);
      },
    };
  }, [network, t]);
}

/** What ties two, in words: «host 11 of 11 (42)», «wage 2,088,632.00 RUB (4)». */
export function useTieWords(): (tie: Tie) => string {
  const { t, i18n } = useTranslation(['network', 'field']);
  const named = useCurrency();
  return useMemo(
    () => (tie) => {
      const kind = tie.what === 'role' ? t(`field:role.${tie.kind}`) : t(`tie.${tie.kind}`, { defaultValue: tie.kind });
      const members = tie.members ? ` ${t('ofMembers', { k: tie.members[0], n: tie.members[1] })}` : '';
      const amount = tie.amount ? ` ${money(tie.amount.value, i18n.language)} ${named(tie.amount.currency)}` : '';
      return `${kind}${members}${amount}`;
    },
    [t, i18n.language, named],
  );
}

/** A decimal as the reader writes it; kopecks only where there are any. */
export function money(value: string, language: string): string {
  const [whole = '0', part = '00'] = value.split('.');
  const said = BigInt(whole).toLocaleString(language);
  return Number(part) === 0 ? said : `${said}${language === 'ru' ? ',' : '.'}${part}`;
}
