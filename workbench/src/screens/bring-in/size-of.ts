const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as the reader's language writes it. */
export function sizeOf(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = units[step] ?? 'byte';
  return (bytes / 1000 ** step).toLocaleString(language, { style: 'unit', unit, maximumSignificantDigits: 3 });
}
