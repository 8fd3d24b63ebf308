/** So many words, with their meanings, take some megabytes. */
const MOST = 5000;

/**
 * Caches a function of a word, because people use the same words again.
 * @param compute must always return the same result for a word
 * @param most number of cached results; one more clears the cache
 */
export function remembering<Value>(
  compute: (word: string) => Value,
  most = MOST,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = compute(word);
    if (known.size >= most) known.clear();
    known.set(word, value);
    return value;
  };
}
