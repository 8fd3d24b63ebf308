import type { Claim, Problem, Source } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import type { FrontMatter } from './front-matter.ts';
import { readBody } from './markdown/read-body.ts';

/** A format's findings besides the fields that all formats share. */
export type CaseBody =
  | {
      readonly problem: null;
      readonly title: string;
      readonly summary: string;
      readonly claims: readonly Claim[];
      readonly sources: readonly Source[];
      readonly problems: readonly Problem[];
    }
  | { /** Why nothing can be read. */ readonly problem: Problem };

/** One way of writing case files. */
export interface CaseFormat {
  readonly name: string;
  /** True if a front matter is of this format. */
  recognises(data: Readonly<Record<string, unknown>>): boolean;
  read(frontMatter: FrontMatter, file: string): CaseBody;
}

const STRUCTURED_KEYS = ['value_claims', 'context_claims', 'verification_summary'];

/** Claims and sources in the front matter. Known, so that such a file is told what it is. */
const structured: CaseFormat = {
  name: 'structured',
  recognises: (data) =>
    STRUCTURED_KEYS.some((key) => key in data) ||
    Array.isArray(data.claims) ||
    Array.isArray(data.sources),
  read: ({ data, placeOf }) => {
    const key = [...STRUCTURED_KEYS, 'claims', 'sources'].find((one) => one in (data ?? {})) ?? '';
    const message = `The case keeps its claims and sources in the front matter ("${key}"), which is not read.`;
    return { problem: problemAt('format-structured', placeOf(key), message) };
  },
};

/** Fields in the front matter; summary, claims and sources in the markdown body. */
const markdown: CaseFormat = {
  name: 'markdown',
  recognises: () => true,
  read: ({ body, bodyLine }, file) => ({ problem: null, ...readBody(body, bodyLine, file) }),
};

/** Asked in this order; the last takes everything. */
const FORMATS: readonly CaseFormat[] = [structured, markdown];

/** The format that a front matter is written in. */
export function formatOf(data: Readonly<Record<string, unknown>>): CaseFormat {
  return FORMATS.find((format) => format.recognises(data)) ?? markdown;
}
