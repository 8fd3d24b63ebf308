import { readdir, readFile } from 'node:fs/promises';
import { servedPage } from './browser/served-page.ts';

/** Replaces page.ts in the built package: reads the page that build.mjs bundled. */
export const loadPage: typeof import('./page.ts').loadPage = async () => {
  const folder = new URL('page/', import.meta.url);
  const names = await readdir(folder);
  return servedPage(
    await Promise.all(
      names.map(async (name) => ({ name, body: await readFile(new URL(name, folder)) })),
    ),
  );
};
