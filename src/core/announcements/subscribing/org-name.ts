/** The form in which organisations' names are compared: case, surplus space and width do not count. */
export function orgKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
