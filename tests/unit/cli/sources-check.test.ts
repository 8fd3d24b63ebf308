import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSourcesCheck } from '../../../src/cli/sources-check.ts';
import { readLibrary } from '../../../src/files/read-library.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';

let server: Server;
let port: number;
const asked: string[] = [];

const answer: RequestListener = (request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const { url = '', method } = request;
  if (url === '/moved') {
    response.writeHead(301, { location: `http://localhost:${port}/here` }).end();
  } else if (url === '/near') response.writeHead(302, { location: '/here' }).end();
  else if (url === '/no-head' && method === 'HEAD') response.writeHead(405).end();
  else if (url === '/gone') response.writeHead(404).end();
  else if (url === '/closed') response.writeHead(403).end();
  else response.end('a page');
};

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const manners = { hosts: 2, pauseMs: 0 };

async function check(library: string, today: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const options = { library, olderThan: 30, today, manners };
  const code = await runSourcesCheck(options, { stdout, stderr });
  stdout.end();
  return { code, out: await readText(stdout) };
}

function library(...names: string[]) {
  const sources = names.map((name, at) => {
    return `**S${at + 1}**: [Page](http://127.0.0.1:${port}/${name})`;
  });
  return createFolder({ 'a.md': caseFile({}, `## Sources\n\n${sources.join('\n\n')}\n`) });
}

test('tells dead sources and those that moved to another domain, and check reports them', async () => {
  using folder = library('fine', 'gone', 'moved', 'near', 'no-head', 'closed');
  const at = (name: string) => `http://127.0.0.1:${port}/${name}`;
  const { code, out } = await check(folder.path, '2025-05-01');
  expect(code).toBe(1);
  expect(out.split('\n').sort()).toEqual(
    [
      `dead  ${at('gone')}  (404)`,
      `moved  ${at('moved')}  (200) → http://localhost:${port}/here`,
      `unsure  ${at('closed')}  (403)`,
      `Looked at 6 sources, knew 0; 2 dead or moved. Kept in ${folder.path}/casebook.sources.json`,
      '',
    ].sort(),
  );
  expect(asked).toContain('GET /no-head');
  expect(asked).not.toContain('GET /fine');
  const kept = JSON.parse(
    readFileSync(path.join(folder.path, 'casebook.sources.json'), 'utf8'),
  ) as Record<string, unknown>;
  expect(kept[at('no-head')]).toEqual({ result: 'ok', on: '2025-05-01', said: '200' });
  const { problems } = await readLibrary(folder.path);
  expect(
    problems.filter(({ code }) => /dead|moved/.test(code)).map(({ message }) => message),
  ).toEqual([
    `Source S2 could not be opened on 2025-05-01 (404): "${at('gone')}".`,
    `Source S3 led to http://localhost:${port}/here on 2025-05-01: "${at('moved')}".`,
  ]);
});

test('what was looked at lately is passed over, and what no case cites is forgotten', async () => {
  using folder = library('fine', 'other');
  await check(folder.path, '2025-05-01');
  asked.length = 0;
  expect((await check(folder.path, '2025-05-20')).out).toContain('Looked at 0 sources, knew 2;');
  expect(asked).toEqual([]);
  folder.write({
    'a.md': caseFile({}, `## Sources\n\n**S1**: [P](http://127.0.0.1:${port}/fine)\n`),
  });
  const { code, out } = await check(folder.path, '2025-06-20');
  expect(code).toBe(0);
  expect(out).toContain('Looked at 1 source, knew 0; 0 dead');
  expect(readFileSync(path.join(folder.path, 'casebook.sources.json'), 'utf8')).not.toContain(
    'other',
  );
});

test('a host that refuses is not certain', async () => {
  using folder = createFolder({
    'a.md': caseFile({}, '## Sources\n\n**S1**: [P](http://127.0.0.1:1/x)\n'),
  });
  expect(await check(folder.path, '2025-05-01')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^unsure {2}http:\/\/127\.0\.0\.1:1\/x {2}\(/),
  });
});
