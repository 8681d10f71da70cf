/** What was said is called so in the first lines. */
const told =
  /(^|[^\p{L}])(интервью|бесед[аы]|опрос\p{L}*|показани[яе]|рассказ|свидетельств\p{L}+|interview|testimony|statement of|witness|talk with)(?=$|[^\p{L}])|면담|인터뷰|증언|구술/iu;
/** And whoever wrote it down asked, or promised something, or says who stood by. */
const asked =
  /(^|[^\p{L}])(соглас(?:ие|ия|ен|на)|анонимн\p{L}*|не называть|имя изменено|псевдоним|consent\p{L}*|anonym\p{L}*|name changed|pseudonym|동의|익명|가명)(?=$|[^\p{L}])|старш\p{L}+\s+(?:не\s+был|не\s+присутств|рядом|был)|minder/iu;
/** A title that can be nothing else: a certificate is «свидетельство» too, and meters have «показания». */
const entitled =
  /(^|[^\p{L}])(интервью|бесед[аы]\s+с|запись\s+бесед\p{L}+|опроса|рассказ\p{L}*\s+(?:рабоч|свидетел|очевид)\p{L}+|показани[яе]\s+(?:свидетел|потерпевш)\p{L}+|interview|testimony|witness statement|statement of (?:a |the )?witness)(?=$|[^\p{L}])|면담|인터뷰|증언|구술/iu;
/** Who speaks is written down before what is said, or speaks as a witness does. */
const speaker =
  /^\s*(?:[-*]\s*)?(?:респондент\p{L}*|опрошен\p{L}*|собеседни\p{L}+|свидетел\p{L}+|рассказчи\p{L}+|имя|фио|ф\.\s?и\.\s?о\.|respondent|interviewee|witness|informant|speaker|name|대상자?|응답자|진술인|증언자|구술자|성명|이름)\s*(?:\([^)]*\))?\s*[:：]|^I,\s+\p{Lu}.*(?:say|state|declare)/imu;
/** The two who talk, each before what was said. */
const voices =
  /^\s*(?:\[[\d:.,]+\]\s*|\d{1,2}:\d\d(?::\d\d)?\s+)?(?:интервьюер|респондент|собеседник|опрашивающий|interviewer|interviewee|respondent|면담자|질문자|응답자|구술자)\s*[:：]\s*\S/gimu;
/** Question and answer, or a dash before what somebody says. */
const speech = /^\s*(?:[—–-]\s+\p{Lu}|(?:В|О|Q|A|문|답|Вопрос|Ответ|Question|Answer)\s*[:.)]\s)/gmu;
const published = /https?:\/\/|опубликовано|published on|published by|редакция|©/iu;
/** A table with a column of interviews is a register and no testimony. */
const isTable = (line: string): boolean => line.split(/[;\t|]/).length > 3;

const opening = 600;

/**
 * Whether running text is evidently what a person told somebody: it calls itself so, and speaks of consent, goes by question and answer, or says who speaks;
 * or those who talk stand before what they say. A published piece is not: whoever gave it is protected by whoever printed it.
 */
export function looksLikeTestimony(text: string): boolean {
  const head = text.slice(0, opening);
  if (published.test(text) || text.split('\n').slice(0, 5).some(isTable)) return false;
  const said = [...text.matchAll(speech)].length;
  if (told.test(head) && (asked.test(head) || said >= 3)) return true;
  return [...text.matchAll(voices)].length >= 2 || (entitled.test(titleOf(head)) && (said >= 2 || speaker.test(head)));
}

/** The first lines that say something; those of a front matter without its dashes. */
const titleOf = (head: string): string =>
  head
    .split('\n')
    .filter((line) => /\p{L}/u.test(line))
    .slice(0, 3)
    .join('\n');
