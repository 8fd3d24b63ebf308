import { describe, expect, test } from 'vitest';
import {
  localChoices,
  matchChoices,
  optionChoices,
  pickedChoices,
  pickedValues,
  selectKind,
  toPayload,
} from '../../../../page/blocks/elements/choices.ts';
import { SNAPSHOT } from '../../../support/snapshot.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: `The ${value}` }, value });
const choices = (element: { type: string } & Record<string, unknown>) => {
  const kind = selectKind(element.type);
  return kind && localChoices(kind, element, SNAPSHOT.users, SNAPSHOT.channels);
};
const values = (element: { type: string } & Record<string, unknown>) =>
  choices(element)?.map(({ value }) => value);

test('options and option groups, in either place', () => {
  const groups = [{ label: { type: 'plain_text', text: 'High' }, options: [option('a')] }];
  expect(optionChoices([option('b')], groups).map(({ value, group }) => [value, group])).toEqual([
    ['b', ''],
    ['a', 'High'],
  ]);
  expect(optionChoices(groups, undefined)[0]?.group).toBe('High');
  expect(optionChoices('nonsense', null)).toEqual([]);
});

test('each kind of select offers its own', () => {
  expect(values({ type: 'static_select', options: [option('a')] })).toEqual(['a']);
  expect(values({ type: 'multi_users_select' })).toEqual(['U1', 'U2', 'UB']);
  expect(values({ type: 'channels_select' })).toEqual(['C1', 'C2']);
  expect(values({ type: 'conversations_select' })).toEqual(['C1', 'C2', 'C4', 'D1']);
  expect(values({ type: 'conversations_select', filter: { include: ['private'] } })).toEqual([
    'C4',
  ]);
  expect(choices({ type: 'external_select' })).toBeNull();
  expect(selectKind('button')).toBeNull();
});

test('typing narrows by any part of the words, or of the group', () => {
  const all = optionChoices(
    [option('cost'), option('time')],
    [{ label: 'Risks', options: [option('x')] }],
  );
  expect(matchChoices(all, ' COS').map(({ value }) => value)).toEqual(['cost']);
  expect(matchChoices(all, 'risk').map(({ value }) => value)).toEqual(['x']);
  expect(matchChoices(all, '')).toHaveLength(3);
});

describe('what a payload holds', () => {
  test.each([
    ['static_select', { selected_option: option('a') }, ['a']],
    ['static_select', { selected_option: null }, []],
    ['multi_external_select', { selected_options: [option('a'), option('b')] }, ['a', 'b']],
    ['users_select', { selected_user: 'U1' }, ['U1']],
    ['multi_channels_select', { selected_channels: ['C1', 'C2'] }, ['C1', 'C2']],
    ['conversations_select', {}, []],
  ])('%s', (type, payload, expected) => {
    const kind = selectKind(type);
    if (!kind) throw new Error(`${type} is a select`);
    expect(pickedValues(kind, payload)).toEqual(expected);
  });

  test('an option goes back to the app as the app gave it', () => {
    const kind = { base: 'static_select', multi: true };
    const [a, b] = optionChoices([option('a'), option('b')], undefined);
    if (!a || !b) throw new Error('two choices');
    const payload = toPayload(kind, [a, b]);
    expect(payload).toEqual({ selected_options: [option('a'), option('b')] });
    expect(pickedChoices(kind, payload).map(({ value }) => value)).toEqual(['a', 'b']);
  });

  test('ids go as ids, nothing as null', () => {
    const [user] = choices({ type: 'users_select' }) ?? [];
    if (!user) throw new Error('there are users');
    expect(toPayload({ base: 'users_select', multi: false }, [user])).toEqual({
      selected_user: 'U1',
    });
    expect(toPayload({ base: 'users_select', multi: false }, [])).toEqual({ selected_user: null });
  });
});
