import type { Kysely } from 'kysely';
import { orgKey } from '../../core/announcements/subscribing/subscription.ts';
import type { MuteStore } from '../subscription-store.ts';
import { ofTeam } from './of-team.ts';
import type { Tables } from './schema.ts';

/** Creates a workspace's muted organisations in SQL. */
export function createMuteStore(db: Kysely<Tables>, own: string): MuteStore {
  return {
    async mute(mute) {
      const { team, channel, org, by, at } = ofTeam(own, mute);
      const made = await db
        .insertInto('mute')
        .values({ team, channel, org_key: orgKey(org), org, by, at })
        .onConflict((on) => on.doNothing())
        .returning('org_key')
        .executeTakeFirst();
      return made !== undefined;
    },

    async unmute({ channel }, org) {
      const gone = await db
        .deleteFrom('mute')
        .where('team', '=', own)
        .where('channel', '=', channel)
        .where('org_key', '=', orgKey(org))
        .returning('org_key')
        .executeTakeFirst();
      return gone !== undefined;
    },

    async list(place) {
      let query = db
        .selectFrom('mute')
        .select(['team', 'channel', 'org', 'by', 'at'])
        .where('team', '=', own);
      if (place) query = query.where('team', '=', place.team).where('channel', '=', place.channel);
      return query.orderBy('at').orderBy('org_key').execute();
    },
  };
}
