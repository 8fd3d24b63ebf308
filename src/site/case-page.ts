import { type Case, type Claim, type Source, STATUSES, type Status } from '../core/case/case.ts';
import { pageName } from '../core/citations/site-address.ts';
import { linkAtQuote } from '../core/citations/text-fragment.ts';
import { html, type Markup } from './html.ts';
import { page, type SiteInfo } from './layout.ts';

/** How a status is shown: the words of docs/writing.md. */
export const STATUS: Readonly<Record<Status, { emoji: string; name: string; meaning: string }>> = {
  APPROVED: { emoji: '✅', name: 'Approved', meaning: '' },
  UNREVIEWED: {
    emoji: '🔍',
    name: 'Not yet reviewed',
    meaning: 'No person has reviewed this claim yet. Check the source before you rely on it.',
  },
  NEEDS_REVIEW: {
    emoji: '⚠️',
    name: 'Needs review',
    meaning: 'The library has not approved this claim. Check the source before you rely on it.',
  },
  REJECTED: {
    emoji: '⛔',
    name: 'Rejected',
    meaning: 'The library checked this and rejected it. It is not evidence.',
  },
};

/** How far the quotes were compared with a captured copy of their source, which is apart from the review. */
const CAPTURE: Readonly<Record<string, string>> = {
  'not-checked': 'Quotes not compared with a captured copy of the source.',
  found: 'Quotes found in the captured source.',
  'not-found': 'Quotes not found in the captured source.',
};

/** The page of a case: facts, claims with a lasting anchor each, sources. */
export function casePage(one: Case, site: SiteInfo): string {
  const name = pageName(one.id);
  const facts = [
    ['Value', one.highlightedValue],
    ['Tier', [one.tier, one.tierConfidence && `(${one.tierConfidence} confidence)`].join(' ')],
    ['Primary impact', one.primaryImpact],
    ['Cluster', one.industryCluster],
    ['Added', one.dateAdded],
    ['Last updated', one.lastUpdated],
  ].flatMap(([term = '', value = '']) =>
    value.trim() === '' ? [] : [html`<div><dt>${term}</dt><dd>${value}</dd></div>`],
  );
  const summary = one.summary.split(/\n{2,}/).filter((text) => text.trim() !== '');
  const main = html`<article>
<header>
<p class="kicker">${one.org}</p>
<h1>${one.useCase || one.title}</h1>
<p class="counts">${statusCounts(one)}</p>
</header>
<dl class="facts">${facts}</dl>
${summary.map((text) => html`<p>${text}</p>`)}
<section aria-labelledby="claims"><h2 id="claims">Claims</h2>
${one.claims.length === 0 ? html`<p>The case has no claims.</p>` : null}
${one.claims.map((claim) => claimCard(one, claim))}
</section>
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<ul class="sources">${one.sources.map((source) => sourceItem(source, ''))}</ul>
</section>
</article>`;
  const title = [one.org, one.useCase].filter(Boolean).join(': ');
  return page({ title, up: '../', path: `cases/${name}.html`, json: `${name}.json`, main }, site);
}

/** `6 approved, 1 needs review`. */
export function statusCounts({ claims }: Case): string {
  const told = STATUSES.flatMap((status) => {
    const count = claims.filter((claim) => claim.status === status).length;
    return count === 0
      ? []
      : [`${STATUS[status].emoji} ${count} ${STATUS[status].name.toLowerCase()}`];
  });
  return told.join(', ') || 'No claims';
}

function claimCard(one: Case, claim: Claim): Markup {
  const { emoji, name, meaning } = STATUS[claim.status];
  const isRejected = claim.status === 'REJECTED';
  const cited = one.sources.filter(({ id }) => claim.sources.includes(id));
  const [quote = ''] = isRejected ? [] : claim.quotes;
  const reason =
    claim.notes.issue ?? claim.notes.reason ?? claim.notes['reason for rejection'] ?? '';
  return html`<article class="claim ${claim.status.toLowerCase()}" id="${claim.id}" aria-labelledby="${claim.id}-name">
<h3 id="${claim.id}-name"><a class="anchor" href="#${claim.id}" aria-label="Link to claim ${claim.id}">${claim.id}</a> ${claim.title}</h3>
<p class="status"><span aria-hidden="true">${emoji}</span> <strong>${name}</strong> ${reviewed(claim)}</p>
${meaning ? html`<p class="meaning">${meaning}</p>` : null}
<p class="sentence">${isRejected ? 'What was claimed: ' : ''}${claim.text}</p>
${isRejected ? [] : claim.quotes.map((words) => html`<blockquote><p>${words}</p></blockquote>`)}
${reason ? html`<p class="reason">Reviewer’s note: ${reason}</p>` : null}
${cited.length > 0 ? html`<ul class="sources">${cited.map((source) => sourceItem(source, quote))}</ul>` : html`<p class="meaning">The claim names no source.</p>`}
${isRejected || claim.quotes.length === 0 ? null : html`<p class="trust">${claim.review ? '' : 'No reviewer is named. '}${CAPTURE[claim.capture ?? 'not-checked'] ?? ''}</p>`}
</article>`;
}

function reviewed({ review }: Claim): Markup | null {
  if (review === undefined) return null;
  const who = [review.by && `by ${review.by}`, review.on && `on ${review.on}`].filter(Boolean);
  return html`<span>Reviewed ${who.join(' ')}${review.reason ? `: ${review.reason}` : ''}</span>`;
}

/** A link opens at the quote; a source without an address says so. */
function sourceItem({ id, title, url, type }: Source, quote: string): Markup {
  const shown = title || url || 'without a title';
  const link = /^https?:\/\//i.test(url)
    ? html`<a href="${quote ? linkAtQuote(url, quote, type) : url}" rel="noopener noreferrer">${shown}</a> <span class="host">${hostOf(url)}</span>`
    : html`${shown} <span class="host">no web address</span>`;
  return html`<li><span class="id">${id}</span> ${link}${type ? html` <span class="type">${type}</span>` : null}</li>`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
