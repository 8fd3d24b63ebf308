import { describe, expect, test } from 'vitest';
import { parseConfig, parseLocalConfig } from '../../../src/app/config.ts';
import { describeSettings } from '../../../src/app/settings.ts';

const library = { CASEBOOK_LIBRARY: 'cases' };
const socket = { ...library, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

describe('parseConfig', () => {
  test('two tokens are enough for Socket Mode', () => {
    const { config, problems } = parseConfig(socket);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      botToken: 'xoxb-1',
      transport: { kind: 'socket', appToken: 'xapp-1' },
      library: 'cases',
      health: null,
      sharedChannels: 'refuse',
    });
  });

  test.each(['https://slack.example/api', 'https://slack.example/api/'])(
    'the address of the Web API ends in a slash: %s',
    (given) => {
      const { config } = parseConfig({ ...socket, SLACK_API_URL: given });
      expect(config?.slackApiUrl).toBe('https://slack.example/api/');
    },
  );

  test('HTTP needs the signing secret instead, and takes its port as a number', () => {
    const http = { ...library, SLACK_BOT_TOKEN: 'xoxb-1', CASEBOOK_TRANSPORT: 'http' };
    expect(parseConfig(http).problems).toMatchObject([
      { setting: 'SLACK_SIGNING_SECRET', missing: true },
    ]);
    expect(
      parseConfig({ ...http, SLACK_SIGNING_SECRET: 'abcdefgh', PORT: '8080' }).config?.transport,
    ).toEqual({
      kind: 'http',
      signingSecret: 'abcdefgh',
      port: 8080,
      host: '',
    });
  });

  test('every missing and wrong setting is reported at once, each with where to find it', () => {
    const { config, problems } = parseConfig({
      SLACK_BOT_TOKEN: 'xoxp-user-token',
      CASEBOOK_TRANSPORT: 'carrier pigeon',
      PORT: 'eighty',
      DATABASE_URL: 'mysql://x',
      CASEBOOK_TIME_ZONE: 'Mars/Olympus',
      CASEBOOK_LOG_LEVEL: 'loud',
      CASEBOOK_ANNOUNCE_CHANNELS: 'general',
      CASEBOOK_CURATORS: 'sam',
    });
    expect(config).toBeNull();
    expect(problems.map(({ setting }) => setting).sort()).toEqual([
      'CASEBOOK_ANNOUNCE_CHANNELS',
      'CASEBOOK_CURATORS',
      'CASEBOOK_LIBRARY',
      'CASEBOOK_LOG_LEVEL',
      'CASEBOOK_TIME_ZONE',
      'CASEBOOK_TRANSPORT',
      'DATABASE_URL',
      'PORT',
      'SLACK_BOT_TOKEN',
    ]);
    for (const { where, what, message } of problems) {
      expect(where).not.toBe('');
      expect(what).not.toBe('');
      expect(message).not.toBe('');
    }
  });

  test.each([
    ['CASEBOOK_DATA', 'mysql://me:sesame@host/name', '.casebook/casebook.db'],
    ['CASEBOOK_DATA', 'memory:', '.casebook/casebook.db'],
    ['DATABASE_URL', 'casebook.db', 'postgres://user:password@host:5432/name'],
  ])(
    'a %s that no driver opens for it (%s) is refused, with an example',
    (setting, value, like) => {
      const { problems } = parseLocalConfig({ ...library, [setting]: value });
      expect(problems).toMatchObject([{ setting, message: `must be like ${like}` }]);
    },
  );

  test('no value is ever repeated in a problem: it may be a secret', () => {
    const { problems } = parseConfig({
      ...library,
      SLACK_BOT_TOKEN: 'sesame-1234',
      SLACK_APP_TOKEN: 'sesame-5678',
    });
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toContain('sesame');
  });

  test('an empty value counts as missing', () => {
    expect(parseConfig({ ...socket, SLACK_BOT_TOKEN: ' ' }).problems).toMatchObject([
      { missing: true },
    ]);
  });

  test('channels that follow by configuration may have a filter each', () => {
    const CASEBOOK_ANNOUNCE_CHANNELS = 'C01, C02=org:klarna,acme every:week; C03';
    const { config } = parseConfig({ ...socket, CASEBOOK_ANNOUNCE_CHANNELS });
    expect(config?.announceChannels).toMatchObject([
      { channel: 'C01', wish: { filter: { kind: 'all' } } },
      { channel: 'C02', wish: { filter: { kind: 'or' }, cadence: { every: 'week' } } },
      { channel: 'C03' },
    ]);
    expect(
      parseConfig({ ...socket, CASEBOOK_ANNOUNCE_CHANNELS: 'general' }).problems,
    ).toMatchObject([
      { setting: 'CASEBOOK_ANNOUNCE_CHANNELS', message: expect.stringContaining('general') },
    ]);
  });

  test('a filter that names a field nobody knows is refused, with the fields there are', () => {
    const CASEBOOK_ANNOUNCE_CHANNELS = 'C01=nofield:x, C02=sector:bank';
    const env = { ...socket, CASEBOOK_ANNOUNCE_CHANNELS };
    const setting = 'CASEBOOK_ANNOUNCE_CHANNELS';
    const { problems } = parseConfig(env, ['industry_sector']);
    expect(problems).toMatchObject([{ setting }]);
    expect(problems[0]?.message).toMatch(
      /“C01=nofield:x”: There is no field "nofield"\. Fields are org, cluster,.* industry_sector\./,
    );
    expect(parseConfig(env).problems).toMatchObject([{ setting }, { setting }]);
    expect(parseConfig(env, null).problems).toEqual([]);
  });

  test('the last word of an overlay’s name means the overlay', () => {
    const env = { ...socket, CASEBOOK_ANNOUNCE_CHANNELS: 'C02=sector:bank' };
    expect(parseConfig(env, ['industry_sector']).config?.announceChannels).toMatchObject([
      { wish: { filter: { field: 'tag', overlay: 'industry_sector', value: 'bank' } } },
    ]);
  });

  test('what never speaks to Slack needs no tokens', () => {
    expect(parseLocalConfig(library).config).toMatchObject({ library: 'cases' });
  });

  test('the examples are nobody’s library: a folder must be named', () => {
    const { CASEBOOK_LIBRARY: _, ...tokens } = socket;
    expect(parseConfig(tokens).problems).toMatchObject([
      { setting: 'CASEBOOK_LIBRARY', missing: true },
    ]);
  });

  test.each(['eighty', '-1', '65536', '80.5'])(
    'a port is no %s, and the message says so',
    (PORT) => {
      expect(parseConfig({ ...socket, PORT, CASEBOOK_HEALTH_PORT: PORT }).problems).toMatchObject([
        { setting: 'PORT', message: 'must be a whole number from 0 to 65535' },
        { setting: 'CASEBOOK_HEALTH_PORT', message: 'must be a whole number from 0 to 65535' },
      ]);
    },
  );

  test('health is asked for on this machine unless a host is named', () => {
    const given = { ...socket, CASEBOOK_HEALTH_PORT: '9464' };
    expect(parseConfig(given).config?.health).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(parseConfig({ ...given, CASEBOOK_HEALTH_HOST: '0.0.0.0' }).config?.health?.host).toBe(
      '0.0.0.0',
    );
  });

  test('every setting says what it is and where it comes from', () => {
    for (const { what, where } of describeSettings()) expect([what, where]).not.toContain('');
  });
});
