/** The JSON documents of an NDJSON answer, as they come. */
export async function* jsonLines<T>(response: Response): AsyncGenerator<T> {
  let kept = '';
  for await (const text of texts(response)) {
    const lines = (kept + text).split('\n');
    kept = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as T;
  }
  if (kept.trim() !== '') yield JSON.parse(kept) as T;
}

/** By a reader, since not every browser lets a body be iterated. */
async function* texts({ body }: Response): AsyncGenerator<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    yield decoder.decode(part.value, { stream: true });
}
