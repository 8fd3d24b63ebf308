/**
 * The tables, as kysely sees them. Only types that SQLite and PostgreSQL read alike: TEXT, and
 * BIGINT for times (epoch milliseconds), counts and flags (0 or 1). JSON is kept as TEXT.
 */
export interface Tables {
  subscription: {
    id: string;
    team: string;
    channel: string;
    filter: string;
    kinds: string;
    cadence: string;
    owner: string;
    origin: string;
    created_at: number;
    next_due_at: number | null;
    paused_at: number | null;
    paused_reason: string;
    paused_by: string;
    pause_told: number;
    last_posted: string | null;
  };
  mute: { team: string; channel: string; org_key: string; org: string; by: string; at: number };
  case_edition: {
    team: string;
    case_id: string;
    edition: number;
    revision: string;
    body: string;
    recorded_at: number;
    recorded_by: string;
  };
  /** Single numbers: `TEAM/baseline_at`, `TEAM/synced_at`, and `delivery_seq` of all workspaces. */
  mark: { name: string; value: number };
  delivery: {
    id: string;
    seq: number;
    team: string;
    channel: string;
    kind: string;
    content: string;
    subscriptions: string;
    state: string;
    attempt: number;
    not_before: number;
    lease_owner: string | null;
    lease_until: number | null;
    sent_at: number | null;
    look_at: number | null;
    ts: string | null;
    posted_at: number | null;
    error: string;
    created_at: number;
  };
  delivery_item: {
    team: string;
    channel: string;
    case_id: string;
    revision: string;
    edition: number;
    kind: string;
    delivery_id: string;
  };
  digest_item: {
    subscription: string;
    case_id: string;
    from_edition: number;
    edition: number;
    queued_at: number;
  };
  /** `scope` is a channel id, `` for the whole workspace, or `update` for edits in it. */
  pace: { team: string; scope: string; next_at: number };
  decision: { delivery_id: string; decision: string; by: string; at: number };
  thread_turn: {
    team: string;
    channel: string;
    thread_ts: string;
    position: number;
    q: string;
    case_id: string;
    meant: string | null;
    expires_at: number;
  };
  /** `key` begins with the workspace and `/`. */
  seen_event: { key: string; seen_at: number };
  pending_question: {
    /** Begins with the workspace and `/`. */
    id: string;
    body: string;
    reply_url: string;
    asked_at: number;
    sending: number;
    lease_owner: string;
    lease_until: number;
  };
  post: {
    team: string;
    channel: string;
    ts: string;
    thread_ts: string | null;
    view: string;
    posted_at: number;
    due_at: number | null;
    urgent: number;
    lease_until: number | null;
    attempt: number;
    reply_of: string;
  };
  post_case: {
    team: string;
    channel: string;
    ts: string;
    case_id: string;
    revision: string;
    claims: string;
  };
  curator_notice: {
    team: string;
    curator: string;
    channel: string;
    ts: string;
    told: string;
    next_at: number;
    tries: number;
  };
  library_seen: { team: string; instance: string; digest: string; since: number; seen_at: number };
  /** The text of each state of a case that a post shows, once. */
  post_edition: { team: string; case_id: string; revision: string; body: string; used_at: number };
}
