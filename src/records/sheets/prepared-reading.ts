import type { Reading } from '../../evidence/index.ts';
import { linkedReading } from '../ftm/linked-entities.ts';
import { writtenPapers } from '../papers/written-papers.ts';
import { carriedDown } from './carried-down.ts';
import { filledForms } from './filled-forms.ts';
import { groupedPanels } from './grouped-panels.ts';
import { daysListed } from './listed-days.ts';
import { listedNames } from './listed-names.ts';
import { marksOverHours } from './marks-over-hours.ts';
import { namedCorners } from './named-corners.ts';
import { panelledTables } from './panelled-tables.ts';
import { partedCells } from './parted-cells.ts';
import { phonesOfOthers } from './phones-of-others.ts';
import { repeatedHeads } from './repeated-heads.ts';
import { sectionedTables } from './sectioned-tables.ts';
import { severalTables } from './several-tables.ts';
import { timetableGrids } from './timetable-grids.ts';
import { unheadedTables } from './unheaded-tables.ts';
import { wagesInCash } from './wages-in-cash.ts';
import { weeklyTimetables } from './weekly-timetables.ts';
import { yearsOfDays } from './years-of-days.ts';

/** A reading as it is mapped and loaded: each list of it a table whose rows say all that the paper says of them. */
export async function preparedReading(given: Reading, fileName: string): Promise<Reading> {
  const tables = await panelledTables(
    await groupedPanels(await severalTables(await filledForms(await writtenPapers(await linkedReading(given))))),
  );
  const grids = await timetableGrids(tables);
  const headed = await carriedDown(
    await sectionedTables(await repeatedHeads(await namedCorners(await unheadedTables(await marksOverHours(grids))))),
  );
  const each = await wagesInCash(await phonesOfOthers(await partedCells(await listedNames(headed))));
  const dated = await yearsOfDays(each, fileName);
  return weeklyTimetables(await daysListed(dated, fileName), fileName);
}
