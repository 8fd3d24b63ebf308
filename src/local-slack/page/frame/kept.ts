/** Saves a setting in `localStorage`, if the browser allows it. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The page also works without storage.
  }
}

/** Reads a saved setting. Returns null if it was never saved. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
