import type { Case } from '../core/case/case.ts';
import { addressInSite, pageName } from '../core/citations/site-address.ts';
import { statusCounts } from './case-page.ts';
import { html } from './html.ts';
import type { SiteInfo } from './layout.ts';

const MOST = 50;

/** An Atom feed of new and changed cases, newest first. Cases without a date are left out. */
export function feed(cases: readonly Case[], site: SiteInfo): string {
  const dated = cases
    .map((one) => ({ one, day: [one.dateAdded, one.lastUpdated].sort().at(-1) ?? '' }))
    .filter(({ day }) => day !== '')
    .sort((a, b) => (a.day === b.day ? (a.one.id < b.one.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST);
  const address = (id: string) =>
    site.url ? addressInSite(site.url, id) : `cases/${pageName(id)}.html`;
  const entries = dated.map(({ one, day }) => {
    const isNew = one.lastUpdated === '' || one.lastUpdated === one.dateAdded;
    const name = [one.org, one.useCase].filter(Boolean).join(': ');
    return html`<entry>
<id>urn:casebook:${encodeURIComponent(one.id)}:${one.revision}</id>
<title>${isNew ? 'New' : 'Changed'}: ${name}</title>
<updated>${day}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${address(one.id)}"/>
<summary>${[one.headline ?? one.highlightedValue, statusCounts(one)].filter(Boolean).join(' · ')}</summary>
</entry>
`;
  });
  const self = site.url ? html`<link rel="self" href="${site.url}/feed.xml"/>` : null;
  const { html: text } = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${site.url || 'urn:casebook:library'}</id>
<title>${site.title}</title>
<updated>${dated[0]?.day ?? '1970-01-01'}T00:00:00Z</updated>
<author><name>${site.title}</name></author>
${self}
${entries}</feed>
`;
  return text;
}
