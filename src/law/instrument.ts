import type { Role } from '../findings/index.ts';

/** What a check looks for; each has one function in `checks.ts`. */
export const checks = [
  'documented_national',
  'other_national',
  'income',
  'in_jurisdiction',
  'work_authorised',
  'same_person',
  'contract_before',
  'role_present',
  'accredited_post',
  'not_in_material',
] as const;
export type Check = (typeof checks)[number];

/** One thing to show, or one exemption. Days are inclusive except `after` and `before`. */
export interface Element {
  readonly id: string;
  readonly question: string;
  readonly shows: Check;
  /** What would settle it where the material does not. */
  readonly settles: string;
  readonly of: readonly string[];
  readonly roles: readonly Role[];
  readonly with: Check | null;
  readonly since: string | null;
  readonly after: string | null;
  readonly before: string | null;
}

/** A legal provision with what must be shown for it, as its file in `instruments/` says. */
export interface Instrument {
  readonly id: string;
  readonly title: Readonly<Record<'en' | 'ru' | 'ko', string>>;
  /** A duty that conduct can be inconsistent with, or a ground on which an authority may act. */
  readonly kind: 'duty' | 'ground';
  readonly addressee: string;
  readonly summary: string;
  readonly verified: boolean;
  readonly verification: string;
  readonly source: string;
  readonly inForce: { readonly from: string; readonly to: string | null };
  readonly elements: readonly Element[];
  readonly exemptions: readonly Element[];
  readonly notes: readonly string[];
}
