import type { Extent } from './society.ts';
import type { Multitude } from './streams.ts';

/** How much there is of everything. */
export interface Bounds extends Extent {
  readonly cohorts: number;
  readonly guests: number;
  readonly crews: number;
  readonly interviews: number;
  /** Everyone else at the gates, where there are too many to be told one by one. */
  readonly multitude?: Multitude;
}

export const sizes = {
  small: { universities: 2, builders: 4, cohorts: 58, guests: 6, crews: 8, interviews: 6 },
  medium: { universities: 80, builders: 130, cohorts: 4800, guests: 300, crews: 1000, interviews: 160 },
  large: {
    ...{ universities: 60, builders: 90, cohorts: 1400, guests: 160, crews: 600, interviews: 120 },
    multitude: { perSite: 2000, from: '2022-12-01', to: '2024-01-25' },
  },
} as const satisfies Record<string, Bounds>;
export type Size = keyof typeof sizes;
