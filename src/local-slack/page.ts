import { servedPage } from './browser/served-page.ts';
import { bundlePage } from './bundle-page.mjs';
import type { PageOption } from './state/options.ts';

/**
 * The browser page, for the option `page` of `createLocalSlack`. From the sources it is bundled now,
 * which takes about half a second; the built package reads the one in its `dist/`.
 * @example
 * const slack = await createLocalSlack({ manifest, page: await loadPage(), port: 3141 });
 */
export async function loadPage(): Promise<PageOption> {
  return servedPage(await bundlePage());
}
