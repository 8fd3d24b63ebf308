import type { Status } from '../../../case/case.ts';
import { replaceAtEnd } from '../text/at-end.ts';
import { trimChars } from '../text/inline.ts';
import { isDigit } from '../text/neighbours.ts';
import { LISTED_IDS } from '../text/source-ids.ts';
import {
  leadingStatus,
  type StatusPhrase,
  stricter,
  trailingStatus,
} from '../text/status-phrase.ts';

/** A title without the statuses behind it: `Title (NEEDS REVIEW) (NEEDS_REVIEW)`. */
export function splitStatus(title: string): { text: string; status: Status | null } {
  const { text, status } = dropStatuses(title);
  return { text: trimChars(text, ' \t\n:|·•→–—-'), status };
}

const CITED = /[([]([^()[\]]{2,60})[)\]]\.?$/;
const SOURCE = /^(?:sources?:?\s*)?S\d{1,3}\b/i;

/** A status before or within the bracket that cites: `(APPROVED) [S1]`, `(S1, APPROVED)`. */
function besideCitation(text: string): StatusPhrase | null {
  const end = text.at(-1);
  if (end !== ')' && end !== ']' && end !== '.') return null;
  const bracket = CITED.exec(text);
  const [, inner = ''] = bracket ?? [];
  if (bracket === null || !/S\d/i.test(inner)) return null;
  const parts = inner.split(/[,;|]/).map((part) => part.trim());
  const sources = parts.filter((part) => SOURCE.test(part));
  if (sources.length === 0) return null;
  const before = text.slice(0, bracket.index).trimEnd();
  const cited = ` (${sources.join(', ')})`;
  for (const part of parts) {
    const phrase = leadingStatus(part, true);
    if (phrase?.rest === '') return { status: phrase.status, rest: before + cited };
  }
  const phrase = trailingStatus(before);
  return phrase === null ? null : { status: phrase.status, rest: phrase.rest + cited };
}

/** More statuses than these are written behind no title. */
const MOST_STATUSES = 4;

/** `Title | APPROVED | S1, S3`: sources set apart from a title go into a bracket behind it. */
const TRAILING_SOURCES = new RegExp(`\\s+[|·–—]\\s*(${LISTED_IDS})\\s*$`);

function endsInDigit(text: string): boolean {
  return isDigit(text.trimEnd().at(-1));
}

/** A text without the statuses that it ends with, and the strictest of them. */
export function dropStatuses(title: string): { text: string; status: Status | null } {
  let text = endsInDigit(title) ? replaceAtEnd(title, TRAILING_SOURCES, ' ($1)') : title;
  let status: Status | null = null;
  for (let count = 0; count < MOST_STATUSES; count += 1) {
    const found = besideCitation(text) ?? trailingStatus(text);
    if (found === null) break;
    status = stricter(status, found.status);
    text = found.rest;
  }
  return { text, status };
}
