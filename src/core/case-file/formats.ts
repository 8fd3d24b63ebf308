import type { Claim, Problem, Source } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { readHeader } from './header.ts';
import { readBody } from './markdown/read-body.ts';
import type { Header } from './parts/fields.ts';
import type { FrontMatter } from './parts/front-matter.ts';
import { readStructuredHeader } from './structured/header.ts';
import { readStructured } from './structured/read-structured.ts';

/** A format's findings besides the fields of the front matter. */
export interface CaseBody {
  readonly problem: null;
  readonly title: string;
  readonly summary: string;
  readonly claims: readonly Claim[];
  readonly context?: readonly Claim[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** Why nothing can be read. */
export interface Unreadable {
  readonly problem: Problem;
}

/** The fields of a case, what is wrong with them, and the lines of those that are known. */
export interface ReadHeader {
  readonly header: Header;
  readonly problems: readonly Problem[];
  readonly lines: Readonly<Record<string, number>>;
}

/** One way of writing case files. */
export interface CaseFormat {
  readonly name: 'structured' | 'foreign' | 'markdown';
  /** True if a front matter is of this format. */
  recognises(data: Readonly<Record<string, unknown>>): boolean;
  /** @param fallbackId the case's id if the file gives none */
  readHeader(frontMatter: FrontMatter, fallbackId: string): ReadHeader;
  read(frontMatter: FrontMatter, file: string): CaseBody | Unreadable;
}

/** Claims and sources in the front matter. */
const structured: CaseFormat = {
  name: 'structured',
  recognises: (data) =>
    ['value_claims', 'context_claims', 'verification_summary'].some((key) => key in data),
  readHeader: readStructuredHeader,
  read: (frontMatter) => ({ problem: null, ...readStructured(frontMatter) }),
};

/** Claims in the front matter in some other way. Known, so that such a file is told what it is. */
const foreign: CaseFormat = {
  name: 'foreign',
  recognises: (data) => Array.isArray(data.claims) || Array.isArray(data.sources),
  readHeader,
  read: ({ data, placeOf }) => {
    const key = Array.isArray(data?.claims) ? 'claims' : 'sources';
    const message = `The case keeps "${key}" in the front matter and has no "value_claims".`;
    return { problem: problemAt('format-structured', placeOf(key), message) };
  },
};

/** Fields in the front matter; summary, claims and sources in the markdown body. */
const markdown: CaseFormat = {
  name: 'markdown',
  recognises: () => true,
  readHeader,
  read: (frontMatter, file) => ({ problem: null, ...readBody(frontMatter, file) }),
};

/** Asked in this order; the last takes everything. */
const FORMATS: readonly CaseFormat[] = [structured, foreign, markdown];

/** The format that a front matter is written in. */
export function formatOf(data: Readonly<Record<string, unknown>>): CaseFormat {
  return FORMATS.find((format) => format.recognises(data)) ?? markdown;
}
