import { type Case, STATUSES } from '../core/case/case.ts';
import { pageName } from '../core/citations/site-address.ts';
import { claimCard, sourceItem } from './claim-card.ts';
import { html } from './html.ts';
import { tagWords } from './interpretation.ts';
import { page, type SiteInfo } from './layout.ts';
import { STATUS } from './status.ts';

/** The page of a case: facts, claims with a lasting anchor each, sources. */
export function casePage(one: Case, site: SiteInfo): string {
  const name = pageName(one.id);
  const facts = [
    ['Value', one.headline ?? one.highlightedValue],
    ['Tier', [one.tier, one.tierConfidence && `(${one.tierConfidence} confidence)`].join(' ')],
    ['Primary impact', one.primaryImpact],
    ['Cluster', one.industryCluster],
    ['Added', one.dateAdded],
    ['Last updated', one.lastUpdated],
    ['To be reviewed by', one.reviewBy],
  ].flatMap(([term = '', value = '']) =>
    value.trim() === '' ? [] : [html`<div><dt>${term}</dt><dd>${value}</dd></div>`],
  );
  const { context = [] } = one;
  const summary = one.summary.split(/\n{2,}/).filter((text) => text.trim() !== '');
  const main = html`<article>
<header>
<p class="kicker">${one.org}</p>
<h1>${one.useCase || one.title}</h1>
<p class="counts">${statusCounts(one)}</p>
</header>
<dl class="facts">${facts}</dl>
${tagWords(one).map((words) => html`<p class="meaning">${words}</p>`)}
${summary.map((text) => html`<p>${text}</p>`)}
<section aria-labelledby="claims"><h2 id="claims">Claims</h2>
${one.claims.length === 0 ? html`<p>The case has no claims.</p>` : null}
${one.claims.map((claim) => claimCard(one, claim))}
</section>
${
  context.length === 0
    ? null
    : html`<section aria-labelledby="facts"><h2 id="facts">Facts of the case</h2>
<p class="meaning">When, where and how large: they are no claims of value.</p>
${context.map((fact) => claimCard(one, fact))}
</section>`
}
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<ul class="sources">${one.sources.map((source) => sourceItem(source))}</ul>
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
