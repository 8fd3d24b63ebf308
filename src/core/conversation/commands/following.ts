import type { ChannelCommand } from './command.ts';

/** Shows a channel's subscriptions. */
export interface FollowingRequest {
  readonly kind: 'following';
}

export const following: ChannelCommand<FollowingRequest> = {
  name: 'following',
  aliases: ['subscriptions'],
  usage: 'following',
  does: 'shows what this channel follows',
  about: 'channel',
  // "Following the launch, what changed?" is a question.
  parse: (rest) => (rest === '' ? { kind: 'following' } : null),
};
