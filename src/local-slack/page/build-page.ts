import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** The page, ready to be served: `assets` by path (`/page.js`), which `html` names. */
export interface BuiltPage {
  readonly html: string;
  readonly assets: Map<string, { type: string; body: Uint8Array }>;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));

/**
 * Nothing is fetched from anywhere but this machine; nothing that a message says can run.
 * `frame-ancestors` and the like work only in a header: the server may send these too.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: http://localhost:* http://127.0.0.1:*",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const OPTIONS: BuildOptions = {
  entryPoints: [
    { in: path.join(HERE, 'main.tsx'), out: 'page' },
    { in: path.join(HERE, 'style/page.css'), out: 'page' },
  ],
  bundle: true,
  minify: true,
  write: false,
  assetNames: '[name]',
  loader: { '.woff2': 'file' },
  outdir: '/',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  legalComments: 'none',
  logLevel: 'silent',
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Bundles the page in memory, so that whoever opens it has nothing to build. */
export async function buildPage(): Promise<BuiltPage> {
  const { outputFiles } = await build(OPTIONS);
  const assets = new Map(
    (outputFiles ?? []).map((file) => [
      `/${path.basename(file.path)}`,
      { type: TYPES[path.extname(file.path)] ?? 'application/octet-stream', body: file.contents },
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
