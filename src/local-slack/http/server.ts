import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isLoopbackHost, isOwnOrigin } from './loopback.ts';

/** The handlers of each kind of address; the server only routes. */
export interface Routes {
  api(method: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  responseUrl(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  page(request: IncomingMessage, response: ServerResponse): void;
  appSocket(socket: WebSocket, ticket: string): void;
  /** @param as the id of the person at the page; empty for "you" */
  browserSocket(socket: WebSocket, as: string): void;
}

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the HTTP and WebSocket server on 127.0.0.1; `port` 0 takes a free one. */
export async function startServer(port: number, routes: Routes): Promise<LocalServer> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024 });
  const server = createServer((request, response) => {
    route(routes, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(`The local Slack failed: ${String(error)}\n`);
      }
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const accept = upgradeFor(routes, request);
    if (accept === undefined) {
      refuseUpgrade(socket);
      return;
    }
    sockets.handleUpgrade(request, socket, head, accept);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function route(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLoopbackHost(request)) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('The local Slack answers to 127.0.0.1 and localhost only.\n');
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
  if (method !== undefined) return routes.api(method, request, response);
  if (request.method === 'POST' && /^\/(commands|actions)\//.test(pathname)) {
    return routes.responseUrl(pathname, request, response);
  }
  routes.page(request, response);
}

function upgradeFor(
  routes: Routes,
  request: IncomingMessage,
): ((socket: WebSocket) => void) | undefined {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/link' && isLoopbackHost(request)) {
    return (socket) => routes.appSocket(socket, searchParams.get('ticket') ?? '');
  }
  if (pathname === '/local/browser' && isOwnOrigin(request)) {
    return (socket) => routes.browserSocket(socket, searchParams.get('as') ?? '');
  }
  return undefined;
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
