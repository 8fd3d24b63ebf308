import type { Channel, Message, Snapshot } from '../../protocol/browser-protocol.ts';

/** A small workspace: you (`U1`), Sam (`U2`) and the app (`UB`). */
export const SNAPSHOT: Snapshot = {
  team: { id: 'T1', name: 'Team' },
  me: 'U1',
  bot: 'UB',
  users: [
    { id: 'U1', name: 'you', realName: 'You', isBot: false },
    { id: 'U2', name: 'sam', realName: 'Sam Rivera', isBot: false },
    { id: 'UB', name: 'casebook', realName: 'Casebook', isBot: true },
  ],
  channels: [
    channel('C1', { name: 'general' }),
    channel('C2', { name: 'random', hasBot: false }),
    channel('C3', { name: 'old', isArchived: true }),
    channel('C4', { name: 'secret', kind: 'private' }),
    channel('D1', { name: 'Casebook', kind: 'dm' }),
  ],
  commands: [
    {
      command: '/case',
      description: 'Find evidence',
      usageHint: '[QUESTION | list [words] | sources NAME | help]',
      shouldEscape: true,
    },
    { command: '/cast', description: 'Something else', usageHint: '' },
  ],
  messages: [],
  modals: [],
  home: null,
  appConnected: true,
  tryThese: [],
  withoutApp: '',
  host: null,
};

export function channel(id: string, more: Partial<Channel> = {}): Channel {
  const open = { kind: 'channel', isArchived: false, isShared: false } as const;
  return { id, name: id, members: ['U1', 'U2', 'UB'], hasBot: true, ...open, ...more };
}

export function message(ts: string, more: Partial<Message> = {}): Message {
  return {
    channel: 'C1',
    ts,
    user: 'U2',
    text: ts,
    blocks: [],
    edited: false,
    broadcast: false,
    ...more,
  };
}
