import { leadingStatus } from '../../case-file/markdown/text/status-phrase.ts';
import { claimLines, type Proposer } from './change.ts';

/** Problems of a claim whose status is not plain: its words are the author's to choose. */
const NOT_PLAIN = new Set([
  'claim-status-unclear',
  'claim-status-conflict',
  'claim-without-status',
  'claim-withdrawn',
]);
const FIELD =
  /^(\s*(?:[-*+]\s+|\|\s*)?(?:\*\*|__)?[^:*_|]*(?:status|verdict|rating|estado|statut)[^:*_|]*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*)(\S.*)$/i;
const IN_BRACKETS = /\(([^()]*)\)(?=[\s*_:#]*$)/;

/** Writes each status as APPROVED, NEEDS_REVIEW or REJECTED, in its field and behind the claim's title. */
export const fixStatuses: Proposer = (lines, read) => {
  const unclear = new Set(
    read.problems.filter(({ code }) => NOT_PLAIN.has(code)).map(({ line }) => line),
  );
  return claimLines(read, lines).flatMap(({ claim, lines: own }) => {
    if (own.some((line) => unclear.has(line))) return [];
    return own.flatMap((line) => {
      const before = lines[line - 1] ?? '';
      const after =
        line === claim.line && IN_BRACKETS.test(before)
          ? before.replace(IN_BRACKETS, (all, words: string) => {
              const spelt = spelling(words, claim.status);
              return spelt === null ? all : `(${spelt})`;
            })
          : before.replace(FIELD, (all, label: string, words: string) => {
              const spelt = spelling(words, claim.status);
              return spelt === null ? all : label + spelt;
            });
      return [{ line, before, after }];
    });
  });
};

/** The words with the status as Casebook writes it, and what is behind it as it is. */
function spelling(words: string, status: string): string | null {
  const found = leadingStatus(words, true);
  if (found === null || found.status !== status || words.startsWith(status)) return null;
  // Two spaces at the end are a line break in markdown.
  const [end = ''] = /\s*$/.exec(words) ?? [];
  const rest = words.slice(words.length - found.rest.length).trim();
  return `${status}${rest === '' ? '' : ` - ${rest}`}${end}`;
}
