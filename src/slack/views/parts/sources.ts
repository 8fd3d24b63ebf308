import type { RichTextSection } from '@slack/types';
import type { Case, Claim, Source } from '../../../core/case-file/case.ts';
import { oneLine, shorten } from '../../clip.ts';
import { italic, link, section } from '../../kit.ts';
import { parseLink } from '../../link.ts';
import type { Sheet } from '../../message.ts';

/** A cited source, or the id of one that the file does not list. */
export type Cited = Source | { readonly id: string; readonly missing: true };

/** What a claim cites, in its order. */
export function citedSources(of: Case, claim: Claim): Cited[] {
  return claim.sources.map((id) => of.sources.find((s) => s.id === id) ?? { id, missing: true });
}

const TITLE = 200;
const TYPE = 60;

/** Why a source cannot be opened from here, as the reader is told. */
const NO_LINK = {
  none: 'the case file gives no link',
  unsafe: 'its address is not a web link, so it is not linked',
  'too-long': 'its address is too long for Slack',
} as const;

/** One source as a line: `S1 Title — Press Release · klarna.com`. */
export function sourceLine(sheet: Sheet, source: Cited): RichTextSection {
  const id = shorten(oneLine(source.id), sheet.room(20));
  if ('missing' in source) {
    return section(`${id} `, italic('is cited, but the case file lists no such source'));
  }
  const target = parseLink(source.url);
  const type = shorten(oneLine(source.type), sheet.room(TYPE));
  const about = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ');
  const title = shorten(oneLine(source.title), sheet.room(TITLE));
  if (!target.ok) {
    return section(
      `${id} ${title}`.trim(),
      type && ` – ${type}`,
      italic(` (${NO_LINK[target.why]})`),
    );
  }
  if (target.url.length > sheet.room(LINK)) {
    const note = italic(' (its address is too long to fit here)');
    return section(`${id} ${title}`.trim(), ` – ${about(type, target.host)}`, note);
  }
  return section(
    `${id} `,
    link(target.url, title || target.host),
    ` – ${about(type, target.host)}`,
  );
}

/** Longest address that is linked where there is all the room. */
const LINK = 3000;
