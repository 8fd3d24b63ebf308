import { beforeAll, expect, test } from 'vitest';
import { loadPage } from '../../../page.ts';
import type { PageOption } from '../../../state/options.ts';

let page: PageOption;
beforeAll(async () => {
  page = await loadPage();
});

test('the page names only what it brings along', () => {
  const named = [...page.html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  const own = named.filter((address) => !address?.startsWith('data:'));
  expect(own).toEqual(['/page.css', '/page.js']);
  for (const address of own) expect(page.assets.has(address ?? '')).toBe(true);
});

test('the styles ask for nothing but the typeface that is served with them', () => {
  const css = Buffer.from(page.assets.get('/page.css')?.body ?? '').toString();
  const asked = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(
    ([, address]) => new URL(address ?? '', 'http://page.test/page.css').pathname,
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const path of asked) expect(page.assets.get(path)?.type).toBe('font/woff2');
  expect(css).not.toContain('@import');
});

test('nothing may be fetched from elsewhere, and no inline script runs', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page.html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:\/\/\*/);
});

test('the script is the production build', () => {
  const script = Buffer.from(page.assets.get('/page.js')?.body ?? '').toString();
  expect(script).not.toContain('process.env');
  expect(script).not.toContain('react-dom.development');
  expect(script.length).toBeLessThan(700_000);
});
