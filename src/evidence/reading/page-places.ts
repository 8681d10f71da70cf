/** Places in a document with pages count the lines of each page: the fifth line of page 12 is 1,200,005, and its locator `p12r5`. */
const linesPerPage = 100_000;

export const placeOnPage = (page: number, line: number): number => page * linesPerPage + line;

export const pageLocator = (place: number): string => `p${Math.floor(place / linesPerPage)}r${place % linesPerPage}`;
