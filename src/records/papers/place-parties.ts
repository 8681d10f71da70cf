import { looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import type { Paper } from './paper.ts';
import { isAddressee, officesAbove } from './paper-head.ts';
import { placeRest } from './place-rest.ts';
import { type Places, putWhereFree, unworded } from './placed.ts';
import { type Signer, signerIn } from './written-head.ts';

/** Whose paper it is, by the name of an office above its title. */
export function placeLetterhead({ lines, title, type }: Paper, own: Places): void {
  const column = type.columns.find(
    (one) => one.kinds.includes('org') && (one.keeper || one.letterhead || one.name === 'authority'),
  );
  const office = officesAbove(lines, title).find((text) => column?.name !== 'university' || looksLikeUniversity(text));
  if (column !== undefined && office !== undefined)
    own.set(`${column.name}.org_name`, unworded(column.name, 'org_name', office, 0.65));
}

/** Whoever writes such a paper, by the words before them, else by the letterhead or as the first organisation that it names. */
export function placeWriter({ lines, title, type, things }: Paper, own: Places): void {
  const columns = type.columns.filter(({ name }) => title.kind.writer.includes(name));
  const named = columns.map(({ name }) => own.get(`${name}.org_name`)).find((placed) => placed !== undefined);
  const organisations = things.filter(({ kind, acts }) => kind === 'org' && !acts).map(({ text }) => text);
  const left = [...officesAbove(lines, title), ...organisations].find((text) => !isTaken(own, text));
  const writer = named?.text ?? left;
  for (const { name, kinds } of columns)
    if (writer !== undefined && (kinds.includes('person') || !looksLikePerson(writer)))
      putWhereFree(own, unworded(name, 'org_name', writer, 0.6));
}

/** Whom the paper names without saying as what: its letterhead, its signature, the one organisation or person that is left. */
export function placeParties(paper: Paper, type: RecordType, places: Places): void {
  const signer = signerIn(paper.lines);
  if (signer !== null) placeSigner(signer, type, places);
  placeOrganisations(paper, type, places);
  placePerson(paper, type, places, signer);
  const role = roleOf[paper.title.kind.means.get('kind') ?? ''];
  if (role !== undefined && Object.hasOwn(type.parties, role)) placeRest(paper, places, role);
  if (Object.hasOwn(type.parties, 'signer') && signer !== null && !isTaken(places, signer.name))
    putWhereFree(places, unworded('party', 'signer', signer.name, 0.5));
}

/** As what those take part in a contact of whom the paper says no more. */
const roleOf: Readonly<Record<string, string>> = { meeting: 'present', memorandum: 'signer', letter: 'for' };

function placeSigner({ name, post }: Signer, type: RecordType, places: Places): void {
  const has = (column: string) => type.columns.some((one) => one.name === column);
  if (has('signer')) putWhereFree(places, unworded('signer', 'full', name, 0.5));
  if (has('signer_post') && post !== null) putWhereFree(places, unworded('signer_post', null, post, 0.5));
}

/** Fields of which a paper is never silent, so that an organisation of which no words tell is most likely theirs. */
const isAsked = ({ name, required, letterhead, keeper }: Column): boolean =>
  required || letterhead || keeper || name === 'university' || name === 'host';

function placeOrganisations({ lines, title, things }: Paper, type: RecordType, places: Places): void {
  const named = things.filter(({ kind, acts }) => kind === 'org' && !acts).map(({ text }) => text);
  const organisations = [...officesAbove(lines, title), ...named];
  for (const column of type.columns) {
    const isOrganisation = column.type === 'mention' && column.kinds.includes('org');
    if (!isOrganisation || !isAsked(column) || isNamed(places, column.name)) continue;
    const fits = (text: string) =>
      column.name === 'university' ? looksLikeUniversity(text) : column.name !== 'host' || !looksLikeUniversity(text);
    const found = organisations.find((text) => !isTaken(places, text) && fits(text));
    if (found !== undefined) putWhereFree(places, unworded(column.name, 'org_name', found, 0.5));
  }
}

function placePerson({ lines, things }: Paper, type: RecordType, places: Places, signer: Signer | null): void {
  const column = type.columns.find(
    ({ name, kinds, required }) => required && !isNamed(places, name) && kinds.includes('person'),
  );
  const left = things.find(
    (one) =>
      one.kind === 'person' &&
      !isAddressee(lines, one) &&
      !one.acts &&
      one.text !== signer?.name &&
      !isTaken(places, one.text),
  );
  if (column !== undefined && left !== undefined)
    putWhereFree(places, unworded(column.name, column.kinds.includes('org') ? 'org_name' : 'full', left.text, 0.5));
}

const isNamed = (places: Places, name: string): boolean =>
  ['full', 'org_name', 'surname', 'place_name'].some((part) => places.has(`${name}.${part}`));

const isTaken = (places: Places, text: string): boolean => [...places.values()].some((placed) => placed.text === text);
