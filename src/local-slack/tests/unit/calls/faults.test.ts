import { describe, expect, test } from 'vitest';
import { connectApp } from '../../support/raw-app.ts';
import { form, type Json, manifestWith, type Workshop, workshop } from '../../support/workshop.ts';

const mentioning = () =>
  workshop([], {
    manifest: manifestWith(['app_mentions:read', 'chat:write'], ['app_mention']),
  });

const post = ({ slack }: Workshop, channel = '#general') =>
  fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}` },
    body: form({ channel, text: 'x' }),
  });

describe('faults of calls', () => {
  test('accepted, but the answer is lost', async () => {
    const shop = await workshop();
    const fault = shop.slack.faults.add({ fault: { kind: 'drop_response' } });
    await expect(post(shop)).rejects.toThrow();
    expect(shop.slack.messages('#general')).toHaveLength(1);
    expect(fault.struck).toBe(1);
    expect((await post(shop)).status).toBe(200);
  });

  test('lost before it was accepted', async () => {
    const shop = await workshop();
    shop.slack.faults.add({ fault: { kind: 'drop_request' } });
    await expect(post(shop)).rejects.toThrow();
    expect(shop.slack.messages('#general')).toEqual([]);
    expect(shop.slack.calls).toMatchObject([{ method: 'chat.postMessage', fault: 'drop_request' }]);
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('HTTP 500 %s it was accepted', async (when, held) => {
    const shop = await workshop();
    shop.slack.faults.add({ fault: { kind: 'status', status: 500, when } });
    expect((await post(shop)).status).toBe(500);
    expect(shop.slack.messages('#general')).toHaveLength(held);
  });

  test('accepted, but what arrives is no answer of Slack', async () => {
    const shop = await workshop();
    shop.slack.faults.add({ fault: { kind: 'garble', body: '<html>Bad gateway' } });
    const response = await post(shop);
    expect([response.status, await response.text()]).toEqual([200, '<html>Bad gateway']);
    expect(shop.slack.messages('#general')).toHaveLength(1);
  });

  test('429 with Retry-After, and a refusal of any name', async () => {
    const shop = await workshop();
    shop.slack.faults.add({ fault: { kind: 'rate_limited', retryAfter: 7 } });
    const limited = await post(shop);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    shop.slack.faults.add({ fault: { kind: 'refuse', error: 'account_inactive' } });
    expect(await (await post(shop)).json()).toEqual({ ok: false, error: 'account_inactive' });
    expect(shop.slack.messages('#general')).toEqual([]);
    expect(shop.slack.refusals).toEqual([]);
  });

  test('a slow answer comes when its time has passed', async () => {
    const shop = await workshop();
    shop.slack.faults.add({ fault: { kind: 'slow', ms: 10_000 } });
    let answered = false;
    const answer = post(shop).then((response) => {
      answered = true;
      return response;
    });
    await shop.slack.waitFor(() => shop.slack.messages('#general').length === 1);
    expect(answered).toBe(false);
    await expect
      .poll(() => {
        shop.clock.advance(10_000);
        return answered;
      })
      .toBe(true);
    expect((await answer).status).toBe(200);
  });

  test('by method, by channel, from the nth call, so many times', async () => {
    const shop = await workshop();
    const channel = shop.slack.channel('#general');
    const status = { kind: 'status', status: 500, when: 'before' } as const;
    const fault = shop.slack.faults.add({
      method: 'chat.postMessage',
      channel,
      from: 2,
      times: 2,
      fault: status,
    });
    const codes = async (count: number, where = '#general') => {
      const found: number[] = [];
      for (let index = 0; index < count; index += 1) found.push((await post(shop, where)).status);
      return found;
    };
    expect(await codes(2, '#research')).toEqual([200, 200]);
    expect((await shop.call('auth.test')).ok).toBe(true);
    expect(await codes(4)).toEqual([200, 500, 500, 200]);
    expect(fault.struck).toBe(2);
    const forever = shop.slack.faults.add({ times: Number.POSITIVE_INFINITY, fault: status });
    expect(await codes(3)).toEqual([500, 500, 500]);
    forever.remove();
    expect(await codes(1)).toEqual([200]);
  });

  test('response URLs have faults too', async () => {
    const shop = await workshop();
    const app = await connectApp(shop);
    app.acknowledgeAll();
    await shop.slack.command('#general', '/echo');
    const url = String((await app.next()).payload.response_url);
    shop.slack.faults.add({
      method: 'response_url',
      fault: { kind: 'status', status: 503, when: 'after' },
    });
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x' }) });
    expect(response.status).toBe(503);
    expect(shop.slack.ephemerals()).toHaveLength(1);
  });
});

describe('faults of deliveries', () => {
  test.each([
    [undefined, 0],
    [true, 1],
  ])('the same event twice (as a retry: %s)', async (asRetry, attempt) => {
    const shop = await mentioning();
    const app = await connectApp(shop);
    app.acknowledgeAll();
    shop.slack.faults.add({
      delivery: 'app_mention',
      fault: { kind: 'twice', ...(asRetry === undefined ? {} : { asRetry }) },
    });
    await shop.slack.mention('#general', 'hi').delivered;
    const [first, second] = [await app.next(), await app.next()];
    expect(second.payload).toEqual(first.payload);
    expect(second.envelope_id).not.toBe(first.envelope_id);
    expect(second.retry_attempt).toBe(attempt);
  });

  test('a delayed event', async () => {
    const shop = await mentioning();
    const app = await connectApp(shop);
    app.acknowledgeAll();
    shop.slack.faults.add({ delivery: 'app_mention', fault: { kind: 'delay', ms: 5000 } });
    const late = shop.slack.mention('#general', 'late');
    await shop.slack.mention('#general', 'soon').delivered;
    shop.clock.advance(5000);
    await late.delivered;
    const order = [await app.next(), await app.next()].map(({ payload }) => payload.event?.ts);
    expect(order).toEqual([shop.slack.messages('#general')[1]?.ts, late.message.ts]);
  });

  test('an acknowledgement that is lost: the event comes again', async () => {
    const shop = await mentioning();
    const app = await connectApp(shop);
    app.acknowledgeAll();
    shop.slack.faults.add({ delivery: '*', fault: { kind: 'lose_ack' } });
    const { delivered } = shop.slack.mention('#general', 'hi');
    await shop.slack.waitFor(() => shop.slack.deliveries[0]?.state === 'waiting');
    shop.slack.retryNow();
    expect(await delivered).toMatchObject([{ acknowledged: true }]);
    expect(shop.slack.deliveries[0]?.attempts).toHaveLength(2);
  });

  test('a connection that dies with an event on it', async () => {
    const shop = await mentioning();
    const app = await connectApp(shop);
    shop.slack.faults.add({ delivery: 'app_mention', fault: { kind: 'drop_socket' } });
    const { delivered } = shop.slack.mention('#general', 'hi');
    expect((await app.next()).payload.event).toMatchObject({ type: 'app_mention' });
    await app.closed;
    const again = await connectApp(shop);
    again.acknowledgeAll();
    shop.slack.retryNow();
    expect(await delivered).toMatchObject([{ acknowledged: true }]);
    expect((await again.next()).retry_attempt).toBe(1);
  });
});

test('waiting in vain says what was called last', async () => {
  const shop = await workshop();
  await shop.call('auth.test');
  const error = await shop.slack.waitFor(() => false, 10).catch((reason: Error) => reason);
  expect((error as Error).message).toMatch(
    /Waited 10 ms in vain\. Last calls:\nauth\.test \{"ok":true/,
  );
  const held: Json[] = [];
  setTimeout(() => void shop.call('api.test', { a: 1 }).then((answer) => held.push(answer)));
  expect(await shop.slack.waitFor(() => shop.slack.calls[1]?.method)).toBe('api.test');
});
