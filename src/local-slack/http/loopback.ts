import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was addressed to this machine by its own name. A page on another site can make
 * a browser resolve its host name to 127.0.0.1 (DNS rebinding); its `Host` then gives it away.
 */
export function isLoopbackHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
}

/** Whether a WebSocket was opened by a page that this server served. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  return isLoopbackHost(request) && request.headers.origin === `http://${request.headers.host}`;
}
