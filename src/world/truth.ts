import type { Cohort } from './cohort.ts';
import { formBook } from './form-book.ts';
import type { Document, Written } from './paper.ts';
import type { Place, PrintedFile } from './print-book.ts';
import type { Story } from './story.ts';

const escaped = (value: string | number | null): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (cells: readonly (string | number | null)[]): string => `${cells.map(escaped).join(',')}\n`;

const identity = (value: Written | undefined): string | null => {
  if (!value || typeof value !== 'object') return null;
  if ('who' in value) return value.who.id;
  return 'firm' in value ? value.firm.id : null;
};

const ids = (held: readonly ({ readonly id: string } | null | undefined)[]): string[] => [
  ...new Set(held.flatMap((one) => one?.id ?? [])),
];

/** Who had to do with a cohort openly: whoever signed, spoke for it, and paid. */
const partiesOf = (cohort: Cohort): Readonly<Record<string, readonly string[]>> => ({
  office: cohort.university ? [cohort.signer.id] : [],
  facilitator: ids([...cohort.members.map((_, n) => cohort.representativeOf(n)?.person), cohort.agent]),
  payer: ids(cohort.members.map((_, n) => cohort.payerOf(n))),
});

/** What is true, in locators only: who stands where, which rows are of a plant, which cohorts and arrangements there are. */
export class TruthBook {
  #entities: string[] = [csv(['path', 'sheet', 'row', 'slot', 'entity'])];
  #plants: string[] = [csv(['path', 'sheet', 'row', 'plant'])];
  #orders = new Map<string, { entity: string; place: Place }[]>();

  note(file: PrintedFile): void {
    for (const { paper, place } of file.lines) {
      for (const field of formBook.get(paper.form)?.fields ?? []) {
        const entity = identity(paper.cells[field.slot]);
        if (entity) this.#entities.push(csv([place.path, place.sheet, place.row, field.slot, entity]));
        if (entity && field.slot === 'person' && (paper.form === 'enrolment' || paper.form === 'invitation'))
          this.#standing(entity, place);
      }
      if (paper.plant) this.#plants.push(csv([place.path, place.sheet, place.row, paper.plant]));
    }
  }

  /** The statements and cuttings that speak of a plant. */
  noteDocument({ path, places, plant }: Document): void {
    if (plant) for (const place of places) this.#plants.push(csv([path, null, place, plant]));
  }

  #standing(entity: string, place: Place): void {
    this.#orders.set(entity, [...(this.#orders.get(entity) ?? []), { entity, place }]);
  }

  /** The files of truth/, by name. */
  files(story: Story, about: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
    const cohorts = story.cohorts.map((cohort) => ({
      ...{ id: cohort.id, kind: cohort.kind, arrangement: cohort.plant },
      roles: partiesOf(cohort),
      members: cohort.members.map(({ id }) => ({
        entity: id,
        places: (this.#orders.get(id) ?? []).map(({ place }) => place),
      })),
    }));
    const arrangements = story.arrangements.map((one) => ({
      ...one,
      roles: Object.fromEntries(Object.entries(one.roles).map(([role, held]) => [role, held.map(({ id }) => id)])),
    }));
    const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
    return new Map([
      ['entities.csv', this.#entities.join('')],
      ['plants.csv', this.#plants.join('')],
      ['cohorts.json', json(cohorts)],
      ['arrangements.json', json(arrangements)],
      ['world.json', json(about)],
    ]);
  }
}
