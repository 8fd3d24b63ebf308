import type { Case, Claim, Source } from '../core/case/case.ts';
import { html, type Markup } from './html.ts';
import { gradingWords, tagWords } from './interpretation.ts';
import { CAPTURE, STATUS } from './status.ts';

/** A claim with its status, quotes, sources and both steps of trust. */
export function claimCard(one: Case, claim: Claim): Markup {
  const { emoji, name, meaning } = STATUS[claim.status];
  const isRejected = claim.status === 'REJECTED';
  const grading = gradingWords(claim);
  const cited = one.sources.filter(({ id }) => claim.sources.includes(id));
  const reason =
    claim.notes.issue ?? claim.notes.reason ?? claim.notes['reason for rejection'] ?? '';
  return html`<article class="claim ${claim.status.toLowerCase()}" id="${claim.id}" aria-labelledby="${claim.id}-name">
<h3 id="${claim.id}-name"><a class="anchor" href="#${claim.id}" aria-label="Link to claim ${claim.id}">${claim.id}</a> ${claim.title}</h3>
<p class="status"><span aria-hidden="true">${emoji}</span> <strong>${name}</strong> ${reviewed(claim)}</p>
${meaning ? html`<p class="meaning">${meaning}</p>` : null}
${grading ? html`<p class="meaning">${grading}</p>` : null}
<p class="sentence">${isRejected ? 'What was claimed: ' : ''}${claim.text}</p>
${isRejected ? [] : claim.quotes.map((words) => html`<blockquote><p>${words}</p></blockquote>`)}
${reason ? html`<p class="reason">Reviewer’s note: ${reason}</p>` : null}
${cited.length > 0 ? html`<ul class="sources">${cited.map((source) => sourceItem(source, claim.links?.[source.id]))}</ul>` : html`<p class="meaning">The claim names no source.</p>`}
${isRejected || claim.quotes.length === 0 ? null : html`<p class="trust">${claim.review ? '' : 'No reviewer is named. '}${captured(claim)}</p>`}
${tagWords(one, claim.id).map((words) => html`<p class="meaning">${words}</p>`)}
</article>`;
}

function captured({ capture = 'not-checked', capturedIn = 'its source' }: Claim): string {
  return `${CAPTURE[capture]} ${capturedIn}.`;
}

function reviewed({ review }: Claim): Markup | null {
  if (review === undefined) return null;
  const who = [review.by && `by ${review.by}`, review.on && `on ${review.on}`].filter(Boolean);
  return html`<span>Reviewed ${who.join(' ')}${review.reason ? `: ${review.reason}` : ''}</span>`;
}

/**
 * A source as an item of a list. An archived copy stands beside it, and a source without an address says
 * so.
 * @param at the address that opens it at a quote; its own by default
 */
export function sourceItem({ id, title, url, type, given }: Source, at = url): Markup {
  const shown = title || url || 'without a title';
  const link = /^https?:\/\//i.test(url)
    ? html`<a href="${at}" rel="noopener noreferrer">${shown}</a>${hostBeside(shown, url)}`
    : html`${shown} <span class="host">no web address</span>`;
  const archived = given?.archive_url;
  const copy =
    typeof archived === 'string' && /^https?:\/\//i.test(archived)
      ? html` <a href="${archived}" rel="noopener noreferrer">archived copy</a>`
      : null;
  return html`<li><span class="id">${id}</span> ${link}${copy}${type ? html` <span class="type">${type}</span>` : null}</li>`;
}

/** The host of a link, unless it stands in for the title already. */
function hostBeside(shown: string, url: string): Markup | null {
  const host = hostOf(url);
  const isShown = host === '' || host.replace(/^www\./, '') === shown;
  return isShown ? null : html` <span class="host">${host}</span>`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
