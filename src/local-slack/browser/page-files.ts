import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageOption } from '../state/options.ts';

/** Serves the page: the HTML at `/` and at permalinks, and an asset at any other path. */
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
    // The rest of the policy is in the HTML. This directive only works in a header.
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
}
