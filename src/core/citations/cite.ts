import type { Case, Claim, Source } from '../case/case.ts';

/** An entry of CSL-JSON, which reference managers read. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'report' | 'post-weblog' | 'article-newspaper' | 'article-journal';
  readonly title: string;
  readonly URL?: string;
  /** The kind of source, as the file says. */
  readonly genre?: string;
  /** The host that it was published on. */
  readonly 'container-title'?: string;
  readonly note: string;
}

const STATUS = {
  APPROVED: 'approved',
  UNREVIEWED: 'not yet reviewed',
  NEEDS_REVIEW: 'needs review',
  REJECTED: 'rejected',
} as const;

/** A source as CSL-JSON; its note says which claims of the case it stands for. */
export function cslItem(one: Case, source: Source): CslItem {
  const host = hostOf(source.url);
  return {
    id: `${one.id}-${source.id}`,
    type: cslType(source.type),
    title: source.title || source.url || source.id,
    ...(source.url !== '' && { URL: source.url }),
    ...(source.type !== '' && { genre: source.type }),
    ...(host !== '' && { 'container-title': host }),
    note: noteOf(one, source),
  };
}

/** A source as a BibTeX entry. */
export function bibtexEntry(one: Case, source: Source): string {
  const fields = [
    ['title', `{${tex(source.title || source.url || source.id)}}`],
    [
      'howpublished',
      source.url === '' ? '' : `\\url{${source.url.replace(/[{}\\]/g, encodeURIComponent)}}`,
    ],
    ['type', tex(source.type)],
    ['note', tex(noteOf(one, source))],
  ].filter(([, value]) => value !== '');
  const key = `${one.id}-${source.id}`.replace(/[^A-Za-z0-9_.:-]/g, '-');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** A claim's evidence in plain words, for pasting: quote, source, claim, status and links. */
export function citationText(one: Case, claim: Claim): string {
  return [...evidence(one, claim, (title) => title), claimLine(one, claim)].join('\n');
}

/** The same as Markdown; its links open at the quote where the claim has such. */
export function citationMarkdown(one: Case, claim: Claim): string {
  const link = (title: string, url: string) => (url === '' ? title : `[${title}](<${url}>)`);
  const lines = evidence(one, claim, link).map((line) => `> ${line.replace(/\n/g, '\n> ')}`);
  return [...lines, '', claimLine(one, claim)].join('\n').trim();
}

/** A claim in every format: for people, and for reference managers the entries of what it cites. */
export function citationsOf(one: Case, claim: Claim): { format: string; text: string }[] {
  const cited = one.sources.filter(({ id }) => claim.sources.includes(id));
  const entries = cited.map((source) => cslItem(one, source));
  return [
    { format: 'Text', text: citationText(one, claim) },
    { format: 'Markdown', text: citationMarkdown(one, claim) },
    { format: 'BibTeX', text: cited.map((source) => bibtexEntry(one, source)).join('\n\n') },
    { format: 'CSL-JSON', text: entries.length === 0 ? '' : JSON.stringify(entries, null, 2) },
  ];
}

/** Rejected claims are never quoted. */
function evidence(
  { sources }: Case,
  claim: Claim,
  link: (title: string, url: string) => string,
): string[] {
  const quotes = claim.status === 'REJECTED' ? [] : claim.quotes;
  const cited = sources.filter(({ id }) => claim.sources.includes(id));
  return [
    ...quotes.map((quote) => `“${quote}”`),
    ...cited.map(({ id, title, url }) => {
      const shown = link(title || url, claim.links?.[id] ?? url);
      return `— ${shown}${shown.includes(url) || url === '' ? '' : `, ${url}`}`;
    }),
  ];
}

function claimLine({ org, useCase }: Case, { id, status, text }: Claim): string {
  return `${[org, useCase].filter(Boolean).join(': ')}, ${id} (${STATUS[status]}): ${text}`;
}

function noteOf({ org, useCase, claims }: Case, { id }: Source): string {
  const citing = claims.filter(({ sources }) => sources.includes(id)).map((claim) => claim.id);
  const name = [org, useCase].filter(Boolean).join(': ');
  return citing.length === 0 ? name : `${name}, ${citing.join(', ')}`;
}

function cslType(type: string): CslItem['type'] {
  if (/blog/i.test(type)) return 'post-weblog';
  if (/\b(?:report|filing|white ?paper|case study)/i.test(type)) return 'report';
  if (/journal|paper/i.test(type) && !/newspaper/i.test(type)) return 'article-journal';
  if (/news|press article|magazine/i.test(type)) return 'article-newspaper';
  return 'webpage';
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

function tex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    if (sign === '^' || sign === '~') return `\\${sign}{}`;
    return `\\${sign}`;
  });
}
