import type { Given, Grading } from '../../case/case.ts';
import { groupOf, lineOf, textsOf } from './fields.ts';
import { verdictOf } from './review.ts';

/** Reads how strong a claim's evidence is. A reviewer's attribution takes the place of the file's. */
export function gradingOf(fields: Given): Grading {
  const validation = groupOf(fields, 'human_validation');
  const corrected =
    verdictOf(validation) === null ? '' : lineOf(validation, 'attribution_override');
  const word = (key: string) => lineOf(fields, key).toLowerCase();
  const words = (key: string) => textsOf(fields, key).map((one) => one.trim().toLowerCase());
  return {
    level: word('evidence_level'),
    attribution: corrected.toLowerCase() || word('ai_attribution'),
    grade: word('evidence_grade'),
    mechanisms: words('mechanism'),
    outcomes: words('outcome'),
    depth: word('cognitive_depth'),
    location: lineOf(fields, 'quote_location'),
  };
}
