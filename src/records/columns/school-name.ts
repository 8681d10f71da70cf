const school = /(?:университет|институт|академия|колледж|техникум|училище|university|institute)(?!\p{L})|대학/iu;

/** Legal forms and offices that end as the names of universities do. */
const otherwise =
  /^(?:(?:Ф|О|К|КГ)?Г[БАК]{0,2}П?О?У|Ч?П?О?У|Н?ОУ|М[БАК]О?У|ФКУ|У[МВЧ]{1,2}У|С[МУ]У|РСУ|АХУ|УВО|НОУ|ВУ|ФМУ|ГСУ|ЖЭУ|МРУ|ДОУ|СПУ|ЦУ)$/u;
/** «ВАГТУ», «УсФУ»: capitals, here and there with the second letter of a word, and the last is that of «университет». */
const acronym = /^(?:\p{Lu}\p{Ll}{0,2}){2,6}У$/u;

/** Whether a text is the short name of a university and nothing else. */
export const isSchoolAcronym = (text: string): boolean =>
  /^[\p{Script=Cyrillic}]{3,9}$/u.test(text) && acronym.test(text) && !otherwise.test(text);

/** Where a line goes on with something else than the name. */
const besides = /\s+[—–|]\s+|[,;:|]\s+|\.\s+(?=\p{Lu}\p{Ll}{2})|\s+(?=\()|(?<=\))\s+/u;

/** «Вымышленный университет, журнал начат 09.01.2023»: the name within a line that says more; the text itself where it says nothing else. */
export function schoolIn(text: string): string | null {
  const said = text.split(besides).find((part) => school.test(part) && !/^\p{Ll}/u.test(part));
  if (said !== undefined && said.split(/\s/).length <= 12) return said.trim();
  return text.split(/[^\p{L}-]+/u).find(isSchoolAcronym) ?? null;
}
