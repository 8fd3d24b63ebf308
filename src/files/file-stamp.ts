import type { Stats } from 'node:fs';

/** Tells a file's state from every later one. */
export function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs}:${ctimeMs}:${size}:${ino}`;
}

/** When a file was last changed in any way, by its stamp. Milliseconds since 1970; NaN for an empty one. */
export function stampTime(stamp: string): number {
  const [modified, changed] = stamp.split(':');
  return Math.max(Number(modified), Number(changed));
}
