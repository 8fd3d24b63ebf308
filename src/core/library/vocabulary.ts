/** The front matter fields whose values a library agrees on. */
export const VOCABULARY_FIELDS = [
  'tier',
  'tier_confidence',
  'primary_impact',
  'industry_cluster',
] as const;

export type VocabularyField = (typeof VOCABULARY_FIELDS)[number];

/** The known values of each field; null if any value will do. */
export type Vocabulary = Readonly<Record<VocabularyField, readonly string[] | null>>;

/** The values of a library without settings of its own. */
export const DEFAULT_VOCABULARY: Vocabulary = {
  tier: ['capability', 'transformation'],
  tier_confidence: ['high', 'medium', 'low'],
  primary_impact: ['efficiency', 'business_model'],
  industry_cluster: null,
};

/** `Business Model`, `business-model` and `business_model` are one value. */
export function readValue(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ _-]+/g, '_');
}
