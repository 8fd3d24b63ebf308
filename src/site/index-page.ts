import type { Case } from '../core/case/case.ts';
import { pageName } from '../core/citations/site-address.ts';
import { statusCounts } from './case-page.ts';
import { html } from './html.ts';
import { page, type SiteInfo } from './layout.ts';

/** The page of the whole library: all cases by organisation, and a search that a script adds. */
export function indexPage(cases: readonly Case[], site: SiteInfo): string {
  const sorted = [...cases].sort(
    (a, b) => a.org.localeCompare(b.org, 'en') || (a.id < b.id ? -1 : 1),
  );
  const items = sorted.map(
    (
      one,
    ) => html`<li data-id="${pageName(one.id)}"><a href="cases/${pageName(one.id)}.html"><span class="kicker">${one.org}</span> <span class="name">${one.useCase || one.title}</span></a>
<p>${one.headline ?? one.highlightedValue}</p><p class="counts">${statusCounts(one)}</p></li>`,
  );
  const main = html`<h1>${site.title}</h1>
<p>${cases.length === 1 ? '1 case' : `${cases.length} cases`}. Every claim has its review status, the quote word for word, and its source.</p>
<form role="search" id="search" hidden><label for="words">Search claims and cases</label>
<input id="words" type="search" autocomplete="off" placeholder="an organisation, a topic, a figure"></form>
<p id="found" role="status"></p>
<ol id="hits" class="hits"></ol>
<ul id="cases" class="cases">${items}</ul>
<script src="search-data.js" defer></script>
<script src="search.js" defer></script>`;
  return page({ title: site.title, up: './', path: '', json: 'library.json', main }, site);
}

/** What the search reads, as a script: a page that is opened from a disk may not load JSON. */
export function searchData(cases: readonly Case[]): string {
  const entries = cases.flatMap((one) => {
    const name = [one.org, one.useCase].filter(Boolean).join(': ');
    const address = `cases/${pageName(one.id)}.html`;
    const about = [
      one.headline ?? one.highlightedValue,
      one.industryCluster,
      one.tier,
      one.primaryImpact,
    ].join(' ');
    return [
      [address, name, about, ''],
      ...one.claims.map((claim) => [
        `${address}#${claim.id}`,
        `${name}, ${claim.id}`,
        claim.text || claim.title,
        claim.status,
      ]),
    ];
  });
  // A line separator ends a line of a script in old browsers.
  const json = JSON.stringify(entries).replace(/[\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16)}`;
  });
  return `globalThis.casebookEntries = ${json};\n`;
}
