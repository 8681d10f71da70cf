import type { Encoding } from './encoding.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What every reader is shown before one of them takes the file. */
export interface Sample {
  readonly source: Source;
  readonly encoding: Encoding;
  /** The beginning of the file, decoded. */
  readonly text: string;
  /** True when the beginning is no text in any encoding. */
  readonly isBinary: boolean;
  /** What is in it when it is a ZIP archive. */
  readonly zip: readonly ZipEntry[] | null;
}

/** One file format. `recognises` looks at the content and says why it is this format, or null; the file's name only breaks ties. */
export interface Reader {
  readonly name: string;
  readonly mediaType: string;
  /** Endings under which this format is expected: any other is worth a note. */
  readonly extensions: readonly string[];
  recognises(sample: Sample): string | null;
  read(sample: Sample): Promise<Reading>;
}

/** Whether the sample's text is the whole file. */
export const isWhole = ({ source }: Sample): boolean => source.head.length === source.size;
