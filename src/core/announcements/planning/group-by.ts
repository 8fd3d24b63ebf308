/** Groups values by a key, in the order in which the keys come. */
export function groupBy<V>(
  values: readonly V[],
  keyOf: (value: V) => string,
): Map<string, [first: V, ...others: V[]]> {
  const groups = new Map<string, [V, ...V[]]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
