const orderTitle =
  /^\s*(?:(?:(?:выписк[аи]\s+из|копия|extract\s+(?:of|from))\s+)?(?:п\s?р\s?и\s?к\s?а\s?за?|распоряжени[ея]|order|명령(?:서)?)(?:\s*$|\s+(?:№|No\.?|N(?=\s?\d)|от\s|제|\())|(?:пр|прик|расп)\.\s*(?:№\s*)?[\p{L}\d/-]*\d[\p{L}\d/-]*(?:\s+от\s.*)?\s*$)/iu;
/** A contract has its number and no more than its day and its subject in the line of its title. */
const contractTitle =
  /^\s*(?:(?:трудовой\s+)?договор|контракт|соглашение|contract|agreement)\s+(?:№|No\.?|N(?=\s?\d))\s*\S*\d[^:;]{0,120}$/iu;

export const isOrderTitle = (text: string): boolean => orderTitle.test(text);

/** The line that an order or a contract begins with; «Приказ № 5 от 01.09.2023:» announces a list, and is the whole of its paper. */
export const isPaperTitle = (text: string): boolean =>
  !/:\s*$/u.test(text) && (orderTitle.test(text) || contractTitle.test(text));

/** «Исх. № 214/12 от 04.03.2024», «Ref. No. 214 of 4 March 2024»: the number under which a letter went out; or what it is, alone on its line or with its number. */
const letterTitle =
  /^\s*(?:исх(?:одящий|\.)?\s*(?:№|N(?=\s?\d))|(?:our\s+)?ref(?:erence|\.)?:?\s*(?:no\.?\s*)?(?=\S*\d))\s*\S*\d|^\s*(?:ходатайство|гарантийное\s+письмо|заявка)\s*(?:(?:№|N(?=\s?\d))\s*\S*\d[^:;]{0,40})?$/iu;

/** A line with which a letter begins, below the line that says to whom it goes. */
export const isLetterTitle = (text: string): boolean => letterTitle.test(text);

const signedBy = /^\s*(?:(?:подлинн\p{L}+\s+)?подпис(?!к)|signed(?!\s+copy)|서명|수표)/iu;
/** «Образцов О. О. (декан)», «Директор института О. О. Образцов», and below it «исп. Вымыслова В. П.». */
const named =
  /^\s*исп(?:олнитель|\.)\s*:?\s*\p{Lu}|^\s*\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}|\s(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}[\p{L}-]+\s*$/u;

/** The signature of the paper above. */
export const isSignature = (text: string): boolean => signedBy.test(text) || named.test(text);

const deed = /(?<!\p{L})(?:зачисл|отчисл|восстан|перевед|перевест|enrol|expel)\p{L}*/iu;

/** «зачислены студенты:»: what an order does, before the people to whom it does it. */
export const isDeed = (text: string): boolean => deed.test(text) && /:\s*$/u.test(text);

/** The same anywhere in a line. */
export const namesDeed = (text: string): boolean => deed.test(text);

const certificate =
  /^\s*(?:\d{1,4}[.)]\s*)?(?:настоящая\s+)?(?:справка(?!\p{L})[^\n]{0,60}?\s)?(?:выдана|дана)\s+\p{L}[^\n]{5,240}?(?:в\s+том,?\s+что|в\s+подтверждение)|^\s*(?:certificate|confirmation)(?!\p{L})[^\n]{0,60}?(?:certif|confirm)\p{L}*\s+that\s/iu;

/** «Справка № 18 от 27.01.2023. Дана … в том, что …»: a paper of one line, whatever stands alike below it. */
export const isCertificate = (text: string): boolean => certificate.test(text);

const notice =
  /(?<!\p{L})(?:прибыл[аио]?|убыл[аио]?|(?:поставлен|снят)[аы]?\s+(?:на|с)\s+(?:миграционн\p{L}{2,3}\s+)?уч[её]та?)(?!\p{L})[^\n]{0,120}?\sадрес|(?<!\p{L})уведом(?:ляе|ил)\p{L}{1,2}[^\n]{0,80}?\sо\s+(?:заключении|прекращении|расторжении)\s/iu;

/** «03.09.2022: прибыли и поставлены на учёт по адресу: …», «ООО «…» уведомляет о заключении …»: a notice of one line, of all whom it names. */
export const isNotice = (text: string): boolean => notice.test(text);
