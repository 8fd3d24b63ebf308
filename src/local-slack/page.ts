import { servedPage } from './browser/served-page.ts';
import { bundlePage } from './bundle-page.mjs';
import type { PageOption } from './state/options.ts';

/**
 * Loads the browser page, for the `page` option of `createLocalSlack`. Run from the sources, it
 * bundles the page in memory, in under a second; the built package reads it from `dist/`.
 * @example
 * const slack = await createLocalSlack({ manifest, page: await loadPage(), port: 3141 });
 */
export async function loadPage(): Promise<PageOption> {
  return servedPage(await bundlePage());
}
