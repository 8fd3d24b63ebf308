/** What is kept by channel, whatever it is. */
export interface ChannelStore {
  /**
   * Moves everything that is kept of a channel to its new id: subscriptions, mutes, posts, threads. What
   * the new id has already, it keeps.
   */
  changeId(from: string, to: string): Promise<void>;
}
