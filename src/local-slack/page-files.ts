import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageOption } from './options.ts';

/** Nothing but this server may be asked for anything by the page. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https: http:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the page: `/` and permalinks give the HTML, every other path an asset. */
export function servePage(
  page: PageOption | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const isDocument = pathname === '/' || pathname.startsWith('/archives/');
  const asset = isDocument
    ? page && { type: 'text/html; charset=utf-8', body: page.html }
    : page?.assets.get(pathname);
  if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': asset.type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
}
