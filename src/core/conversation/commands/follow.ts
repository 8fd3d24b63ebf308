import type { ChannelCommand } from './command.ts';

/** Makes a channel follow the cases that match a filter; without one, a form opens. */
export interface FollowRequest {
  readonly kind: 'follow';
  /** As typed; empty if nothing follows the command. */
  readonly filter: string;
}

export const follow: ChannelCommand<FollowRequest> = {
  name: 'follow',
  aliases: ['subscribe'],
  usage: 'follow',
  does: 'tells this channel of new and changed cases',
  about: 'channel',
  parse: (rest) => ({ kind: 'follow', filter: rest }),
};
