/** What was said is called so in the first lines. */
const told =
  /(^|[^\p{L}])(интервью|бесед[аы]|опрос\p{L}*|показани[яе]|рассказ|свидетельств\p{L}+|interview|testimony|statement of|witness|talk with)(?=$|[^\p{L}])|면담|인터뷰|증언|구술/iu;
/** And whoever wrote it down asked, or promised something, or says who stood by. */
const asked =
  /(^|[^\p{L}])(соглас(?:ие|ия|ен|на)|анонимн\p{L}*|не называть|имя изменено|псевдоним|consent\p{L}*|anonym\p{L}*|name changed|pseudonym|동의|익명|가명)(?=$|[^\p{L}])|старш\p{L}+\s+(?:не\s+был|не\s+присутств|рядом|был)|minder/iu;
/** Question and answer, or a dash before what somebody says. */
const speech = /^\s*(?:[—–-]\s+\p{Lu}|(?:В|О|Q|A|문|답|Вопрос|Ответ|Question|Answer)\s*[:.)]\s)/gmu;
const published = /https?:\/\/|опубликовано|published on|published by|редакция|©/iu;
/** A table with a column of interviews is a register and no testimony. */
const isTable = (line: string): boolean => line.split(/[;\t|]/).length > 3;

const opening = 600;

/**
 * Whether running text is evidently what a person told somebody: it calls itself so, and speaks of consent, or goes by question and answer. A published
 * piece is not: whoever gave it is protected by whoever printed it.
 */
export function looksLikeTestimony(text: string): boolean {
  const head = text.slice(0, opening);
  if (!told.test(head) || published.test(text) || text.split('\n').slice(0, 5).some(isTable)) return false;
  return asked.test(head) || [...text.matchAll(speech)].length >= 3;
}
