import { foldOrganisation, nameForms } from '@tributary/names';
import { foldText } from '../words/fold-text.ts';

/** What the protected database keeps of a name so that names can be compared there. */
export interface NameColumns {
  readonly script: string | null;
  readonly key: string | null;
  readonly latinKey: string | null;
}

const none: NameColumns = { script: null, key: null, latinKey: null };

/** The one seam to the names library. */
export function nameColumns(part: string, value: string): NameColumns {
  switch (part) {
    case 'full':
    case 'latin': {
      const { script, key, latinKey } = nameForms(value);
      return { script, key, latinKey };
    }
    case 'org_name':
    case 'org_short': {
      const { key, latinKey } = foldOrganisation(value);
      return { script: null, key, latinKey };
    }
    case 'place_name':
    case 'address': {
      const key = foldText(value);
      return { script: null, key, latinKey: null };
    }
    default:
      return none;
  }
}
