import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLines } from './json-lines.ts';

const all = async (chunks: readonly Uint8Array[]) => {
  const body = new ReadableStream({
    start(out) {
      for (const chunk of chunks) out.enqueue(chunk);
      out.close();
    },
  });
  return Array.fromAsync(jsonLines<unknown>(new Response(body)));
};
const bytes = (text: string) => new TextEncoder().encode(text);

test('lines come whole, wherever the chunks break, in the middle of a letter too', async () => {
  const text = bytes('{"шаг":1}\n{"шаг":2}\n\n{"шаг":3}');
  for (let cut = 0; cut <= text.length; cut += 1)
    assert.deepEqual(await all([text.slice(0, cut), text.slice(cut)]), [{ шаг: 1 }, { шаг: 2 }, { шаг: 3 }]);
});

test('an answer without a body has no lines', async () => {
  assert.deepEqual(await Array.fromAsync(jsonLines(new Response(null))), []);
});
