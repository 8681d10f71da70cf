import { call } from '../../api/call.ts';
import type { RowsSource } from '../../parts/source/use-rows.ts';

/** Every row of a sheet that waits to be accepted. */
export const incomingRows = (id: string, unit: number): RowsSource => ({
  key: ['incoming', id, unit],
  rows: (from, count, signal) => call(`/api/incoming/${id}/rows?unit=${unit}&from=${from}&count=${count}`, { signal }),
});
