import names from './emoji-names.json' with { type: 'json' };

const CHARACTERS = new Map<string, string>(Object.entries(names));

/** Regular expression source for `:wave:` or `:wave::skin-tone-3:`. Groups: name, tone. */
export const SHORTCODE = ":([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?";

/** Returns the character of a Slack emoji name (`wave`), or undefined if the name is unknown. */
export function emojiCharacter(name: string, skinTone?: number): string | undefined {
  const [base = '', tone] = name.split('::skin-tone-');
  const character = CHARACTERS.get(base);
  const step = skinTone ?? Number(tone);
  if (character === undefined || !(step >= 2 && step <= 6)) return character;
  return character.replace(/\uFE0F$/, '') + String.fromCodePoint(0x1f3fb + step - 2);
}

/** Finds up to `limit` emoji: names that start with `prefix`, then names that contain it. */
export function findEmoji(prefix: string, limit: number): { name: string; character: string }[] {
  const begins: { name: string; character: string }[] = [];
  const contains: { name: string; character: string }[] = [];
  for (const [name, character] of CHARACTERS) {
    if (name.startsWith(prefix)) begins.push({ name, character });
    else if (name.includes(prefix)) contains.push({ name, character });
  }
  return [...begins, ...contains].slice(0, limit);
}
