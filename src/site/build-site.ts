import { withoutPlaces } from '../core/case/without-places.ts';
import { addressInSite, pageName } from '../core/citations/site-address.ts';
import type { Library } from '../core/library/library.ts';
import { casePage } from './case-page.ts';
import { feed } from './feed.ts';
import { indexPage, searchData } from './index-page.ts';
import type { SiteInfo } from './layout.ts';

/** The files of a site, by path: pages, JSON beside each, the feed, and what the search reads. */
export function* siteFiles(library: Library, site: SiteInfo): Generator<[string, string]> {
  const { cases, revision } = library;
  yield ['index.html', indexPage(cases, site)];
  yield ['search-data.js', searchData(cases)];
  yield ['feed.xml', feed(cases, site)];
  yield [
    'library.json',
    json({
      title: site.title,
      revision,
      cases: cases.map(({ id, org, useCase, revision: edition, dateAdded, lastUpdated }) => ({
        id,
        org,
        useCase,
        revision: edition,
        dateAdded,
        lastUpdated,
        page: `cases/${pageName(id)}.html`,
        json: `cases/${pageName(id)}.json`,
      })),
    }),
  ];
  for (const one of cases) {
    const name = pageName(one.id);
    yield [`cases/${name}.html`, casePage(one, site)];
    const { file: _file, ...said } = withoutPlaces(one);
    const page = site.url ? { page: addressInSite(site.url, one.id) } : {};
    yield [`cases/${name}.json`, json({ ...said, ...page })];
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
