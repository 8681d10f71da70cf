/** «Поле: значение» of a line: the label, what stands behind it, and where that begins in the line. */
export interface LineLabel {
  readonly label: string;
  readonly value: string;
  readonly at: number;
}

const labelled = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|[-–•*]\s*)?([\p{L}№][^:：\n]{1,70}?)\s*[:：]\s*(\S.*)$/u;
/** «Дата въезда: 25.08.2024 Срок пребывания до: 22.11.2024»: where the next label of the line begins. */
const beside = /(?<=[:：]\s*\S.*?)[\s,;]+(?=\p{Lu}\p{Ll}+(?:\s[\p{L}.()]+){0,5}\s*[:：]\s*\S)/u;

/** Every label of a line that says something behind its colon. */
export function labelsIn(line: string): LineLabel[] {
  let from = 0;
  return line.split(beside).flatMap((part) => {
    const begin = line.indexOf(part, from);
    from = begin + part.length;
    const [, label, value] = labelled.exec(part) ?? [];
    return label === undefined || value === undefined
      ? []
      : [{ label: closedLabel(label), value: value.trim(), at: begin + part.lastIndexOf(value) }];
  });
}

/** «성 명»: letters set apart to fill the line. */
export const closedLabel = (label: string): string =>
  /^(?:[가-힣]\s+)+[가-힣]$/u.test(label) ? label.replace(/\s+/g, '') : label.replace(/\s+/g, ' ');
