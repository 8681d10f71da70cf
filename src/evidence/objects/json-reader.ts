import { EvidenceError } from '../reading/evidence-error.ts';
import type { Reader } from '../reading/reader.ts';
import type { Reading } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { findObjects, objectUnit } from './object-units.ts';
import { parseJson } from './parse-json.ts';

const largestDocument = 256 * 1024 * 1024;

/** One JSON document: every list of objects anywhere in it is a unit. */
export const jsonReader: Reader = {
  name: 'json',
  mediaType: 'application/json',
  extensions: ['json', 'geojson'],
  recognises({ text, isBinary, source }) {
    if (isBinary || !/^\s*(\{\s*("|\}|$)|\[\s*([[{"\d\]-]|true|false|null|$))/.test(text)) return null;
    const isNamedSo = ['json', 'geojson'].includes(source.extension);
    return isNamedSo || looksLikeJson(text) ? 'it begins like a JSON document' : null;
  },
  async read({ source, encoding }): Promise<Reading> {
    const bytes = (await wholeOf(source, largestDocument)).subarray(encoding.skip);
    const document = parseJson(new TextDecoder(encoding.label).decode(bytes), source.fileName);
    const found = findObjects(document);
    if (found.length === 0)
      throw new EvidenceError(
        `${source.fileName}: is JSON without a single object in it; there is nothing to read as records`,
      );
    const units = found.map((list, at) => objectUnit(list, at + 1, source.signal));
    return {
      reader: 'json',
      mediaType: 'application/json',
      encoding: encoding.label,
      because: 'it begins like a JSON document',
      units,
      notes: [],
    };
  },
};

/** `[1] Some footnote` is no JSON; `[{"` and `{"key":` are. */
const looksLikeJson = (text: string): boolean => /^\s*(\{\s*(\}|"(?:[^"\\]|\\.)*"\s*:)|\[\s*(\{|\[|\]))/.test(text);
