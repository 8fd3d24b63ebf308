/** With all that is known of each, so many words take some megabytes. */
const MOST = 5000;

/**
 * The same function of a word, which keeps its results: people use the same words again.
 * @param most how many are kept before all are forgotten; a result must never change
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
