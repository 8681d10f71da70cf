import type { Source } from './reading/source.ts';
import type { ZipEntry } from './reading/zip-directory.ts';
import { compoundHas, compoundMark } from './workbooks/office-container.ts';

const recording = 'is a sound or video recording; write down what is said, with the minute, and add that';
const database = 'is a database; export its tables as CSV and add those';
const office = 'open it in Word or LibreOffice, save it as .docx or PDF and add that';
/** Of files that nobody wrote, and that nobody has to look at. */
export const ofSystem =
  'is what a computer keeps for itself about a file, a folder or an open document; it holds no evidence and is left out';

/** First bytes of formats that hold no table and no running text for us, `?` for any, and what to do with them. None of them begins a text. */
const marks: readonly (readonly [marks: readonly string[], sentence: string])[] = [
  [['{\\rtf'], `is an RTF document; ${office}`],
  [['SQLite format 3\0', '\0\x01\0\0Standard Jet DB', '\0\x01\0\0Standard ACE DB'], database],
  [['!BDN'], 'is a mailbox of Outlook; export its letters as .eml or mbox and add those'],
  [['Rar!'], 'is a RAR archive; unpack it and add its files'],
  [['7z\xbc\xaf'], 'is a 7z archive; unpack it and add its files'],
  [['MSCF\0'], 'is a CAB archive; unpack it and add its files'],
  [['BZh?1AY&SY'], 'is compressed with bzip2; unpack it and add what was in it'],
  [['\xfd7zXZ\0'], 'is compressed with xz; unpack it and add what was in it'],
  [['\x28\xb5\x2f\xfd'], 'is compressed with Zstandard; unpack it and add what was in it'],
  [[`${'?'.repeat(257)}ustar\0`, `${'?'.repeat(257)}ustar `], 'is a tar archive; unpack it and add its files'],
  [['\x1f\x8b'], 'is compressed with gzip; add the folder it stands in, or unpack it'],
  [['AT&TFORM????DJV'], 'is a scanned book in DjVu; save its pages as PDF and add that'],
  [['BM????\0\0\0\0'], 'is a picture in BMP; save it as PNG and transcribe that'],
  [['ID3\x02', 'ID3\x03', 'ID3\x04', '\xff\xfb', '\xff\xf3', 'OggS\0', 'fLaC\0', '#!AMR', '\x1aE\xdf\xa3'], recording],
  [
    ['RIFF????WAVE', 'RIFF????AVI ', '\0\0??ftypmp4', '\0\0??ftypM4', '\0\0??ftypiso', '\0\0??ftypqt', '\0\0??ftyp3g'],
    recording,
  ],
  [['\0\0\0\x01Bud1', '\0\x05\x16\x07\0\x02\0\0'], ofSystem],
];

/** Streams of the old Office format, by what they make of the file. */
const compounds: readonly (readonly [stream: string, sentence: string])[] = [
  ['WordDocument', `is a Word document of the time before 2007; ${office}`],
  ['PowerPoint Document', 'is a presentation of the time before 2007; save it as PDF and add that'],
  [
    '__properties_version1.0',
    'is a letter as Outlook keeps it; save it as .eml (or forward it and save that) and add that',
  ],
  ['Catalog', ofSystem],
];

/** Parts of archives that are documents of programs whose format is read by nobody here. */
const archives: readonly (readonly [part: RegExp, sentence: string])[] = [
  [/^Index\/(Tables\/|CalculationEngine)/, 'is a Numbers sheet; export it as Excel and add that'],
  [/^Index\/(Slide|Presentation)/, 'is a Keynote presentation; export it as PDF and add that'],
  [
    /^(Index\/Document\.iwa|Index\.zip|index\.apxl|index\.xml\.gz)$/,
    'is a document of Apple Pages, Numbers or Keynote; export it as Word, Excel or PDF and add that',
  ],
  [/^ppt\/presentation\.xml$/, 'is a presentation; save it as PDF and add that'],
  [/^META-INF\/container\.xml$/, 'is an electronic book; save the pages that matter as PDF or text and add those'],
];

/** What the file is, as the rest of a sentence, when it is certainly none that is read; else null. */
export function unreadFormat(source: Source): string | null {
  if (source.head.subarray(0, 8).equals(compoundMark)) return unreadCompound(source);
  const start = source.head.toString('latin1', 0, 264);
  const found = marks.find(([some]) => some.some((mark) => begins(start, mark)));
  if (found !== undefined) return found[1];
  if (isOwnerFile(source) || isFolderLook(start)) return ofSystem;
  return isDbase(source) ? 'is a table of dBase (.dbf); save it as CSV or Excel and add that' : null;
}

const begins = (start: string, mark: string): boolean =>
  start.length >= mark.length && [...mark].every((sign, i) => sign === '?' || start[i] === sign);

/** The same of an archive. */
export const unreadArchive = (zip: readonly ZipEntry[]): string | null =>
  archives.find(([part]) => zip.some(({ name }) => part.test(name)))?.[1] ?? null;

function unreadCompound(source: Source): string {
  const found = compounds.find(([stream]) => compoundHas(source, stream));
  if (found === undefined && isCut(source)) return 'is an old Office file that is cut off; ask for the file again';
  return found?.[1] ?? 'is an old Office file without a workbook; save its text or tables and add those';
}

/** Its head says where the list of its parts begins, and where that of its sectors: either may lie behind the end of what is left. */
function isCut({ head, size }: Source): boolean {
  if (head.length < 80) return true;
  const sector = 2 ** head.readUInt16LE(30);
  return [48, 76].some((at) => (head.readUInt32LE(at) + 2) * sector > size);
}

/**
 * Who has a document open, written beside it: `~$order.docx` by Office (the length of a name, the name, filled up with zeros), `.~lock.order.odt#` by
 * LibreOffice (name, account, machine, time, folder). A table that somebody gave such a name is a table.
 */
function isOwnerFile({ fileName, size, head }: Source): boolean {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  if (size >= 1024) return false;
  if (name.startsWith('~$')) return (head[0] ?? 0) < 55 && head.includes(0);
  return /^\.~lock\..*#$/.test(name) && /^([^,\r\n]*,){4}[^\r\n]*;\s*$/.test(head.toString('utf8'));
}

/** `desktop.ini`: how Windows shows a folder, in one byte or two for each letter. */
const isFolderLook = (start: string): boolean =>
  /^\s*\[(\.ShellClassInfo|LocalizedFileNames)\]/.test(start.replace(/^\xff\xfe|\0/g, ''));

/** A version, a date of this age, and a header as long as its fields ask for. */
function isDbase({ head, extension }: Source): boolean {
  if (extension !== 'dbf' || head.length < 33) return false;
  return [0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(head[0] ?? 0) && (head.readUInt16LE(8) - 1) % 32 === 0;
}
