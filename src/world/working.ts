import type { Badge, Crew } from './crew.ts';
import { addDays } from './days.ts';
import { type Org, orgName } from './organisation.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import { passGate } from './passing.ts';
import type { Person } from './person.ts';
import type { Site } from './society.ts';
import type { Story } from './story.ts';

/** Contract, notice, induction, bed and gate of one crew; gives back the days each one worked. */
export function workCrew(story: Story, crew: Crew): ReadonlyMap<Person, readonly string[]> {
  const chance = story.chance.fork(`crew/${crew.id}`);
  const first = chance.between(1000, 8900);
  const badges = crew.people.map((person, n): Badge => ({ person, badge: String(first + n * chance.between(1, 3)) }));
  const escort = crew.escort && { person: crew.escort, badge: String(first - 1) };
  for (const one of badges) papersOf(story, crew, one);
  if (escort) induction(story, crew, escort, 'сопровождающий');
  mayTell(story, crew);
  return passGate(story, crew, badges, escort, gateKeeper(crew.site));
}

function mayTell(story: Story, crew: Crew): void {
  const { id, plant, people, from, rota, monthly, lodged, escort, employer, told } = crew;
  story.witnesses.push({
    ...{ word: id, plant, nation: people[0]?.nation ?? 'RU', host: orgName(employer, 'quoted'), entered: from },
    ...{ people: people.length, rota, monthly, lodged, escorted: escort !== null, ...told },
    kept: Math.round(monthly * 0.25),
  });
}

function papersOf(story: Story, crew: Crew, { person, badge }: Badge): void {
  const chance = story.chance.fork(`employed/${crew.id}/${person.id}`);
  const signed = addDays(crew.from, -chance.between(1, 4));
  const keeper = keeperOf(crew.employer);
  const { plant } = crew;
  if (crew.contract)
    story.write({
      ...{ form: 'employment', keeper, day: signed, plant },
      cells: {
        ...{
          contract_no: `${chance.between(10, 999)}/${signed.slice(2, 4)}`,
          signed: on(signed),
          kind: crew.contract,
          person: who(person),
          post: crew.post,
        },
        ...{
          pay: crew.monthly,
          'span.from': on(crew.from),
          'span.to': crew.to > story.window.to ? null : on(crew.to),
          place: crew.site.name,
        },
      },
    });
  if (crew.noticed && person.nation !== 'RU') {
    const filed = addDays(signed, chance.between(1, 3));
    story.write({
      form: 'mvd_notice',
      keeper: noticesOf(story, crew.employer),
      day: filed,
      plant,
      cells: {
        employer: firm(crew.employer),
        person: who(person),
        kind: 'заключение',
        event_date: on(signed),
        filed: on(filed),
      },
    });
  }
  induction(story, crew, { person, badge }, crew.post);
  if (crew.lodged) lodging(story, crew, person, chance.between(1, 60));
}

/** What was obtained: the ministry's own register of a region, or what each employer kept of what it sent. */
const noticesOf = (story: Story, employer: Org) =>
  story.chance.fork('notices').happens(0.5) ? { id: 'mvd', folder: 'uvm-mvd', firm: null } : keeperOf(employer);

const gateKeeper = (site: Site) => ({ id: `site-${site.id}`, folder: `obekty/${site.slug}`, firm: null });

function induction(story: Story, crew: Crew, { person, badge }: Badge, trade: string): void {
  story.write({
    ...{ form: 'site_list', keeper: gateKeeper(crew.site), day: crew.from, plant: crew.plant },
    cells: {
      ...{ site: crew.site.name, kind: 'вводный инструктаж', 'span.from': on(crew.from), person: who(person), trade },
      ...{ contractor: firm(crew.employer), badge, leader: who(crew.leader) },
    },
  });
}

function lodging(story: Story, crew: Crew, person: Person, bed: number): void {
  story.write({
    ...{ form: 'lodging', keeper: gateKeeper(crew.site), day: crew.from, plant: crew.plant },
    cells: {
      site: crew.site.name,
      kind: 'проживание',
      bed,
      person: who(person),
      contractor: firm(crew.employer),
      'span.from': on(crew.from),
      leader: who(crew.leader),
    },
  });
}
