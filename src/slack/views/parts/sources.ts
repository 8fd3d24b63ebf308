import type { RichTextSection } from '@slack/types';
import type { Case, Claim, Source } from '../../../core/case/case.ts';
import { label } from '../../kit/clip.ts';
import { type Inline, italic, link, section } from '../../kit/kit.ts';
import { LIMITS } from '../../kit/limits.ts';
import { parseLink } from '../../kit/link.ts';
import type { Sheet } from '../../kit/message.ts';

/** A cited source, or the id of one that the file does not list. */
export type Cited = Source | { readonly id: string; readonly missing: true };

/** Lists what a claim cites, in its order. */
export function citedSources(theCase: Case, claim: Claim): Cited[] {
  return claim.sources.map(
    (id) => theCase.sources.find((s) => s.id === id) ?? { id, missing: true },
  );
}

const TITLE = 200;
const TYPE = 60;
/** Room for an address that opens at the quote: if it's scarce, the page's own does. */
const AT_QUOTE = 900;

/** Why a source cannot be opened from here, as the reader is told. */
const NO_LINK = {
  none: 'the case file gives no link',
  unsafe: 'its address is not a web link, so it is not linked',
  'too-long': 'its address is too long to link here',
} as const;

/**
 * One source as a line: `S1 Title – Press Release · klarna.com`, an archived copy if there is one, and what
 * the view adds to it.
 * @param claim opens the link at its quote, if its source is sure to hold that
 */
export function sourceLine(
  sheet: Sheet,
  source: Cited,
  { more = '', claim }: { readonly more?: string; readonly claim?: Claim } = {},
): RichTextSection {
  const id = label(source.id, sheet.room(20));
  if ('missing' in source) {
    return section(`${id} `, italic('is cited, but the case file lists no such source'));
  }
  const title = label(source.title, sheet.room(TITLE));
  const type = label(source.type, sheet.room(TYPE));
  const target = parseLink(source.url);
  // The host stands in for a title that only repeats the address.
  const host = target.ok && target.host !== title ? target.host : '';
  const about = [type, host].filter((part) => part !== '').join(' · ');
  const isLinked = target.ok && target.url.length <= sheet.room(LIMITS.url);
  const why = target.ok ? 'too-long' : target.why;
  const atQuote = parseLink(claim?.links?.[source.id] ?? '');
  const opened = atQuote.ok && atQuote.url.length <= sheet.room(AT_QUOTE) ? atQuote : target;
  return section(
    `${id} `,
    isLinked && opened.ok ? link(opened.url, title || target.host) : title,
    about && ` – ${about}`,
    !isLinked && italic(` (${NO_LINK[why]})`),
    archivedCopy(sheet, source),
    italic(more),
  );
}

/** The copy that somebody keeps of the page, in case it is gone. */
function archivedCopy(sheet: Sheet, { given = {} }: Source): Inline {
  const { archive_url: url } = given;
  const copy = parseLink(typeof url === 'string' ? url : '');
  return (
    copy.ok && copy.url.length <= sheet.room(AT_QUOTE) && [' · ', link(copy.url, 'archived copy')]
  );
}
