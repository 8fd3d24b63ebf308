import { html, type Markup } from './html.ts';

/** What all pages of a site share. */
export interface SiteInfo {
  /** Its name, in the head of every page. */
  readonly title: string;
  /** Its address without a slash at the end; empty if it is not known. */
  readonly url: string;
}

/** The parts of a page that differ. */
export interface Page {
  readonly title: string;
  /** `./` or `../`: the way to the site's own folder. */
  readonly up: string;
  /** Path within the site, for the page's lasting address. */
  readonly path: string;
  /** JSON that says the same. */
  readonly json: string;
  readonly main: Markup;
}

/** A whole page. It loads nothing from elsewhere, and needs no script to be read. */
export function page({ title, up, path, json, main }: Page, site: SiteInfo): string {
  const canonical = site.url ? html`<link rel="canonical" href="${site.url}/${path}">` : null;
  const { html: text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}style.css">
<link rel="alternate" type="application/atom+xml" title="New and changed cases" href="${up}feed.xml">
<link rel="alternate" type="application/json" href="${json}">
${canonical}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="site"><a href="${up}index.html">${site.title}</a></header>
<main id="main">
${main}
</main>
<footer><p>Quotes are word for word. <a href="${json}">This page as JSON</a> · <a href="${up}feed.xml">New and changed cases (Atom)</a></p></footer>
</body>
</html>
`;
  return text;
}
