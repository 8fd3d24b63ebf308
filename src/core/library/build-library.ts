import { createHash } from 'node:crypto';
import type { Case, Claim, Problem } from '../case/case.ts';
import type { Mode } from '../case/mode.ts';
import { problemAt } from '../case/problems.ts';
import { byPlace } from '../case-file/parse-case-file.ts';
import { checkFields } from './check-fields.ts';
import { checkStructured } from './check-structured.ts';
import { countTrust } from './count-trust.ts';
import { inLibrary } from './in-library.ts';
import type { Library, LibraryFile, ReadText } from './library.ts';
import { applyRules, DEFAULT_CONFIG, type LibraryConfig } from './library-config.ts';
import { marked } from './marked.ts';
import { type Overlay, withTags } from './overlay.ts';
import { type QuotesAboutOthers, quotesAboutOthers } from './quotes-about-others.ts';
import { reviewProblems } from './review-due.ts';
import { type SourceChecks, sourceProblems } from './source-checks.ts';
import { verifiedAsApproved } from './verified-as-approved.ts';

/** The rules for checking a library. */
export interface LibraryRules {
  readonly config: LibraryConfig;
  /** `YYYY-MM-DD`: later dates are reported. Empty to report none. */
  readonly today: string;
  /** The last look at the addresses of sources; absent if nobody has looked. */
  readonly sourceChecks?: SourceChecks;
  /** The address of the library's site; absent or empty if it has none. */
  readonly site?: string;
  /** The case that was served under an id before; undefined if none was. */
  readonly servedBefore?: (id: string) => ServedBefore | undefined;
  /** Interpretations of cases; none by default. */
  readonly overlays?: readonly Overlay[];
}

/** What tells the file of a case that was served before. */
export type ServedBefore = Pick<Case, 'file' | 'revision'>;

const DEFAULT_RULES: LibraryRules = { config: DEFAULT_CONFIG, today: '' };

/**
 * Builds a library from the files of a folder and applies the rules over all of them. Of several
 * cases with one ID, the one that was served before is served, or else the one whose file sorts first.
 * @param folderProblems problems of the folder itself
 */
export function buildLibrary(
  files: readonly LibraryFile[],
  folderProblems: readonly Problem[] = [],
  rules: LibraryRules = DEFAULT_RULES,
): Library {
  const groups = new Map<string, [Case, ...Case[]]>();
  const problems: Problem[] = [...folderProblems];
  const texts = new Map<string, ReadText>();
  for (const { file, case: found, problems: own, text } of inOrder(files, ({ file }) => file)) {
    for (const problem of own) problems.push(problem);
    if (found === null) continue;
    if (text !== undefined) texts.set(file, text);
    const group = groups.get(readAs(found.id));
    if (group === undefined) groups.set(readAs(found.id), [found]);
    else group.push(found);
  }
  const served: Case[] = [];
  const contested = new Set<string>();
  for (const all of groups.values()) {
    const { group, others } = all.length === 1 ? { group: all, others: [] } : servedGeneration(all);
    const holder = group.length === 1 ? group[0] : holderOf(group, rules);
    served.push(holder);
    for (const one of group) {
      if (group.length > 1) contested.add(one.id);
      if (one !== holder) problems.push(clash(one, holder));
    }
    for (const one of others) problems.push(otherGeneration(one, holder));
  }
  const { overlays = [] } = rules;
  const { trust, review } = rules.config;
  const { mode, verifiedIsApproved } = trust;
  const placed = served.map((one) => inLibrary(one, rules.site ?? '', review.afterDays));
  const trusted = verifiedIsApproved ? placed.map(verifiedAsApproved) : placed;
  const tagged = overlays.length === 0 ? trusted : trusted.map((one) => withTags(one, overlays));
  const cases = inOrder(tagged.map(marked), ({ id }) => id);
  for (const overlay of overlays) problems.push(...overlay.problems);
  const aboutOthers = quotesAboutOthers(cases);
  for (const problem of checkFields(files, rules.config.vocabulary, rules.today)) {
    problems.push(problem);
  }
  problems.push(...reviewProblems(files, review.afterDays, rules.today));
  if (aboutOthers.size > 0) problems.push(...tellOfOthers(cases, aboutOthers));
  problems.push(...countTrust(cases), ...checkStructured(cases));
  if (rules.sourceChecks) problems.push(...sourceProblems(cases, rules.sourceChecks));
  return {
    cases,
    byId: new Map(cases.map((one) => [one.id, one])),
    texts,
    problems: applyRules(problems.sort(byPlace), rules.config.rules),
    revision: revisionOf(cases, mode),
    ...(contested.size > 0 && { contested }),
    ...(mode !== 'exploratory' && { mode }),
    ...(aboutOthers.size > 0 && { quotesAboutOthers: aboutOthers }),
  };
}

type Group = readonly [Case, ...Case[]];

/**
 * Of two generations of case files with one id the one that has claims is served, and the second if both
 * or neither have: the second keeps its claims in the front matter.
 */
function servedGeneration(all: Group): { group: Group; others: readonly Case[] } {
  const second = all.filter(({ given }) => given !== undefined);
  const first = all.filter(({ given }) => given === undefined);
  const hasClaims = (cases: readonly Case[]) => cases.some(({ claims }) => claims.length > 0);
  const isFirst = second.length === 0 || (hasClaims(first) && !hasClaims(second));
  const [group, others] = isFirst ? [first, second] : [second, first];
  const [one, ...more] = group;
  return one === undefined ? { group: all, others: [] } : { group: [one, ...more], others };
}

function otherGeneration(found: Case, holder: Case): Problem {
  const why = found.claims.length === 0 ? 'which has claims' : 'the newer format';
  const message = `The case "${holder.id}" is served from ${holder.file}, ${why}; this file is not served.`;
  return problemAt('case-other-generation', { file: found.file, line: 1 }, message);
}

/** A file that comes later must not take the place of one that people have seen. */
function holderOf(group: Group, { servedBefore }: LibraryRules): Case {
  const before = (one: Case) => servedBefore?.(one.id);
  return (
    group.find((one) => before(one)?.file === one.file) ??
    group.find((one) => before(one)?.revision === one.revision) ??
    group[0]
  );
}

function tellOfOthers(cases: readonly Case[], aboutOthers: QuotesAboutOthers): Problem[] {
  return cases.flatMap(({ org, file, claims }) =>
    claims.flatMap((claim) => {
      const other = aboutOthers.get(claim);
      if (other === undefined) return [];
      const message = `Claim ${claim.id} quotes words about "${other}" and nowhere names "${org}".`;
      return [problemAt('claim-quote-about-other', { file, line: claim.line }, message)];
    }),
  );
}

/** Ids that people cannot tell apart are one: `Café` is `café`, however its accent is stored. */
function readAs(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

function clash(found: Case, holder: Case): Problem {
  const taken =
    found.id === holder.id ? 'is taken by' : `can't be told apart from "${holder.id}" in`;
  const message = `The case_id "${found.id}" ${taken} ${holder.file}; this file is not served.`;
  return problemAt('case-duplicate-id', { file: found.file, line: 1 }, message);
}

/** Sorts by a key; most lists are in that order already. */
function inOrder<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const keys = list.map(keyOf);
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key)) return list;
  return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function revisionOf(cases: readonly Case[], mode: Mode): string {
  const all = cases
    .map(
      (one) =>
        `${one.id}\n${one.revision}\n${one.claims.map(capturedAs).join('')}${one.tags ? JSON.stringify(one.tags) : ''}`,
    )
    .join('');
  return createHash('sha256')
    .update(mode === 'exploratory' ? all : `${all}${mode}`)
    .digest('hex')
    .slice(0, 16);
}

/** What was found in captured texts is no part of a case's own revision: nobody is told of it. */
function capturedAs({ capture = 'not-checked', capturedIn = '', links }: Claim): string {
  const opened = links === undefined ? '' : Object.values(links).join(' ');
  return capture === 'not-checked' && opened === '' ? '' : `${capture} ${capturedIn} ${opened}\n`;
}
