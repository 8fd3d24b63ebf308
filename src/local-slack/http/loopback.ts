import type { IncomingMessage } from 'node:http';

/**
 * True if a request's `Host` is 127.0.0.1 or localhost. Another site can make its host name resolve
 * to 127.0.0.1 (DNS rebinding), but the browser still sends that name as `Host`.
 */
export function isLoopbackHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
}

/** True if a page from this server opened the WebSocket. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  return isLoopbackHost(request) && request.headers.origin === `http://${request.headers.host}`;
}
