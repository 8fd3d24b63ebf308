const VERB =
  'supersed(?:es|ing)|replac(?:es|ing)|ersetzt|remplace|reemplaza(?:\\sa)?|sustituye(?:\\sa)?|ersätter|sostituisce|substitui|vervangt';
const ID = 'C[ -]?\\d{1,3}(?!\\d)';
const IDS = `(?:(?:the\\s)?(?:claim|aussage|affirmation|afirmación)s?\\s)?(${ID}(?:\\s?(?:,|&|\\band|\\bund|\\bet|\\by)\\s?${ID}){0,9})`;
const REPLACES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${VERB})[*_]{0,2}:?[*_]{0,2}\\s${IDS}`, 'giu');
/** Behind an approval, which then stands in the place of another. */
const REPLACES_BEHIND = new RegExp(
  `([(,;:.–—-]\\s{0,3}|\\s(?:and|und|et|y)\\s)(?:${VERB})\\s${IDS}`,
  'giu',
);
const MAY_REPLACE = /supersed|replac|ersetzt|rempla|reempl|sustit|ersätt|sostit|substit|vervangt/i;

/** The ids of claims that another takes the place of: "supersedes C5". */
export function replacedIn(text: string): string[] {
  if (!MAY_REPLACE.test(text)) return [];
  return [...text.matchAll(REPLACES)].flatMap(([, ids = '']) =>
    [...ids.matchAll(/\d{1,3}/g)].map(([number]) => `C${Number(number)}`),
  );
}

/** A status without the claims that it says to replace: `Approved (supersedes C5)`. */
export function withoutReplaced(text: string): string {
  return MAY_REPLACE.test(text) ? text.replace(REPLACES_BEHIND, '$1') : text;
}
