import type { RichTextSection } from '@slack/types';
import type { Case, Claim, Tag } from '../../../core/case/case.ts';
import { count, label, shorten } from '../../kit/clip.ts';
import { italic, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';

const TAGS = 4;

/**
 * What overlays say of a case, or of one of its claims: a line each, always marked as an interpretation
 * with who tagged it. `Industry sector: Sea transport (T1) (interpretation, tagged by llm)`.
 */
export function tagLines(sheet: Sheet, theCase: Case, claim: Claim | null): RichTextSection[] {
  const isMeant = ({ claimId }: Tag) => claimId === undefined || claimId === claim?.id;
  const tags = (theCase.tags ?? []).filter(isMeant);
  const rows = sheet.room(TAGS);
  const more = tags.length - rows;
  return [
    ...tags.slice(0, rows).map((tag) => section(italic(tagWords(sheet, tag)))),
    ...(more > 0 ? [section(italic(`… and ${count(more, 'more tag')}`))] : []),
  ];
}

/** The same of a case as texts, for a line that has room for a few. */
export function tagTexts(sheet: Sheet, theCase: Case): string[] {
  const tags = (theCase.tags ?? []).filter(({ claimId }) => claimId === undefined);
  return tags.slice(0, 2).map((tag) => tagWords(sheet, tag));
}

function tagWords(sheet: Sheet, { title, values, taggedBy, taggedOn, confidence }: Tag): string {
  const said = shorten(values.join(', '), sheet.room(200));
  const by = label(taggedBy, 60);
  const how = [
    'interpretation',
    by === '' ? 'tagged by nobody named' : `tagged by ${by}`,
    label(taggedOn, 20) && `on ${label(taggedOn, 20)}`,
    label(confidence, 20) && `${label(confidence, 20)} confidence`,
  ].filter((part) => part !== '');
  return `${label(title, 60)}: ${said} (${how.join(', ')})`;
}
