import type { Claim, Problem, Source } from '../../case/case.ts';
import { problemAt } from '../../case/problems.ts';
import { newlines } from '../../words/newlines.ts';
import type { FrontMatter } from '../parts/front-matter.ts';
import { collectClaims } from './claims/collect-claims.ts';
import { finishClaims } from './claims/finish-claims.ts';
import { standingApprovals } from './claims/standing-approvals.ts';
import { withBoldSections } from './document/bold-sections.ts';
import { withoutLegends } from './document/legends.ts';
import { misspeltLabels } from './document/misspelt-label.ts';
import { type Statement, statementsOf } from './document/statements.ts';
import { readOpening } from './document/summary.ts';
import { collectSources } from './sources/collect-sources.ts';
import { finishSources } from './sources/finish-sources.ts';
import { withProof } from './sources/proven-sources.ts';
import { referencesIn } from './sources/references.ts';
import { parseBlocks } from './text/blocks.ts';
import { FileText } from './text/file-text.ts';
import { markStruck } from './text/find-strikes.ts';
import { type StruckLines, struckLines } from './text/struck.ts';
import { visibleText } from './text/visible.ts';

/** The body of a case file, read. */
export interface Body {
  readonly title: string;
  readonly summary: string;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** `\### Title` and `\*\*C1\*\*`: some editors escape what was markup to whoever typed it. */
const ESCAPED = /^[ \t]*(\\#{1,6})[ \t]|(\\\*\\\*)[^*\n]{1,80}\\\*\\\*/m;

function isStruck({ struck, rows }: Statement): boolean {
  return struck !== null || rows.some((row) => row.struck !== null);
}

/** Stretches of struck lines that are told one by one. */
const MOST_STRETCHES = 5;

const OUT_OF_FENCE =
  'Take the claims out of the code fence, if they stand in one: what is fenced is an example.';

/**
 * Reads the markdown body of a case file: its summary, claims and sources, in whatever shape people
 * have written them.
 * @param frontMatter may take approvals back
 */
export function readBody(frontMatter: FrontMatter, file: string): Body {
  const { body: markdown, bodyLine, bodyAt } = frontMatter;
  const visible = visibleText(markdown);
  const fences: number[] = [];
  const statements = withBoldSections(statementsOf(parseBlocks(visible, bodyLine, fences)));
  const { sources: listed, problems: sourceProblems } = finishSources(
    collectSources(statements),
    file,
  );
  const text = new FileText(markdown, bodyLine, bodyAt);
  const told = withoutLegends(statements);
  const finished = finishClaims(collectClaims(told), listed, referencesIn(statements), text, file);
  const firstClaim = finished.claims[0]?.line;
  const { title, summary } = readOpening(statements, firstClaim ?? Number.POSITIVE_INFINITY);
  const standing = standingApprovals(finished.claims, told, listed, frontMatter, file);
  const { claims } = standing;
  const proven = withProof(finished.sources, text, file);
  const { sources } = proven;
  const problems = [
    ...finished.problems,
    ...sourceProblems,
    ...proven.problems,
    ...standing.problems,
    ...misspeltLabels(statements, file),
  ];
  const here = { file, line: bodyLine };
  const struck = statements.some(isStruck) ? struckLines(markStruck(visible)) : [];
  if (struck[0] !== undefined) {
    const place = { file, line: bodyLine + struck[0].from };
    const message = `What is struck out is not read: ${inLines(struck, bodyLine)}.`;
    problems.push(problemAt('text-struck', place, message));
  }
  if (fences[0] !== undefined) {
    const message = 'The code fence is never closed; what follows it is read as part of the file.';
    problems.push(problemAt('fence-unclosed', { file, line: fences[0] }, message));
  }
  if (summary === '') problems.push(problemAt('summary-missing', here, 'The case has no summary.'));
  const escaped = markdown.includes('\\') ? ESCAPED.exec(markdown) : null;
  if (escaped !== null) {
    const line = bodyLine + newlines(markdown.slice(0, escaped.index));
    const message = `The markup "${escaped[1] ?? escaped[2]}" is escaped with backslashes, so it is read as text.`;
    problems.push(problemAt('markup-escaped', { file, line }, message));
  }
  if (claims.length === 0) {
    const hint = /^[ \t]*(?:```|~~~)/m.test(markdown) ? OUT_OF_FENCE : undefined;
    problems.push(problemAt('case-without-claims', here, 'The case makes no claims.', hint));
  }
  const uncited = claims.filter((claim) => claim.sources.length === 0);
  if (sources.length === 0 && claims.length > 0) {
    problems.push(
      problemAt(
        'case-without-sources',
        here,
        'The case lists no source, and no claim links to one.',
      ),
    );
  }
  if (sources.length > 0 && uncited.length > 0) {
    const ids = uncited.map(({ id }) => id).join(', ');
    const message = `${uncited.length} of ${claims.length} claims name no source: ${ids}.`;
    problems.push(
      problemAt('claims-without-source', { file, line: uncited[0]?.line ?? bodyLine }, message),
    );
  }
  return { title, summary, claims, sources, problems };
}

/** `line 12`; `lines 12 to 20, 31 and 5 more`, if there are many. */
function inLines(stretches: readonly StruckLines[], bodyLine: number): string {
  const told = stretches.slice(0, MOST_STRETCHES).map(({ from, to }) => {
    const [first, last] = [bodyLine + from, bodyLine + to];
    return first === last ? `${first}` : `${first} to ${last}`;
  });
  const more = stretches.length - told.length;
  const list = `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${/\D/.test(list) ? 'lines' : 'line'} ${list}`;
}
