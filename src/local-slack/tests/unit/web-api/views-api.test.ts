import { describe, expect, test } from 'vitest';
import { type Json, workshop } from '../../support/workshop.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const modal = (title = 'Title', more: Json = {}) => ({
  type: 'modal',
  title: plain(title),
  blocks: [{ type: 'section', text: plain('x') }],
  ...more,
});
const home = (text = 'x') => ({ type: 'home', blocks: [{ type: 'section', text: plain(text) }] });
const viewOf = (answer: Json) => answer.view as Json;

async function desk() {
  const shop = await workshop();
  const { slack, call } = shop;
  const trigger = (viewId?: string) =>
    slack.workspace.triggers.issue({
      user: slack.me,
      ...(viewId === undefined ? {} : { viewId }),
    });
  const open = (view: unknown, trigger_id = trigger()) => call('views.open', { trigger_id, view });
  return { ...shop, trigger, open };
}

describe('views.open and views.push', () => {
  test('show a modal to whoever triggered it', async () => {
    const { slack, open } = await desk();
    const answer = await open(modal('First', { callback_id: 'c', private_metadata: 'm' }));
    expect(viewOf(answer)).toMatchObject({
      id: slack.modals()[0]?.id,
      callback_id: 'c',
      private_metadata: 'm',
      state: { values: {} },
      root_view_id: slack.modals()[0]?.id,
      previous_view_id: null,
    });
    expect(slack.modals(slack.other)).toEqual([]);
  });

  test('a trigger works once, for three seconds', async () => {
    const { clock, open, trigger } = await desk();
    const used = trigger();
    expect(await open(modal(), used)).toMatchObject({ ok: true });
    expect(await open(modal(), used)).toMatchObject({ error: 'exchanged_trigger_id' });
    const late = trigger();
    clock.advance(3000);
    expect(await open(modal(), late)).toMatchObject({ ok: true });
    const later = trigger();
    clock.advance(3001);
    expect(await open(modal(), later)).toMatchObject({ error: 'expired_trigger_id' });
    expect(await open(modal(), 'nonsense')).toMatchObject({ error: 'invalid_trigger_id' });
    expect(await open(modal(), '')).toMatchObject({ error: 'invalid_arguments' });
  });

  test('a refused view leaves the trigger unused', async () => {
    const { open, trigger } = await desk();
    const one = trigger();
    expect(await open(modal('x'.repeat(25)), one)).toEqual({
      ok: false,
      error: 'invalid_arguments',
      errors: [
        'failed to match all allowed schemas [json-pointer:/view]',
        'must be less than 25 characters [json-pointer:/view/title/text]',
      ],
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
          '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
        ],
      },
    });
    expect(await open(modal(), one)).toMatchObject({ ok: true });
  });

  test('three views on top of each other are the most', async () => {
    const { slack, call, open, trigger } = await desk();
    const first = viewOf(await open(modal('1')));
    const push = () =>
      call('views.push', { trigger_id: trigger(slack.modals().at(-1)?.id), view: modal() });
    expect(viewOf(await push())).toMatchObject({
      previous_view_id: first.id,
      root_view_id: first.id,
    });
    expect(await push()).toMatchObject({ ok: true });
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
    expect(slack.modals()).toHaveLength(3);
  });

  test('nothing is pushed onto no modal', async () => {
    const { call, trigger } = await desk();
    expect(await call('views.push', { trigger_id: trigger(), view: modal() })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  test('views too large, of the wrong type, with a taken external id', async () => {
    const { open } = await desk();
    const heavy = modal('x', {
      blocks: Array.from({ length: 90 }, () => ({
        type: 'section',
        text: plain('x'.repeat(2990)),
      })),
    });
    expect(await open(heavy)).toEqual({ ok: false, error: 'view_too_large' });
    expect(await open(home())).toMatchObject({ error: 'invalid_arguments' });
    expect(await open(modal('a', { external_id: 'e' }))).toMatchObject({ ok: true });
    expect(await open(modal('b', { external_id: 'e' }))).toMatchObject({
      error: 'duplicate_external_id',
    });
    expect(await open('{')).toMatchObject({ error: 'invalid_arguments' });
  });
});

describe('views.update and views.publish', () => {
  test('update checks the hash and changes it', async () => {
    const { slack, call, open } = await desk();
    const { id: view_id, hash } = viewOf(await open(modal('Old')));
    const updated = await call('views.update', { view_id, hash, view: modal('New') });
    expect(updated).toMatchObject({ ok: true });
    expect(viewOf(updated).hash).not.toBe(hash);
    expect(slack.modals()[0]?.json.title).toEqual(plain('New'));
    expect(await call('views.update', { view_id, hash, view: modal() })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { view_id, view: modal() })).toMatchObject({ ok: true });
    expect(await call('views.update', { view_id: 'V404', view: modal() })).toMatchObject({
      error: 'not_found',
    });
    expect(await call('views.update', { view: modal() })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  test('update by external id', async () => {
    const { slack, call, open } = await desk();
    await open(modal('Old', { external_id: 'e' }));
    await call('views.update', { external_id: 'e', view: modal('New', { external_id: 'e' }) });
    expect(slack.modals()[0]?.json.title).toEqual(plain('New'));
  });

  test('publish shows the home tab to one person', async () => {
    const { slack, call } = await desk();
    const publish = (args: Json) => call('views.publish', { user_id: slack.me, ...args });
    const first = viewOf(await publish({ view: home('one') }));
    expect(slack.home()?.blocks).toMatchObject([{ text: plain('one') }]);
    expect(slack.home(slack.other)).toBeUndefined();
    const second = viewOf(await publish({ view: home('two'), hash: first.hash }));
    expect(second.id).toBe(first.id);
    expect(await publish({ view: home('three'), hash: first.hash })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await publish({ view: modal() })).toMatchObject({ error: 'invalid_arguments' });
    expect(await publish({ user_id: 'U404', view: home() })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  test('publish needs the home tab', async () => {
    const { slack, call } = await workshop([], {
      manifest: { oauth_config: { scopes: { bot: ['chat:write'] } } },
    });
    expect(await call('views.publish', { user_id: slack.me, view: home() })).toMatchObject({
      error: 'not_enabled',
    });
  });
});
