import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { Recognise, RecognisedWord } from './suggest-transcript.ts';

// `tesseract.js` weighs more than all the rest and few need it, so it is brought by who does: it is no dependency, and this is all we know of it.

interface Line {
  readonly words: readonly {
    text: string;
    confidence: number;
    bbox: { x0: number; y0: number; x1: number; y1: number };
  }[];
}
interface Block {
  readonly paragraphs: readonly { readonly lines: readonly Line[] }[];
}
interface Engine {
  recognize(
    picture: Uint8Array,
    options: object,
    output: { blocks: true },
  ): Promise<{ data: { blocks: Block[] | null } }>;
  terminate(): Promise<unknown>;
}
interface Library {
  createWorker(languages: readonly string[], mode: number, options: object): Promise<Engine>;
}

const packageName = 'tesseract.js';

/**
 * Recognition by Tesseract, with language data from a folder of the user's. Nothing is fetched: a language whose data is not there is refused before the
 * library could look for it elsewhere.
 */
export async function tesseract(languages: readonly string[], data: string): Promise<Recognise> {
  const gzip = await packedOrNot(languages, resolve(data));
  const library = await bring();
  return async (picture) => {
    const options = { langPath: resolve(data), gzip, cacheMethod: 'none' };
    const engine = await library.createWorker(languages, 1, options);
    try {
      const { data: page } = await engine.recognize(picture, {}, { blocks: true });
      return (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(wordsOf)));
    } finally {
      await engine.terminate();
    }
  };
}

const wordsOf = ({ words }: Line): RecognisedWord[] =>
  words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
    text,
    confidence,
    x: x0,
    y: y0,
    width: x1 - x0,
    height: y1 - y0,
  }));

/** Whether the data of all languages is there, and whether it is packed. */
async function packedOrNot(languages: readonly string[], data: string): Promise<boolean> {
  const has = async (ending: string): Promise<boolean> => {
    for (const language of languages)
      if (
        !/^[a-z_]{3,12}$/i.test(language) ||
        !(await stat(join(data, `${language}.traineddata${ending}`)).catch(() => null))
      )
        return false;
    return true;
  };
  if (await has('.gz')) return true;
  if (await has('')) return false;
  throw new EvidenceError(
    `${data}: expected ${languages.map((language) => `${language}.traineddata`).join(', ')} (or each with .gz): @tesseract.js-data/kor and /eng hold those two, Tesseract’s own tessdata holds all`,
  );
}

async function bring(): Promise<Library> {
  try {
    const found = (await import(packageName)) as { default?: Library } & Library;
    return found.default ?? found;
  } catch {
    throw new EvidenceError(
      `recognising text needs the package ${packageName}, which is not installed: npm install --no-save ${packageName}@7.0.0`,
    );
  }
}
