import path from 'node:path';
import type { PageOption } from '../state/options.ts';

/**
 * Loads come only from this machine, and nothing in a message can run. `frame-ancestors` and some
 * others work only in a header, which the server can add.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: http://localhost:* http://127.0.0.1:*",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Builds a page from its files. The HTML links `/page.js` and `/page.css`; the CSS links the font.
 */
export function servedPage(
  files: readonly { readonly name: string; readonly body: Uint8Array }[],
): PageOption {
  const assets = new Map(
    files.map(({ name, body }) => [
      `/${name}`,
      { type: TYPES[path.extname(name)] ?? 'application/octet-stream', body },
    ]),
  );
  return { html: HTML, assets };
}

const ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'><rect width='36' height='36' rx='8' fill='%231f3d3a'/><path d='M7 11.5a2 2 0 0 1 2-2h6l2.5 3H27a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2z' fill='%23fff'/></svg>";

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Local Slack</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<div id="page"></div>
<noscript>This page needs JavaScript.</noscript>
</body>
</html>
`;
