import type { Case } from '../case/case.ts';

const COLUMNS = [
  'case_id',
  'org',
  'use_case',
  'claim_id',
  'title',
  'status',
  'claim',
  'quotes',
  'source_ids',
  'source_urls',
  'reviewed_by',
  'reviewed_on',
  'date_added',
  'last_updated',
  'tier',
  'primary_impact',
  'industry_cluster',
  'file',
];

export const CSV_HEAD = `${COLUMNS.join(',')}\r\n`;

/** The claims of a case as rows of CSV (RFC 4180); several quotes are lines of one cell. */
export function claimRows(one: Case): string {
  return one.claims
    .map((claim) => {
      const urls = claim.sources.map((id) => one.sources.find((each) => each.id === id)?.url ?? '');
      const cells = [
        one.id,
        one.org,
        one.useCase,
        claim.id,
        claim.title,
        claim.status,
        claim.text,
        claim.quotes.join('\n'),
        claim.sources.join(' '),
        urls.filter(Boolean).join(' '),
        claim.review?.by ?? '',
        claim.review?.on ?? '',
        one.dateAdded,
        one.lastUpdated,
        one.tier,
        one.primaryImpact,
        one.industryCluster,
        one.file,
      ];
      return `${cells.map(cell).join(',')}\r\n`;
    })
    .join('');
}

/** A spreadsheet would calculate what begins like a formula; an apostrophe makes it text. */
function cell(text: string): string {
  const safe = /^(?:[=@\t\r]|[+-](?![\d\s]))/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
