import type { RichTextSection } from '@slack/types';
import type { Claim } from '../../../core/case/case.ts';
import { label } from '../../kit/clip.ts';
import { italic, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';

const LEVELS: Readonly<Record<string, string>> = {
  outcome: 'Outcome evidence',
  adoption: 'Adoption evidence',
  method: 'Method evidence',
};
const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  direct: 'direct effect',
  contributing: 'contributing effect',
  contextual: 'context only',
};
const GRADES: Readonly<Record<string, string>> = {
  primary: 'primary source',
  secondary_high: 'strong secondary source',
  secondary_low: 'weak secondary source',
};

/**
 * How strong a claim's evidence is, in words, with what was measured and the quote's place:
 * `Outcome evidence · direct effect · primary source · measured: 18% less fuel`. Null if the file says
 * nothing of it.
 */
export function gradingLine(
  sheet: Sheet,
  { grading, metric = '', kind, status }: Claim,
): RichTextSection | null {
  if (status === 'REJECTED') return null;
  const measured = label(metric, sheet.room(80));
  const place = label(grading?.location ?? '', sheet.room(120));
  const said = [
    kind === 'context' ? 'A fact of the case, no claim of value' : '',
    wordOf(LEVELS, grading?.level),
    wordOf(ATTRIBUTIONS, grading?.attribution),
    wordOf(GRADES, grading?.grade),
    measured && `measured: ${measured}`,
    place && `quoted from: ${place}`,
  ].filter((part) => part !== '');
  return said.length === 0 ? null : section(italic(said.join(' · ')));
}

/** A word of the file that Casebook has no name for is shown as it is. */
function wordOf(names: Readonly<Record<string, string>>, word = ''): string {
  return Object.hasOwn(names, word) ? (names[word] ?? '') : label(word.replaceAll('_', ' '), 40);
}
