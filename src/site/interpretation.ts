import type { Case, Claim } from '../core/case/case.ts';

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

/** How strong a claim's evidence is, in the words of the cards in Slack; empty if the file says nothing. */
export function gradingWords({ grading, metric = '', status }: Claim): string {
  if (grading === undefined || status === 'REJECTED') return '';
  const said = [
    wordOf(LEVELS, grading.level),
    wordOf(ATTRIBUTIONS, grading.attribution),
    wordOf(GRADES, grading.grade),
    metric && `measured: ${metric}`,
    grading.location && `quoted from: ${grading.location}`,
  ];
  return said.filter((part) => part !== '').join(' · ');
}

function wordOf(names: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(names, word) ? (names[word] ?? '') : word.replaceAll('_', ' ');
}

/** What overlays say of a case, or of one of its claims: never evidence, and always with who said it. */
export function tagWords({ tags = [] }: Case, claimId?: string): string[] {
  return tags
    .filter((tag) => tag.claimId === claimId)
    .map(({ title, values, taggedBy, taggedOn }) => {
      const by = taggedBy === '' ? 'tagged by nobody named' : `tagged by ${taggedBy}`;
      const on = taggedOn && ` on ${taggedOn}`;
      return `${title}: ${values.join(', ')} (interpretation, ${by}${on})`;
    });
}
