const MOST_IDS = 50;
const LONGEST_IDS = 300;

/** `C5, C6 & C8-10` to its ids; `4 of 9` is one. */
export function idsIn(text: string): string[] {
  const single = /^C(\d{1,3})$/i.exec(text);
  if (single !== null) return [`C${Number(single[1])}`];
  const ids: string[] = [];
  let range = false;
  const list = text.slice(0, LONGEST_IDS).replace(/\s+of\s+\d+/, '');
  for (const match of list.matchAll(/(\d{1,3})|(–|—|-|\bto\b|\bthrough\b)/gi)) {
    if (match[1] === undefined) {
      // The hyphen of `C-1` joins nothing.
      range = /\d\s*$/.test(list.slice(0, match.index));
      continue;
    }
    const number = Number(match[1]);
    const from = range ? Number(ids.at(-1)?.slice(1) ?? number) + 1 : number;
    range = false;
    for (let next = from; next <= number && ids.length < MOST_IDS; next += 1) {
      if (!ids.includes(`C${next}`)) ids.push(`C${next}`);
    }
  }
  return ids;
}
