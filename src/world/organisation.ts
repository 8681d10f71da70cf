import type { Chance } from './chance.ts';
import { accountNo, BIK, ogrnOf, orgInn } from './numbers.ts';
import { type Person, slugOf } from './person.ts';

export type OrgKind =
  | 'university'
  | 'builder'
  | 'subcontractor'
  | 'services'
  | 'depot'
  | 'hotel'
  | 'agent'
  | 'fund'
  | 'firm'
  | 'shell'
  | 'bank'
  | 'treasury'
  | 'dispatcher'
  | 'spin_off';

export interface Org {
  readonly id: string;
  readonly kind: OrgKind;
  readonly form: string;
  readonly core: string;
  /** Its name as a folder is named. */
  readonly slug: string;
  readonly inn: string;
  readonly ogrn: string;
  readonly registered: string;
  readonly account: string;
  readonly okved: string;
  readonly staff: number;
  readonly address: string;
  readonly director: Person;
  readonly owner: Person | null;
}

export interface Founding {
  readonly kind: OrgKind;
  readonly core: string;
  readonly form?: string;
  readonly okved: string;
  readonly staff: readonly [number, number];
  readonly years: readonly [number, number];
  readonly director: Person;
  readonly owner?: Person;
  readonly address?: string;
}

const STREETS = ['Портовая', 'Лесная', 'Заречная', 'Шахтёрская', 'Кленовая', 'Вокзальная', 'Маячная', 'Песчаная'];

/** `serial` is this organisation's own: two with one ИНН would be one. */
export function foundedOrg(chance: Chance, id: string, serial: number, how: Founding): Org {
  const year = chance.between(...how.years);
  return {
    ...{ id, kind: how.kind, core: how.core, okved: how.okved, director: how.director, owner: how.owner ?? null },
    form: how.form ?? 'ООО',
    slug: slugOf(how.core),
    inn: orgInn(serial),
    ogrn: ogrnOf(year, serial),
    registered: `${year}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(10, 28))}`,
    account: accountNo(BIK, how.kind === 'university' ? '40501' : '40702', serial * 1000 + chance.below(999)),
    staff: chance.between(...how.staff),
    address: how.address ?? `г. Заливск, ул. ${chance.pick(STREETS)}, д. ${chance.between(1, 90)}`,
  };
}

export type OrgSpelling = 'quoted' | 'straight' | 'reversed' | 'long';

const LONG: Record<string, string> = { ООО: 'Общество с ограниченной ответственностью', АО: 'Акционерное общество' };

/** One firm, as different clerks write it. */
export function orgName(org: Org, spelling: OrgSpelling): string {
  if (spelling === 'straight') return `${org.form} "${org.core}"`;
  if (spelling === 'reversed') return `${org.core}, ${org.form}`;
  if (spelling === 'long') return `${LONG[org.form] ?? org.form} «${org.core}»`;
  return `${org.form} «${org.core}»`;
}
