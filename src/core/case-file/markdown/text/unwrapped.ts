const TAG =
  /^<(blockquote|q|p|i|em|b|strong|cite|span|small|mark|u|ins|font|div)(?:\s[^<>]{0,200})?>/i;
/** Nobody puts more of it around a text. */
const MOST_WRAPPED = 4;

/** A text without emphasis and tags around the whole of it: `<blockquote>*words*</blockquote>`. */
export function unwrapped(text: string): string {
  let inner = text;
  for (let times = 0; times < MOST_WRAPPED; times += 1) {
    const within = inner.startsWith('<') ? untagged(inner) : withoutMarkers(inner);
    if (within === inner) break;
    inner = within;
  }
  return inner;
}

/** A text without tags around the whole of it. */
export function withoutTags(text: string): string {
  let inner = text;
  for (let times = 0; times < MOST_WRAPPED && inner.startsWith('<'); times += 1)
    inner = untagged(inner);
  return inner;
}

function untagged(text: string): string {
  const [opening = '', name = ''] = TAG.exec(text) ?? [];
  const closing = `</${name.toLowerCase()}>`;
  if (name === '' || text.slice(-closing.length).toLowerCase() !== closing) return text;
  const inner = text.slice(opening.length, -closing.length).trim();
  return inner === '' || inner.toLowerCase().includes(closing) ? text : inner;
}

function withoutMarkers(text: string): string {
  const marker = /^(\*{1,3}|_{1,3}|`{1,3})\S/.exec(text)?.[1];
  if (marker !== undefined && text.length > marker.length * 2 && text.endsWith(marker)) {
    const inner = text.slice(marker.length, -marker.length);
    if (!inner.includes(marker)) return inner;
  }
  return text;
}
