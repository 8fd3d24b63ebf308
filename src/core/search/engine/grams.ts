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

/** Returns the cosine of two sets of grams, 0..1. */
export function gramSimilarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / Math.sqrt(a.size * b.size);
}
