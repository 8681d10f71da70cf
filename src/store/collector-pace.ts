import { setFlagsFromString } from 'node:v8';

/** Up to so many bytes what is read hardly fills the heap that V8 would give it. */
const small = 16 * 1024 * 1024;

/**
 * Before files of so many bytes in all are read: the collector comes when the heap has grown by half, since the rows of large files
 * pass through and little of them stays. For small ones it comes at V8's own pace: there hardly anything could go.
 */
export function paceCollector(bytes: number): void {
  setFlagsFromString(`--heap-growing-percent=${bytes < small ? 0 : 50}`);
}
