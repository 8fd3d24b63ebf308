export interface StoredUser {
  readonly id: string;
  /** Handle, without `@`. */
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** The person's organisation, if it isn't this workspace's (Slack Connect). */
  readonly team?: string;
  readonly isGuest?: boolean;
  /** Set for bots, the app's own and others. */
  readonly botId?: string;
  readonly appId?: string;
}

export interface Users {
  readonly all: readonly StoredUser[];
  find(id: string): StoredUser | undefined;
  findByName(name: string): StoredUser | undefined;
}

export function createUsers(all: readonly StoredUser[]): Users {
  const byId = new Map(all.map((user) => [user.id, user]));
  const byName = new Map(all.map((user) => [user.name.toLowerCase(), user]));
  return {
    all,
    find: (id) => byId.get(id),
    findByName: (name) => byName.get(name.toLowerCase()),
  };
}
