const word = /университет|институт|академи|колледж|техникум/iu;

/** «Вымышленного государственного университета», «в Вымышленной академии»: the school as it calls itself. */
export function nominativeSchool(name: string): string {
  if (!word.test(name) || /["«»“”]/u.test(name)) return name;
  const isShe = /академи/iu.test(name);
  return name
    .split(/\s+/)
    .map((part) => (word.test(part) ? noun(part) : adjective(part, isShe)))
    .join(' ');
}

const noun = (text: string): string =>
  text
    .replace(/(университет|институт|колледж|техникум)\p{L}+$/iu, '$1')
    .replace(/(академи)(?:и|ю|ей|ИИ?|Ю|ЕЙ)$/u, '$1я');

function adjective(text: string, isShe: boolean): string {
  if (isShe) return text.replace(/(?:ой|ую)$/u, 'ая').replace(/(?:ей|юю)$/u, 'яя');
  return text
    .replace(/(?<=[кгхжшщч])(?:ого|ому|ом|им)$/u, 'ий')
    .replace(/(?:ого|ому|ом|ым)$/u, 'ый')
    .replace(/(?:его|ему|ем)$/u, 'ий');
}
