/** The files of a drop, those in dropped folders too. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first await: afterwards the browser has emptied the drop.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const plain = [...dropped.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found = await Promise.all(entries.filter((entry) => entry !== null).map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // A folder is read a hundred entries at a time, until it gives none.
  for (let some = await next(reader); some.length > 0; some = await next(reader)) all.push(...some);
  return (await Promise.all(all.filter(({ name }) => !name.startsWith('.')).map(filesOf))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const next = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
