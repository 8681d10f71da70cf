// The machine-readable lines of a passport or card (ICAO Doc 9303): the one that has the name, and the one that begins with the document's number.
const nameLine = /^[A-Z0-9<]*[A-Z]<<[A-Z][A-Z0-9<]*$/;
const numberLine = /^([A-Z0-9<]{9})[0-9O][A-Z<]{3}[0-9O]{7}[MFX<]/;

const linesOf = (text: string): string[] => text.trim().split(/\s+/);

/** A text one line of which is that of a name. */
export const isNameLine = (text: string): boolean => text.includes('<<') && nameLineIn(text) !== '';

/** The line of the name, '' where there is none. */
export const nameLineIn = (text: string): string => linesOf(text).find((line) => nameLine.test(line)) ?? '';

/** The document's number, '' where no line has it. */
export const numberLineIn = (text: string): string =>
  linesOf(text).flatMap((line) => numberLine.exec(line)?.[1]?.replaceAll('<', '') ?? [])[0] ?? '';
