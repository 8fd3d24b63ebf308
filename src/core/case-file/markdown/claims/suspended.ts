import type { Statement } from '../document/statements.ts';
import { plainText } from '../text/inline.ts';

/** A longer paragraph tells of other things. Characters. */
const LONGEST = 400;
const APPROVALS = [
  '(?:every|all(?: of)?(?: the| our| its)?|any|these)\\s(?:\\p{L}+\\s)?(?:approvals?|statuse?s)',
  '(?:alle|sämtliche|jede|diese)\\s(?:\\p{L}+\\s)?(?:freigaben?|genehmigungen?)',
  '(?:toutes\\sles|chaque|ces)\\s(?:approbations?|validations?)',
  '(?:todas\\slas|cada|estas)\\s(?:aprobaci(?:ones|ón)|validaci(?:ones|ón))',
].join('|');
const FILE =
  'this\\s(?:case\\s)?(?:file|page|document|case|review|ledger)|diese[rs]?\\s(?:datei|seite|fall)|ce(?:tte)?\\s(?:fichier|page|dossier)|este\\s(?:archivo|expediente|caso)';
const TAKEN_BACK =
  '(?:suspended|withdrawn|revoked|rescinded|retracted|void(?:ed)?|lapsed|on\\shold|no\\slonger\\s(?:valid|stands?|holds?|appl(?:y|ies))|ausgesetzt|zurückgezogen|widerrufen|aufgehoben|ungültig|hinfällig|suspendue?s?|retirée?s?|révoquée?s?|annulée?s?|suspendid[ao]s?|retirad[ao]s?|revocad[ao]s?|anulad[ao]s?)';
const SUSPENDED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${APPROVALS})\\b[^.!?]{0,80}?|(?:${FILE})\\s(?:is|was|has\\sbeen|ist|wurde|est|a\\sété|está|ha\\ssido)\\s(?:\\p{L}+\\s){0,2}?)${TAKEN_BACK}(?![\\p{L}\\p{N}])`,
  'iu',
);

/**
 * The line above the claims that suspends every approval of a file: "Every approval in this file is
 * suspended since 4 March". Null if there is none.
 * @param firstClaim line of the first claim
 */
export function suspensionIn(
  statements: readonly Statement[],
  firstClaim: number,
): { readonly text: string; readonly line: number } | null {
  for (const { raw, line } of statements) {
    if (line >= firstClaim) break;
    if (raw === '' || raw.length > LONGEST) continue;
    const text = plainText(raw);
    if (SUSPENDED.test(text)) return { text, line };
  }
  return null;
}
