import { describe, expect, test } from 'vitest';
import { createBoltLogger, createLogger } from '../../../src/logging/logging.ts';

const BOT = 'xoxb-1234-5678-AbCd';
const APP = 'xapp-1-A0-99-deadbeef';
const WORDS = 'is our merger on?';

/** What the log holds after some lines, as written. */
function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('trace', { write: (line) => void lines.push(line) }));
  expect(lines).not.toEqual([]);
  return lines.join('');
}

describe('the log', () => {
  test('is one JSON object a line, with level and time in words', () => {
    const line: unknown = JSON.parse(
      logged((log) => log.info({ request: 'a1', ms: 3 }, 'handled')),
    );
    expect(line).toMatchObject({ level: 'info', request: 'a1', ms: 3, msg: 'handled' });
    expect((line as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test.each([
    { token: BOT },
    { botToken: BOT, appToken: APP },
    { headers: { authorization: `Bearer ${BOT}` } },
    { command: { text: WORDS, token: BOT } },
    { body: { event: { text: WORDS, blocks: [{ text: WORDS }] } } },
    { asked: { question: WORDS } },
    { response_url: 'https://hooks.slack.com/commands/T1/2/abc' },
    { config: { databaseUrl: 'postgres://casebook:sesame@db/casebook' } },
  ])('leaves secrets and people’s words out of %j', (fields) => {
    const line = logged((log) => log.error(fields, 'failed'));
    for (const secret of [BOT, APP, WORDS, 'sesame', 'T1/2/abc'])
      expect(line).not.toContain(secret);
    expect(line).toContain('[redacted]');
  });

  test('leaves them out of what a child is given, and a child’s child', () => {
    const line = logged((log) =>
      log.child({ q: WORDS, part: 'a' }).child({ token: BOT }).info('x'),
    );
    expect(JSON.parse(line)).toMatchObject({ q: '[redacted]', token: '[redacted]', part: 'a' });
  });

  test('reads three levels deep, and shows nothing of what lies deeper or refers to itself', () => {
    const self: { name: string; self?: unknown } = { name: 'loop' };
    self.self = self;
    const line = logged((log) => log.info({ self, a: { b: { c: { d: WORDS } }, list: [1, 'e'] } }));
    const deep = '[not logged]';
    expect(JSON.parse(line)).toMatchObject({
      self: { name: 'loop', self: { name: 'loop', self: deep } },
      a: { b: { c: deep }, list: [1, 'e'] },
    });
  });

  test('hides secrets inside errors, their stacks and their causes', () => {
    const cause = new Error('connect postgres://casebook:sesame@db/casebook failed');
    const error = new Error(`POST https://hooks.slack.com/actions/T1/2/abc with ${BOT}`, { cause });
    const line = logged((log) => log.error({ err: error }, 'failed'));
    for (const secret of [BOT, 'sesame', 'T1/2/abc']) expect(line).not.toContain(secret);
    expect(line).toContain('"cause"');
  });

  test('says what Slack said: its error, and what the app lacks', () => {
    const error = Object.assign(new Error('An API error occurred: missing_scope'), {
      code: 'slack_webapi_platform_error',
      data: { error: 'missing_scope', needed: 'chat:write', text: WORDS },
    });
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(JSON.parse(line)).toMatchObject({
      err: { slack: 'missing_scope', needed: 'chat:write' },
    });
    expect(line).not.toContain(WORDS);
  });
});

describe('Bolt’s log inside ours', () => {
  test('drops its debug lines, which are whole payloads', () => {
    const line = logged((log) => {
      const bolt = createBoltLogger(log);
      bolt.debug(`Received ${JSON.stringify({ text: WORDS })}`);
      bolt.warn('slow');
    });
    expect(line).not.toContain(WORDS);
    expect(JSON.parse(line)).toMatchObject({ level: 'warn', part: 'bolt', msg: 'slow' });
  });

  test('hides tokens in its words, objects beside them are not printed', () => {
    const line = logged((log) =>
      createBoltLogger(log).error(`refused ${APP}`, { token: BOT, text: WORDS }),
    );
    for (const secret of [APP, BOT, WORDS]) expect(line).not.toContain(secret);
  });
});
