import type { Case, Claim, Given, Problem, Source } from '../case/case.ts';
import { type ProblemCode, problemAt } from '../case/problems.ts';
import { unstatedFigures } from '../evidence/unstated-figures.ts';

/** The levels of evidence, strongest first. */
const LEVELS = ['outcome', 'adoption', 'method'];
const SOURCE_FIELDS = ['type', 'origin', 'grade', 'raw_file'];
const EXTRACTION = new Set(['pypdf', 'trafilatura', 'tesseract_ocr', '']);
const ELLIPSIS = /\S\s*(?:\.{3}|…|\[…\]|\[\.{3}\])\s*\S/;
const LONGEST_TITLE = 100;

/**
 * Checks cases that keep their claims in the front matter: what such a file says of itself, and what its
 * format asks for. Several claims of a case with one fault are one problem.
 */
export function checkStructured(cases: readonly Case[]): Problem[] {
  const structured = cases.filter(({ given }) => given !== undefined);
  return [...structured.flatMap(checkCase), ...codeSystems(structured)];
}

function checkCase(one: Case): Problem[] {
  const { file, claims, context = [], sources } = one;
  const problems: Problem[] = [];
  const tell = (code: ProblemCode, line: number, message: string) =>
    problems.push(problemAt(code, { file, line }, message));
  const tellOf = (
    code: ProblemCode,
    what: string,
    isMeant: (claim: Claim) => boolean,
    of = claims,
  ) => {
    const meant = of.filter(isMeant);
    if (meant.length > 0) tell(code, meant[0]!.line, `${what}: ${idsOf(meant)}.`);
  };
  const level = ({ grading }: Claim) => grading?.level ?? '';

  tellOf('metric-doubtful', 'No metric_raw at the level outcome or adoption', (claim) => {
    return ['outcome', 'adoption'].includes(level(claim)) && metricValue(claim) === '';
  });
  tellOf('metric-doubtful', 'A metric_raw at the level method', (claim) => {
    return level(claim) === 'method' && metricValue(claim) !== '';
  });
  tellOf(
    'metric-doubtful',
    'The value is in per cent, and the metric_type says otherwise',
    (claim) => {
      return (
        metricValue(claim).includes('%') && textOf(metricOf(claim), 'metric_type') !== 'percentage'
      );
    },
  );
  tellOf('metric-doubtful', 'A bare number, whose unit the claim does not give either', (claim) => {
    return metricValue(claim) !== '' && (claim.metric ?? '') === '';
  });
  tellOf('metric-not-quoted', 'The value of metric_raw is not in the quote', (claim) => {
    const { quotes } = claim;
    // "At a third of the cost" is the ratio 3, in words of many kinds.
    if (textOf(metricOf(claim), 'metric_type') === 'ratio') return false;
    return unstatedFigures({ text: metricValue(claim), title: '', quotes }).length > 0;
  });
  tellOf('claim-quote-elided', 'The quote leaves words out', ({ quotes }) => quotes.some(isElided));
  tellOf('claim-contextual', 'Contextual attribution of a claim of value', ({ grading }) => {
    return grading?.attribution === 'contextual';
  });
  tellOf(
    'claim-title-long',
    `The claim_title has more than ${LONGEST_TITLE} characters`,
    ({ title }) => {
      return title.length > LONGEST_TITLE;
    },
  );
  tellOf('claim-quote-found', 'It needs review, and its quote is in the captured text', (claim) => {
    const isFound = claim.capture === 'word-for-word' || claim.capture === 'normalised';
    return isFound && claim.review === undefined && statusOf(claim) === 'needs_review';
  });
  tellOf(
    'claim-confidence-doubtful',
    'Unverified, with a verification_confidence of high',
    ({ given = {} }) =>
      textOf(given, 'verification_confidence') === 'high' &&
      textOf(given, 'verification_status') === 'unverified',
    context,
  );
  if (claims.length > 0 && claims.every((claim) => statusOf(claim) !== 'verified')) {
    tell('case-none-verified', claims[0]!.line, 'No claim of value is verified.');
  }
  for (const message of sourceFaults(sources)) tell('source-incomplete', sources[0]!.line, message);
  const ownLevel = levelFault(one);
  if (ownLevel !== '') tell('case-level-differs', 1, ownLevel);
  for (const message of [...summaryFaults(one), statusFault(one)]) {
    if (message !== '') tell('case-summary-differs', 1, message);
  }
  return problems;
}

/** Said without naming a source: many libraries have such habits, which are told once. */
function sourceFaults(sources: readonly Source[]): string[] {
  const given = (source: Source, key: string) =>
    key === 'type' ? source.type : textOf(source.given ?? {}, key);
  const missing = SOURCE_FIELDS.filter((key) => sources.some((one) => given(one, key) === ''));
  const isRepeated = sources.some(
    ({ url, title }) => URL.canParse(url) && new URL(url).host.replace(/^www\./, '') === title,
  );
  const isUnknown = sources.some((one) => !EXTRACTION.has(given(one, 'extraction_method')));
  return [
    ...missing.map((key) => `Sources have no "${key}".`),
    ...(isRepeated ? ['The title of a source only repeats its address.'] : []),
    ...(isUnknown ? ['The extraction_method of a source is none of the format.'] : []),
  ];
}

function levelFault({ given = {}, claims }: Case): string {
  if (claims.length === 0) return '';
  const own = textOf(given, 'evidence_level');
  const highest = LEVELS.find((level) => claims.some(({ grading }) => grading?.level === level));
  if (own === '') return 'The case has no evidence_level.';
  if (highest === undefined || own === highest) return '';
  return `The evidence_level of the case is "${own}", and its claims reach "${highest}".`;
}

/** The summary of a file counts its claims and facts; of these, the statuses that a program sets. */
function summaryFaults({ given = {}, claims, context = [] }: Case): string[] {
  const summary = groupOf(given, 'verification_summary');
  return [
    ...countFaults(summary, 'value_claims', claims, ['verified', 'needs_review', 'rejected']),
    ...countFaults(summary, 'context_claims', context, ['verified', 'unverified', 'inferred']),
  ];
}

function countFaults(
  summary: Given,
  list: string,
  claims: readonly Claim[],
  statuses: readonly string[],
): string[] {
  const counts = groupOf(summary, list);
  const wanted: readonly (readonly [string, number])[] = [
    ['total', claims.length],
    ...statuses.map((status): [string, number] => [
      status,
      claims.filter((claim) => statusOf(claim) === status).length,
    ]),
  ];
  return wanted.flatMap(([key, count]) => {
    const said = textOf(counts, key);
    if (said === '' || Number(said) === count) return [];
    return [`The verification_summary says ${said} for "${key}" of ${list}, which make ${count}.`];
  });
}

/** The status of a case follows from those of its claims; one in progress may be anything yet. */
function statusFault({ given = {}, claims }: Case): string {
  const status = textOf(given, 'status').toLowerCase();
  const open = claims.filter((claim) => statusOf(claim) === 'needs_review');
  const says = `The status of the case is "${status}", and`;
  if (status === 'complete' && claims.length === 0) return `${says} it makes no claim of value.`;
  if (status === 'complete' && open.length > 0) return `${says} ${idsOf(open)} need review.`;
  const isReviewed = claims.length > 0 && open.length === 0;
  return status === 'needs_review' && isReviewed ? `${says} no claim of value needs review.` : '';
}

/** Codes of one classification mean nothing beside those of another. */
function codeSystems(cases: readonly Case[]): Problem[] {
  const codes = cases.flatMap(({ context = [] }) =>
    context.map(({ given = {} }) => textOf(given, 'apqc_code')).filter((code) => code !== ''),
  );
  const dotted = codes.filter((code) => code.includes('.')).length;
  const long = codes.filter((code) => /^\d{5}$/.test(code)).length;
  if (dotted === 0 || long === 0) return [];
  const message = `Of the apqc_codes, ${dotted} are numbers of the outline (1.2.3), and ${long} are of five digits.`;
  return [problemAt('code-systems-mixed', { file: '.', line: 1 }, message)];
}

function isElided(quote: string): boolean {
  return ELLIPSIS.test(quote);
}

function statusOf({ given = {} }: Claim): string {
  return textOf(given, 'verification_status').toLowerCase();
}

function metricOf({ given = {} }: Claim): Given {
  return groupOf(given, 'metric_raw');
}

function metricValue(claim: Claim): string {
  return textOf(metricOf(claim), 'value');
}

function groupOf(fields: Given, key: string): Given {
  const value = fields[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Given)
    : {};
}

function textOf(fields: Given, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value.trim() : '';
}

function idsOf(claims: readonly Claim[]): string {
  return claims.map(({ id }) => id).join(', ');
}
