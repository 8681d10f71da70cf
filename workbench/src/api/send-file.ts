import type { Upload } from '../../../src/server/api.ts';
import { call } from './call.ts';

const piece = 8 * 1024 * 1024;

interface Sending {
  /** In which it is said what the file looks like. */
  readonly language: string;
  readonly signal: AbortSignal;
  onPiece(upload: Upload): void;
}

/** Sends a file in pieces from where the program has it: a broken-off file goes on and is not begun again. */
export async function sendFile(file: File, upload: Upload, { language, signal, onPiece }: Sending): Promise<Upload> {
  let now = upload;
  while (now.state === 'receiving' && now.received < file.size) {
    const body = file.slice(now.received, now.received + piece);
    const path = `/api/incoming/${now.id}/bytes?from=${now.received}&language=${language}`;
    now = await call<Upload>(path, { method: 'PUT', body, signal });
    onPiece(now);
  }
  return now;
}
