import type { ChannelCommand } from './command.ts';

/** Ends a channel's subscription. */
export interface UnfollowRequest {
  readonly kind: 'unfollow';
  /** As typed; empty for the only subscription, or a choice of them. */
  readonly filter: string;
}

export const unfollow: ChannelCommand<UnfollowRequest> = {
  name: 'unfollow',
  aliases: ['unsubscribe'],
  usage: 'unfollow',
  does: 'stops that',
  about: 'channel',
  parse: (rest) => ({ kind: 'unfollow', filter: rest }),
};
