import * as z from 'zod';
import { HeaderSchema } from '../case-file/header.ts';
import { ASKED_AS_KEY } from '../case-file/parts/fields.ts';
import { ConfigSchema } from '../library/library-config.ts';
import { DEFAULT_VOCABULARY, VOCABULARY_FIELDS } from '../library/vocabulary.ts';
import { StructuredSchema } from './structured-front-matter.ts';

type JsonSchema = Record<string, unknown>;

/** What an editor says of a field of the front matter. */
const FIELDS: Readonly<Record<keyof typeof HeaderSchema.shape, string>> = {
  case_id: 'Names the case, for good: lower-case letters, digits and hyphens.',
  org: 'The organisation, as people call it.',
  use_case: 'What it did, in a few words.',
  date_added: 'The day that the case came into the library: YYYY-MM-DD.',
  last_updated: 'The day that it was last changed: YYYY-MM-DD.',
  highlighted_value: 'What it brought, in one line; shown first.',
  tier: 'How far the change goes.',
  tier_confidence: 'How sure the tier is.',
  tier_rationale: 'Why it has this tier.',
  primary_impact: 'What it has changed most.',
  industry_cluster: 'A group of cases of the library.',
  source_batch: 'Where the case came from.',
  batch_notes: 'Notes on where it came from.',
  status: 'The state of the file itself; claims have their own.',
  language: 'The language that it is written in.',
  lang: 'The language that it is written in.',
  review_by: 'The day by which somebody should look at the case again: YYYY-MM-DD.',
};

/** YAML makes numbers and truth values of some texts; Casebook reads them as they are written. */
const SCALAR = ['string', 'number', 'boolean', 'null'];

/** The JSON Schema of a case file's front matter, for editors. Fields of its own are allowed. */
export function frontMatterSchema(): JsonSchema {
  const schema = z.toJSONSchema(HeaderSchema, { io: 'input' }) as JsonSchema & {
    properties: Record<string, JsonSchema>;
  };
  const properties = Object.entries(FIELDS).map(([key, description]) => {
    const isRequired = (schema.required as string[]).includes(key);
    const type = isRequired ? SCALAR.slice(0, 2) : SCALAR;
    return [key, { ...schema.properties[key], type, description, ...suggestions(key) }];
  });
  const questions = { type: ['string', 'array'], items: { type: 'string' } };
  const askedAs = {
    type: 'object',
    description: 'Questions that a claim answers, by its id.',
    additionalProperties: questions,
  };
  return {
    ...schema,
    title: 'The front matter of a Casebook case file',
    properties: { ...Object.fromEntries(properties), [ASKED_AS_KEY]: askedAs },
  };
}

/** Known values are offered; a library may have others. */
function suggestions(key: string): JsonSchema {
  const field = VOCABULARY_FIELDS.find((one) => one === key);
  const values = field && DEFAULT_VOCABULARY[field];
  return values ? { examples: values } : {};
}

/** The JSON Schema of a front matter that holds the claims. Fields of its own are allowed. */
export function structuredSchema(): JsonSchema {
  const schema = z.toJSONSchema(StructuredSchema, {
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema.type !== 'string' || jsonSchema.enum || jsonSchema.pattern) return;
      // As above; what must be there may not be empty.
      const types = jsonSchema.minLength === undefined ? SCALAR.slice(0, 3) : SCALAR.slice(0, 2);
      Object.assign(jsonSchema, { type: types });
    },
  }) as JsonSchema;
  return { ...schema, title: 'The front matter of a Casebook case file that holds its claims' };
}

/** The JSON Schema of `casebook.config.yml`. */
export function configSchema(): JsonSchema {
  const schema = z.toJSONSchema(ConfigSchema, {
    io: 'input',
    // YAML makes a number of it, and Casebook reads the text.
    override({ jsonSchema }) {
      if (jsonSchema.pattern !== undefined)
        Object.assign(jsonSchema, { type: ['string', 'integer'] });
    },
  }) as JsonSchema;
  return { ...schema, title: 'The settings of a Casebook library (casebook.config.yml)' };
}
