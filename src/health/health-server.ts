import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Levels, Metrics } from './metrics.ts';
import { readinessOf } from './readiness.ts';

export interface HealthOptions {
  readonly port: number;
  readonly host: string;
  readonly metrics: Metrics;
  levels(): Promise<Levels>;
  /** Why the library's folder can't be read; null if it can. */
  libraryTrouble(): Promise<string | null>;
}

export interface HealthServer {
  /** The port that it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

/** The port of the health server can't be opened. */
export class PortTaken extends Error {}

/**
 * Answers `GET /healthz` (the process is alive), `/readyz` (it can do its job: 200 or 503, with reasons in
 * JSON) and `/metrics` (Prometheus text).
 * @throws PortTaken
 */
export async function startHealthServer(options: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    void answer(isRead ? path : '', response, options).catch(() => send(response, 500, 'failed\n'));
  });
  server.requestTimeout = 10_000;
  await listen(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  path: string,
  response: ServerResponse,
  { metrics, levels, libraryTrouble }: HealthOptions,
): Promise<void> {
  if (path === '/healthz') return send(response, 200, 'ok\n');
  if (path === '/readyz') {
    const readiness = readinessOf(await levels(), await libraryTrouble());
    const body = `${JSON.stringify(readiness)}\n`;
    return send(response, readiness.ready ? 200 : 503, body, 'application/json');
  }
  if (path === '/metrics') {
    return send(response, 200, await metrics.text(await levels()), metrics.contentType);
  }
  send(response, 404, 'Ask for /healthz, /readyz or /metrics.\n');
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function listen(server: Server, { port, host }: HealthOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `can't be opened (${error.code})`;
      reject(new PortTaken(`port ${port} of ${host} ${why}`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}
