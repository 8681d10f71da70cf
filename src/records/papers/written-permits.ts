import { looksLikePerson } from '../columns/column-profile.ts';
import type { SaidRecord, WrittenLine, WrittenTable } from './written-line.ts';
import { dayIn, isNoPerson, organisationsIn } from './written-parts.ts';

/** «НАРЯД-ДОПУСК № 137 от 16.04.2021», "PERMIT TO WORK No. 5": how each begins. */
const title = /^\s*(?:наряд\s*[-–—]\s*допуск|permit\s+to\s+work|(?:안전\s*)?작업\s*허가서)(?!\p{Ll})/iu;

const label = /(?<=^|[.;,)]\s{1,8}|\n\s{0,8})(\p{Lu}[\p{L} /-]{2,60}?) ?: */gu;
const crew = /бригад|рабочие|исполнители|crew|workers|작업자|작업반/iu;
const site = /^(?:объект|место|адрес|site|place|location)|현장|장소/iu;
const contractor = /подрядчик|подрядн|contractor|업체/iu;
const leader = /(?:производител|исполнител)\p{L}*|руководител|бригадир|supervisor|foreman|책임자|반장/iu;
/** «Бригадир: …» is one of the crew by its stem, and leads it; «Исполнители: …» are several. */
const leadsAlone = /бригадир|ответственн|производител|руководител|supervisor|foreman|책임자|반장/iu;

/** A sentence of its own behind what a label says: no shortened word ends with so many letters. */
const nextSentence = /(?<=[)»"\d]|\p{L}{4})\.\s+(?=\p{Lu}).*$/su;

const columns = ['ФИО', 'Дата с', 'Дата по', 'Объект', 'Подрядчик', 'Генподрядчик', 'Бригадир', 'Вид списка'];

const slot = (column: string, part: string | null, by: string): SaidRecord['slots'][number] => ({
  ...{ type: 'site_list', column, part, by, score: 0.7 },
});

const slots: SaidRecord['slots'] = [
  slot('person', 'full', 'члены бригады'),
  slot('span', 'from', 'от'),
  slot('span', 'to', 'от'),
  slot('site', 'place_name', 'объект'),
  slot('contractor', 'org_name', 'подрядчик'),
  slot('host', 'org_name', 'объект'),
  slot('leader', 'full', 'ответственный исполнитель'),
  slot('kind', null, 'бригада'),
];

/**
 * «НАРЯД-ДОПУСК № 137 от 16.04.2021. Объект: … (ООО «…»). Подрядчик: … Ответственный исполнитель: … Члены бригады: …»: permits to work, one below the
 * other, each in a paragraph or over several lines: everybody of a crew was on the site that day.
 */
export function permitsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const starts = lines.flatMap(({ text }, line) => (title.test(text) ? [line] : []));
  const [first, ...others] = starts;
  if (first === undefined) return null;
  const rowsAt = new Map(
    [first, ...others].map((line, i) => [line, permit(lines.slice(line, starts[i + 1]).map(({ text }) => text))]),
  );
  if ([...rowsAt.values()].flat().length === 0) return null;
  const empty = columns.map(() => null);
  const rows = lines.flatMap((_, line) => {
    const found = rowsAt.get(line) ?? [];
    return (found.length === 0 ? [empty] : found).map((cells) => ({ line, cells: [...cells] }));
  });
  return { columns, rows, said: { type: 'site_list', header: null, title: 'наряд-допуск', slots } };
}

function permit(part: readonly string[]): (string | null)[][] {
  const text = part.join('\n');
  const labels = [...text.matchAll(label)];
  const day = dayIn(text.slice(0, labels[0]?.index));
  const said = labels.map((found, i) => ({
    key: found[1] ?? '',
    text: text.slice(found.index + found[0].length, labels[i + 1]?.index).trim(),
  }));
  const of = (is: (key: string) => boolean) => said.find(({ key }) => is(key))?.text ?? null;
  const where =
    of((key) => site.test(key))
      ?.replace(nextSentence, '')
      .replace(/\.$/u, '') ?? null;
  const [host = null] = organisationsIn(where ?? '');
  const place = where?.replace(/\s*\([^()]*\)\s*$/u, (one) => (organisationsIn(one).length > 0 ? '' : one)) ?? null;
  const [firm = null] = organisationsIn(of((key) => contractor.test(key)) ?? '');
  const [head = null] = namesIn(of((key) => leader.test(key) && leadsAlone.test(key)) ?? '');
  const people = namesIn(of((key) => crew.test(key) && !leadsAlone.test(key)) ?? '');
  return day === null ? [] : people.map((person) => [person, day, day, place, firm, host, head, 'бригада']);
}

const namesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/u)
    .map((one) =>
      one
        .replace(/^\s*\d{1,2}[.)]\s*/u, '')
        .replace(/\s*\([^)]*\)/u, '')
        .replace(/\.{2,}/u, '.')
        .replace(/(?<=\p{Ll}{2})\.$/u, '')
        .trim(),
    )
    .filter((one) => looksLikePerson(one) && !isNoPerson(one));
