import { type Kysely, type Migration, sql } from 'kysely';

/** The workspace of a database that served one; empty if nobody follows anything there. */
const ONLY_TEAM = `select coalesce(min(team), '') from
  (select team from subscription union select team from delivery) as served`;

/**
 * The schema's history, forward only: a released step is never edited; add a new one. Names sort in
 * the order of running. `by` and `at` are quoted because they are words of SQL.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-memory-and-ledger': {
    up: (db) =>
      run(db, [
        `create table subscription (
          id text primary key, team text not null, channel text not null, filter text not null,
          kinds text not null, cadence text not null, owner text not null, origin text not null,
          created_at bigint not null, next_due_at bigint, paused_at bigint,
          paused_reason text not null default '', paused_by text not null default '',
          pause_told bigint not null default 0, last_posted text,
          unique (team, channel, filter))`,
        `create table mute (
          team text not null, channel text not null, org_key text not null, org text not null,
          "by" text not null, "at" bigint not null, primary key (team, channel, org_key))`,
        `create table case_edition (
          case_id text not null, edition bigint not null, revision text not null,
          body text not null, recorded_at bigint not null, recorded_by text not null,
          primary key (case_id, edition))`,
        `create table mark (name text primary key, value bigint not null)`,
        `create table delivery (
          id text primary key, seq bigint not null unique, team text not null,
          channel text not null, kind text not null, content text not null,
          subscriptions text not null, state text not null, attempt bigint not null default 0,
          not_before bigint not null default 0, lease_owner text, lease_until bigint,
          sent_at bigint, look_at bigint, ts text, posted_at bigint,
          error text not null default '', created_at bigint not null)`,
        // The planner proves a partial index only from the same words: see `isOpen` in delivery-row.ts.
        `create index delivery_open on delivery (team, channel, seq)
          where state in ('pending', 'sending')`,
        `create index delivery_state on delivery (state, seq)`,
        `create table delivery_item (
          team text not null, channel text not null, case_id text not null,
          revision text not null, edition bigint not null, kind text not null,
          delivery_id text not null,
          primary key (team, channel, case_id, revision, edition, kind))`,
        `create index delivery_item_case on delivery_item (case_id, kind)`,
        `create table digest_item (
          subscription text not null, case_id text not null, from_edition bigint not null,
          edition bigint not null, queued_at bigint not null,
          primary key (subscription, case_id, edition))`,
        `create table pace (
          team text not null, scope text not null, next_at bigint not null,
          primary key (team, scope))`,
        `create table decision (
          delivery_id text not null, decision text not null, "by" text not null,
          "at" bigint not null)`,
        `create index decision_delivery on decision (delivery_id)`,
        `create table thread_turn (
          team text not null, channel text not null, thread_ts text not null,
          position bigint not null, q text not null, case_id text not null,
          expires_at bigint not null, primary key (team, channel, thread_ts, position))`,
        `create index thread_turn_expiry on thread_turn (expires_at)`,
        `create table seen_event (key text primary key, seen_at bigint not null)`,
        `create index seen_event_age on seen_event (seen_at)`,
      ]),
  },
  '0002-items-by-delivery': {
    up: (db) => run(db, [`create index delivery_item_delivery on delivery_item (delivery_id)`]),
  },
  '0003-pending-questions': {
    up: (db) =>
      run(db, [
        `create table pending_question (
          id text primary key, body text not null, reply_url text not null,
          asked_at bigint not null, sending bigint not null default 0,
          lease_owner text not null, lease_until bigint not null)`,
      ]),
  },
  // Until now a database served one workspace, so all that is known is the one's that follows.
  '0004-known-by-team': {
    up: (db) =>
      run(db, [
        `create table case_edition_of_team (
          team text not null, case_id text not null, edition bigint not null,
          revision text not null, body text not null, recorded_at bigint not null,
          recorded_by text not null, primary key (team, case_id, edition))`,
        `insert into case_edition_of_team
          select (${ONLY_TEAM}), case_id, edition, revision, body, recorded_at, recorded_by
          from case_edition`,
        `drop table case_edition`,
        `alter table case_edition_of_team rename to case_edition`,
        `update mark set name = (${ONLY_TEAM}) || '/' || name
          where name in ('baseline_at', 'synced_at')`,
      ]),
  },
  '0005-posts': {
    up: (db) =>
      run(db, [
        `create table post (
          team text not null, channel text not null, ts text not null, thread_ts text,
          view text not null, posted_at bigint not null, due_at bigint,
          urgent bigint not null default 0, lease_until bigint,
          attempt bigint not null default 0, reply_of text not null default '',
          primary key (team, channel, ts))`,
        `create index post_age on post (team, posted_at)`,
        `create index post_due on post (team, due_at) where due_at is not null`,
        `create table post_case (
          team text not null, channel text not null, ts text not null, case_id text not null,
          revision text not null, claims text not null,
          primary key (team, channel, ts, case_id))`,
        `create index post_case_shown on post_case (team, case_id, revision)`,
        `create table post_edition (
          team text not null, case_id text not null, revision text not null, body text not null,
          used_at bigint not null, primary key (team, case_id, revision))`,
      ]),
  },
  '0006-curator-notices': {
    up: (db) =>
      run(db, [
        `create table curator_notice (
          team text not null, curator text not null, channel text not null, ts text not null,
          told text not null, next_at bigint not null, tries bigint not null,
          primary key (team, curator))`,
      ]),
  },
  // What was handled is known by workspace, too: until now it was everybody's.
  '0007-seen-by-team': {
    up: (db) =>
      run(db, [
        `create table seen_event_of_team ("key" text primary key, seen_at bigint not null)`,
        `insert into seen_event_of_team
          select served.team || '/' || seen_event."key", seen_at from seen_event, (
            select team from subscription union select team from delivery
            union select team from case_edition union select team from post) as served`,
        `drop table seen_event`,
        `alter table seen_event_of_team rename to seen_event`,
        `create index seen_event_age on seen_event (seen_at)`,
        `create table library_seen (
          team text not null, instance text not null, digest text not null,
          since bigint not null, seen_at bigint not null,
          primary key (team, instance, digest))`,
        `create index decision_age on decision ("at")`,
        `create index delivery_age on delivery (team, created_at)`,
        // With all that it takes to find what was replaced: the rows are long.
        `create index case_edition_age on case_edition (team, recorded_at, case_id, edition)`,
        `create index pending_question_age on pending_question (asked_at)`,
      ]),
  },
  // Older turns have their words alone.
  '0008-turns-as-read': {
    up: (db) => run(db, [`alter table thread_turn add column meant text`]),
  },
};

async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
