import { problemAt } from '../../case/problems.ts';
import type { FrontMatter } from '../parts/front-matter.ts';
import { readClaims } from './claims.ts';
import { lineOf } from './fields.ts';
import { readSources } from './sources.ts';
import { readSummary } from './summary.ts';

/**
 * Reads a case that keeps its claims and sources in the front matter. Of its body, only the summary
 * counts.
 */
export function readStructured(frontMatter: FrontMatter) {
  const taken = new Set<string>();
  const value = readClaims(frontMatter, 'value_claims', taken);
  const facts = readClaims(frontMatter, 'context_claims', taken);
  const all = [...value.claims, ...facts.claims];
  const { sources, problems } = readSources(frontMatter, all);
  const found = [...value.problems, ...facts.problems, ...problems];
  if (value.claims.length === 0) {
    const message = 'The case makes no claims of value.';
    const hint = 'Add a claim to "value_claims" in the front matter.';
    found.push(
      problemAt('case-without-claims', frontMatter.placeOf('value_claims'), message, hint),
    );
  } else if (sources.length === 0) {
    const hint = 'List them under "sources" in the front matter.';
    found.push(
      problemAt(
        'case-without-sources',
        frontMatter.placeOf('sources'),
        'The case lists no source.',
        hint,
      ),
    );
  }
  return {
    title: lineOf(frontMatter.data ?? {}, 'title'),
    summary: readSummary(frontMatter.body),
    claims: value.claims,
    context: facts.claims,
    sources,
    problems: found,
  };
}
