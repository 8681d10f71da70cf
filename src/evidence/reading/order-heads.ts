import { isPaperTitle, namesDeed } from './paper-lines.ts';

/** A line of a text, or one of the two that it says, and which it is. */
export interface HeadedLine {
  readonly at: number;
  readonly text: string;
  /** True for the title of an order of a book. */
  readonly begins: boolean;
}

const day = String.raw`(?<day>\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)|\d{4}-\d\d-\d\d|[«"]?\d{1,2}[»"]?\s+\p{L}{3,9}\.?\s+\d{4})(?:\s*г(?:\.|ода)?(?!\p{L}))?`;
/** «№ 45», «N 45», «№45 уч от …», or a number that letters make one: «45-л», «12/с». */
const number = String.raw`(?:(?:№|No\.?|N(?=\s?\d))\s*(?<number>[\p{L}\d][\p{L}\d/-]*(?:\s\p{Ll}{1,3}(?:/\p{Ll}{1,3})?(?=\s+от\s|\s*\())?)|(?<code>\d{1,5}[-/]\p{L}{1,4}))(?![\p{L}\d])`;
const between = String.raw`[\s,;(/|—–-]*(?:от|of|dated)?\s*`;
const opening = String.raw`^\s*(?:§\s*)?(?:\d{1,3}[.)]\s+)?(?<word>(?:приказ|распоряжение)\p{L}*(?:\s+(?:ректора|директора|по\s+\p{L}+))?|order)?(?<about>об?о?\s\p{L}{4,}(?:\s\p{L}+){0,2}:)?[\s:]*`;
const orders: readonly RegExp[] = [
  new RegExp(`${opening}${number}${between}${day}(?<rest>.*)$`, 'isu'),
  new RegExp(`${opening}(?:от\\s+)?${day}[\\s,/|—–-]+${number}(?<rest>.*)$`, 'isu'),
];
const ofOrders = /(?<!\p{L})(?:приказ|распоряжени|orders?(?!\p{L}))/iu;
const fewest = 2;

/**
 * «№ 14-с от 25.08.2022», «45-л / 01.09.2022 / О зачислении», «§ 3. 05.09.2022 № 46-ст. Зачислить …»: in a book of orders the line that begins one, as the title of
 * its order on a line of its own, and below it what more the line says. Every other text is as it was.
 */
export function withOrderTitles(texts: readonly string[]): HeadedLine[] {
  const heads = texts.map(headOf);
  const first = heads.findIndex((head) => head !== null);
  /** A line that says all of its order, below another such line, is a row of a register. */
  const isRow = (at: number) => {
    const rest = heads[at]?.[1];
    return (
      rest !== undefined &&
      !(namesDeed(rest) && /[:—–]\s/u.test(rest)) &&
      heads[at + 1] !== null &&
      at + 1 < texts.length
    );
  };
  const isBook =
    heads.filter((head) => head !== null).length >= fewest &&
    heads.some((head, at) => head !== null && head[0] !== texts[at]) &&
    !heads.some((head, at) => head !== null && isRow(at)) &&
    texts.slice(0, first + 1).some((text) => ofOrders.test(text) && text.length < longestTitle);
  return texts.flatMap((text, at) => {
    const head = isBook ? heads[at] : null;
    return (head ?? [text]).map((line, nth) => ({ at, text: line, begins: Boolean(head) && nth === 0 }));
  });
}

const longestTitle = 200;

function headOf(text: string): string[] | null {
  if (!/\d/.test(text) || /\s{60}/.test(text)) return null;
  if (isPaperTitle(text) && !/^\s*\d/.test(text)) return [text];
  for (const order of orders) {
    const { word, about = '', number: own, code, day: dated, rest = '' } = order.exec(text)?.groups ?? {};
    if (dated === undefined) continue;
    const title = /^order/iu.test(word ?? '')
      ? `Order No. ${own ?? code} of ${dated}`
      : `Приказ № ${own ?? code} от ${dated}`;
    const more = `${about.replace(/:$/u, '')} ${rest.replace(/^[\s.,:;)/|—–-]+/u, '')}`.trim();
    return /\p{L}/u.test(more) ? [title, more] : [title];
  }
  return null;
}
