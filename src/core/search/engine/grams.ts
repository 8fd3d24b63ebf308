const SIZE = 4;

/** Returns the character 4-grams of some words as hashes. Each word is framed by spaces. */
export function gramsOf(words: readonly string[]): ReadonlySet<number> {
  const grams = new Set<number>();
  const text = ` ${words.join(' ')} `;
  for (let at = 0; at + SIZE <= text.length; at++) {
    let hash = 0;
    for (let i = at; i < at + SIZE; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    grams.add(hash);
  }
  return grams;
}

/** Returns the share of some grams that is among others, 0..1. */
export function shareContained(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  if (some.size === 0) return 0;
  let shared = 0;
  for (const gram of some) if (others.has(gram)) shared++;
  return shared / some.size;
}
