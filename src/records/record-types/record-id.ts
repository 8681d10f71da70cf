/** `acc-9f2c0a1b7e44d210-s1r42`; `-2` for the second record of one kind in one place. */
export const recordId = (code: string, exhibitId: string, locator: string, ordinal = 1): string =>
  `${code}-${exhibitId}-${locator}${ordinal === 1 ? '' : `-${ordinal}`}`;

/** The parts of a record id; null where the text is none. */
export function parseRecordId(
  id: string,
): { code: string; exhibitId: string; locator: string; ordinal: number } | null {
  const found = /^([a-z]{3})-([0-9a-f]{16}|shipped)-([a-z]+\d+(?:r\d+)?)(?:-(\d+))?$/.exec(id);
  if (!found) return null;
  const [, code = '', exhibitId = '', locator = '', ordinal = '1'] = found;
  return { code, exhibitId, locator, ordinal: Number(ordinal) };
}
