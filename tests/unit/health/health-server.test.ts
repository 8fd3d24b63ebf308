import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type HealthServer,
  PortTaken,
  startHealthServer,
} from '../../../src/health/health-server.ts';
import { levelsOf, type Vitals } from '../../../src/health/levels.ts';
import { createMetrics, type Metrics } from '../../../src/health/metrics.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';

const NOW = 1_700_000_000_000;
const library = libraryOf(
  oneCase('norvik', {
    org: 'Norvik',
    claims: [claim('C1'), claim('C2', { status: 'REJECTED' }), claim('C3')],
  }),
);
let store: Store;
let metrics: Metrics;
let server: HealthServer;
let vitals: Vitals;
let isConnected: boolean;
let trouble: string | null;
beforeEach(async () => {
  store = await openStore('memory:', { team: 'T1' });
  metrics = createMetrics('1.2.3');
  isConnected = true;
  trouble = null;
  vitals = { library: () => library, store, isConnected: () => isConnected, now: () => NOW };
  server = await open(0);
});
afterEach(async () => {
  await server.close();
  await store.close();
});

function open(port: number): Promise<HealthServer> {
  return startHealthServer({
    port,
    host: '127.0.0.1',
    metrics,
    levels: () => levelsOf(vitals),
    libraryTrouble: async () => trouble,
  });
}

async function get(path: string, method = 'GET') {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text: await answer.text(),
  };
}

describe('alive and ready', () => {
  test('alive is whoever answers', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
    expect(await get('/healthz?probe=1', 'HEAD')).toMatchObject({ status: 200 });
  });

  test('ready is whoever has a library, a database and Slack', async () => {
    const { status, type, text } = await get('/readyz');
    expect([status, type]).toEqual([200, 'application/json']);
    expect(JSON.parse(text)).toMatchObject({ ready: true, backlogSeconds: 0 });
  });

  test('not ready without a connection to Slack', async () => {
    isConnected = false;
    const { status, text } = await get('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(text).checks.slack).toEqual({ ok: false, detail: 'Slack is not connected.' });
  });

  test('not ready if the folder of the library is gone, or holds no case', async () => {
    trouble = 'The folder /cases cannot be read: it does not exist.';
    expect(JSON.parse((await get('/readyz')).text).checks.library.detail).toBe(trouble);
    trouble = null;
    vitals = { ...vitals, library: () => libraryOf() };
    expect((await get('/readyz')).status).toBe(503);
  });

  test('not ready if the database fails, and alive all the same', async () => {
    await store.close();
    const { status, text } = await get('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      checks: { store: { ok: false } },
      backlogSeconds: null,
    });
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('the metrics', () => {
  test('count requests, calls, claims, problems and deliveries', async () => {
    metrics.handled({ surface: 'mention', outcome: 'answer', seconds: 0.03 });
    metrics.handled({ surface: 'mention', outcome: 'answer', seconds: 0.2 });
    metrics.called({ method: 'chat.postMessage', result: 'ratelimited' });
    const { status, type, text } = await get('/metrics');
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
    for (const line of [
      'casebook_build_info{version="1.2.3"} 1',
      'casebook_requests_total{surface="mention",outcome="answer"} 2',
      'casebook_request_duration_seconds_bucket{le="0.05",surface="mention"} 1',
      'casebook_slack_calls_total{method="chat.postMessage",result="ratelimited"} 1',
      'casebook_library_cases 1',
      'casebook_library_claims{status="APPROVED"} 2',
      'casebook_library_claims{status="REJECTED"} 1',
      'casebook_deliveries{state="pending"} 0',
      'casebook_slack_connected 1',
      'casebook_store_up 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  test('go on while the database is away', async () => {
    await store.close();
    const { text } = await get('/metrics');
    expect(text).toContain('casebook_store_up 0');
    expect(text).not.toMatch(/casebook_deliveries\{/);
  });
});

test('nothing else is answered', async () => {
  expect((await get('/')).status).toBe(404);
  expect((await get('/metrics', 'POST')).status).toBe(404);
});

test('a port that is taken is told', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  await expect(open(port)).rejects.toThrow(PortTaken);
  await expect(open(port)).rejects.toThrow(`port ${port} of 127.0.0.1 is taken`);
  other.close();
});
