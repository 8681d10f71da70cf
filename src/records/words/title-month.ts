const monthPattern =
  /(январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december)\p{L}*[\s_-]+(20\d\d)|(20\d\d)[-_.](0[1-9]|1[0-2])(?!\d)|(20\d\d)년\s*(\d{1,2})월|(?<![\d.,/-])(0?[1-9]|1[0-2])[-_./](20\d\d)(?![\d])/iu;

/** The month that a title, sheet or file is named after: «за октябрь 2023», «2023-10», «за 10.2023», which is no day of a month. */
export function monthInTitle(title: string): string | null {
  const found = monthPattern.exec(title);
  if (!found) return null;
  if (found[3]) return `${found[3]}-${found[4]}`;
  if (found[5]) return `${found[5]}-${String(found[6]).padStart(2, '0')}`;
  if (found[7]) return `${found[8]}-${found[7].padStart(2, '0')}`;
  return found[0].replace(/[_-]+/g, ' ');
}
