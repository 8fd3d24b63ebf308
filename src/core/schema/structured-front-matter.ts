import * as z from 'zod';
import { VERIFICATIONS } from '../case-file/structured/claims.ts';
import { VERDICTS } from '../case-file/structured/review.ts';
import { CLAIM_FIELDS } from '../filter/claim-marks.ts';

/**
 * The front matter of a case file that keeps its claims there, for editors. The reader takes more: files
 * without these fields, and fields of their own.
 */

/** Files write words with underscores where filters have hyphens. */
const words = (values: readonly string[]) =>
  z.enum(values.map((value) => value.replaceAll('-', '_')) as [string, ...string[]]);
const text = (what: string) => z.string().nullish().describe(what);
const required = (what: string) => z.string().min(1).describe(what);
const day = (what: string) => text(`${what}: YYYY-MM-DD.`);

const Source = z.looseObject({
  id: z
    .string()
    .regex(/^S\d+$/)
    .describe('Names the source within the case: S1.'),
  title: text('Its title; the host stands in for one that repeats the address.'),
  url: required('Its http(s) address.'),
  type: text('The kind of source: primary, secondary.'),
  origin: text('Whose words they are: first_party, second_party, third_party.'),
  grade: text('Who stands behind it.'),
  text_file: text('The captured text, beside the case file: sources/text/S1.txt.'),
  archive_url: text('The address of an archived copy, linked beside the source.'),
  extraction_method: text('The program that captured the text.'),
});

const Validation = z.looseObject({
  reviewed: z.boolean().nullish().describe('True if a person has given the verdict.'),
  reviewer_verdict: words(VERDICTS).nullish().describe('What a person found.'),
  review_date: day('When'),
  reviewer_id: text('Who.'),
  review_notes: text('Why.'),
  attribution_override: words(CLAIM_FIELDS.attribution)
    .nullish()
    .describe('Takes the place of ai_attribution.'),
});

const Metric = z.looseObject({
  value: required('The number, as the source has it.'),
  metric_type: text('absolute_value, percentage, ratio or count.'),
  currency: text('The currency of an amount.'),
});

const common = {
  claim_title: required('What is claimed, in a few words.'),
  claim_description: text('The same as a sentence; the title stands in for it.'),
  source_ids: z.array(z.string()).describe('The sources that it cites: [S1].'),
  source_quote: text('The words of the source, byte for byte.'),
  human_validation: Validation.nullish().describe("A person's review."),
};

const ValueClaim = z.looseObject({
  id: required('Names the claim within the case: VC-001.'),
  ...common,
  quote_location: text('Where in the source the quote stands, for a person.'),
  quote_source_id: text('The cited source that holds the quote.'),
  verification_status: words(VERIFICATIONS.value_claims).describe(
    'What a program found; an approval takes a person.',
  ),
  ai_attribution: words(CLAIM_FIELDS.attribution)
    .nullish()
    .describe('How far it is the effect of what the case is about.'),
  evidence_level: words(CLAIM_FIELDS.level).nullish().describe('What the evidence shows.'),
  evidence_grade: words(CLAIM_FIELDS.grade).nullish().describe('How good its source is.'),
  mechanism: z.array(words(CLAIM_FIELDS.mechanism)).nullish(),
  outcome: z.array(words(CLAIM_FIELDS.outcome)).nullish(),
  cognitive_depth: words(CLAIM_FIELDS.depth).nullish(),
  metric_raw: Metric.nullish().describe('What was measured.'),
});

const ContextClaim = z.looseObject({
  id: required('Names the fact within the case: CC-001.'),
  ...common,
  source_ids: z.array(z.string()).nullish().describe('The sources that it cites: [S1].'),
  context_type: text('temporal, organisational, sectoral, functional, scale and the like.'),
  verification_status: words(VERIFICATIONS.context_claims).describe('What a program found.'),
});

/** The schema; see `json-schemas.ts`. */
export const StructuredSchema = z.looseObject({
  case_id: required('Names the case, for good: lower-case letters, digits and hyphens.'),
  organisation: required('The organisation, as people call it.'),
  title: required('What it did, in a few words.'),
  date_created: day('The day that the case came into the library'),
  date_updated: day('The day that it was last changed'),
  review_by: day('The day by which somebody should look at the case again'),
  language: text('The language that it is written in.'),
  sources: z.array(Source).describe('Where the quotes are from.'),
  value_claims: z.array(ValueClaim).describe('What the case shows.'),
  context_claims: z.array(ContextClaim).nullish().describe('Facts: when, where, how large.'),
});
