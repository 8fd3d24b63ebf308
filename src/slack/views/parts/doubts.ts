import type { RichTextSection } from '@slack/types';
import type { FoundClaim } from '../../../core/conversation/reply.ts';
import { label } from '../../kit/clip.ts';
import { italic, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import { orgName } from './names.ts';

type Doubted = Pick<FoundClaim, 'case' | 'claim' | 'doubts'>;

/** What speaks against a claim's quotes, to stand below them. */
export function doubtLines(sheet: Sheet, evidence: Doubted): RichTextSection[] {
  const { figures = [], about = '' } = evidence.doubts ?? {};
  const many = evidence.claim.quotes.length > 1;
  const lines: RichTextSection[] = [];
  if (figures.length > 0) {
    const named = label(figures.join(', '), sheet.room(200));
    const these = figures.length > 1 ? 'these figures' : 'this figure';
    const subject = many ? 'The quotes do' : 'The quote does';
    lines.push(section(italic(`${subject} not state ${these}: ${named}`)));
  }
  if (about !== '') {
    const subject = many ? 'The quotes name' : 'The quote names';
    lines.push(section(italic(`${subject} ${otherName(sheet, evidence)}.`)));
  }
  return lines;
}

/** The reason why a claim is offered and not given as the answer; null if there is none. */
export function whyOnlyOffered(sheet: Sheet, evidence: Doubted): string | null {
  if (!evidence.doubts?.about) return null;
  const subject = evidence.claim.quotes.length > 1 ? 'the quotes name' : 'the quote names';
  return `${subject} ${otherName(sheet, evidence)}.`;
}

function otherName(sheet: Sheet, { case: theCase, doubts }: Doubted): string {
  const other = label(doubts?.about ?? '', sheet.room(80));
  return `${other}, not ${label(orgName(theCase), sheet.room(80))}`;
}
