import { type RowCells, tidy } from '../values/cell.ts';

/** Rows that are no record and say so: counted, never lost. */
export type NonRow = 'heading' | 'above' | 'blank' | 'numbering' | 'total' | 'signature' | 'note';

/** Sums of the rows, and what there was before and after them. */
const total =
  /^(итого|всего|total|subtotal|grand total|в том числе|합계|소계|총계|(?:(?:вход|исход|переход|началь|конеч)\p{L}*\s+)?(?:остат(?:ок|ки)|сальдо)(?:\s+(?:на|по|вход|исход|нач|кон|в кассе|средств)[\p{L}.]*.*)?|(?:opening|closing)\s+balance.*|balance\s+(?:brought|carried)\s+forward.*|(?:전월|전일|전기|차월|차기)\s*이월.*|기[초말]\s*잔[액고].*)(?=$|[\s:,.(])/iu;
const signature =
  /^(ректор|проректор|декан|директор|генеральный директор|ген\. директор|главный бухгалтер|гл\. бухгалтер|бухгалтер|староста|куратор|методист|секретарь|руководитель|начальник|исполнитель|составил|составила|проверил|проверила|утверждаю|согласовано|подпись|м\.?п\.?|прораб|мастер|кассир|табельщи\p{L}*|бригадир|комендант|ответственн\p{L}*|отв\.|заведующ\p{L}*|заместитель|зам\.|председатель|инспектор|экономист|специалист|составител\p{L}*|экзаменатор|преподаватель|получил\p{L}*|выдал\p{L}*|сдал\p{L}*|принял\p{L}*|верно|копия верна|с подлинным верно|исп\.|расчет произвел|расчёт произвёл|примечани|дата составления|отчет сформирован|отчёт сформирован|сформировано|выгрузка|конец|signature|signed|prepared by|approved|director|accountant|note|generated|end of|작성자|확인|서명|이상)(?=$|[\s:,._(])/iu;

const firstText = (row: RowCells): string | null => {
  for (const cell of row) {
    const text = tidy(cell);
    if (text !== null) return text;
  }
  return null;
};

/** Tells headings repeated on each page, lines of column numbers, totals and empty rows from rows. Null for a row. */
export function nonRowReader(headings: readonly string[]): (row: RowCells) => NonRow | null {
  const heading = firstText(headings);
  let lastFirst = '';
  let lastIsTotal = false;
  const isTotal = (first: string): boolean => {
    if (first !== lastFirst) {
      lastIsTotal = total.test(first);
      lastFirst = first;
    }
    return lastIsTotal;
  };
  return (row) => {
    const first = firstText(row);
    if (first === null) return 'blank';
    if (first === heading && repeats(row, headings)) return 'heading';
    const code = first.charCodeAt(0);
    // Only a few letters begin a total; the rest need no look.
    if (code > 64 && isTotal(first)) return 'total';
    if (code > 64 && isSparse(row, headings.length) && (signature.test(first) || isRuled(row))) return 'signature';
    return code === 49 && first === '1' && isNumbering(row) ? 'numbering' : null;
  };
}

/** A line of signatures fills few of the columns; the line to sign on says nothing. */
function isSparse(row: RowCells, headings: number): boolean {
  let said = 0;
  for (const cell of row) if (cell !== null && cell !== '' && !isLine(cell)) said++;
  return said <= Math.max(2, headings / 3);
}

const isLine = (cell: string): boolean => cell.charCodeAt(0) === 95 && /^_+$/.test(cell);

/** A line to sign on. */
const isRuled = (row: RowCells): boolean => row.some((cell) => cell !== null && /_{5,}/.test(cell));

const repeats = (row: RowCells, headings: readonly string[]): boolean =>
  row.every((cell, i) => (tidy(cell) ?? '') === (headings[i] ?? '') || tidy(cell) === null);

function isNumbering(row: RowCells): boolean {
  const said = row.map(tidy).filter((cell) => cell !== null);
  return said.length >= 3 && said.every((cell, i) => cell === String(i + 1));
}

/** A row that failed and looks like a line below the table: signatures, totals, notes. */
export function isBelowTable(row: RowCells): NonRow | null {
  const said = row.map(tidy).filter((cell) => cell !== null);
  const [first] = said;
  if (first === undefined) return 'blank';
  if (total.test(first) || said.some((cell) => /^(итого|всего|total|합계)[\s:]*$/i.test(cell))) return 'total';
  if (signature.test(first)) return 'signature';
  if (said.length <= 2 && said.some((cell) => /_{4,}|\/\s*_|\bМ\.?\s?П\.?\b/.test(cell))) return 'signature';
  return said.length === 1 && isSentence(first) ? 'note' : null;
}

/** Words in a row of their own, as a paper says them and a column of a table does not: four at least. */
const isSentence = (text: string): boolean => (text.match(/\p{L}{2,}/gu) ?? []).length >= 4;
