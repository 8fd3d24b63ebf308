import type { Message, ServerMessage, Snapshot } from '../../protocol/browser-protocol.ts';
import { compareTs, putChannel, putMessage } from './collections.ts';

/** A notice for the person, until dismissed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  /** ID of a channel that the notice offers to add the app to. */
  readonly invite?: string;
}

/** Pending requests: request ID to the key of the element that sent it. See `busyKey`. */
export type Busy = Readonly<Record<string, string>>;

export interface PageState {
  readonly link: 'connecting' | 'open' | 'lost';
  /** Kept while the connection is down, so the page stays readable. */
  readonly snapshot: Snapshot | null;
  /** The newest timestamp the person has seen, by channel or by `channel:thread`. */
  readonly lastRead: Readonly<Record<string, string>>;
  /** Error texts by view ID, then block ID. */
  readonly viewErrors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly notices: readonly Notice[];
  readonly busy: Busy;
  readonly noticesSoFar: number;
}

export type PageEvent =
  | { readonly type: 'server'; readonly message: ServerMessage }
  | { readonly type: 'link'; readonly link: PageState['link'] }
  | { readonly type: 'read'; readonly place: string; readonly ts: string }
  | { readonly type: 'pressed'; readonly requestId: string; readonly key: string }
  | { readonly type: 'released'; readonly requestId: string }
  | { readonly type: 'submitted'; readonly viewId: string }
  | { readonly type: 'tell'; readonly text: string }
  | { readonly type: 'dismiss_notice'; readonly id: number };

export const INITIAL_STATE: PageState = {
  link: 'connecting',
  snapshot: null,
  lastRead: {},
  viewErrors: {},
  notices: [],
  busy: {},
  noticesSoFar: 0,
};

/** The most notices shown at once. More would hide the page, so the oldest are dropped. */
const NOTICES_SHOWN = 4;

export function reduce(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'server':
      return reduceServer(state, event.message);
    case 'link':
      // After a lost connection, pending requests are never acknowledged.
      return { ...state, link: event.link, busy: event.link === 'open' ? state.busy : {} };
    case 'read':
      return (state.lastRead[event.place] ?? '') >= event.ts
        ? state
        : { ...state, lastRead: { ...state.lastRead, [event.place]: event.ts } };
    case 'pressed':
      return { ...state, busy: { ...state.busy, [event.requestId]: event.key } };
    case 'released':
      return { ...state, busy: without(state.busy, event.requestId) };
    case 'submitted':
      return { ...state, viewErrors: without(state.viewErrors, event.viewId) };
    case 'tell':
      return tell(state, event.text);
    case 'dismiss_notice':
      return { ...state, notices: state.notices.filter(({ id }) => id !== event.id) };
  }
}

function reduceServer(state: PageState, message: ServerMessage): PageState {
  if (message.type === 'snapshot') return restore(state, message.snapshot);
  const { snapshot } = state;
  if (snapshot === null) return state;
  const changed = (change: Partial<Snapshot>): PageState => ({
    ...state,
    snapshot: { ...snapshot, ...change },
  });
  switch (message.type) {
    case 'message':
      return changed({ messages: putMessage(snapshot.messages, message.message) });
    case 'message_deleted':
      return changed({
        messages: snapshot.messages.filter(
          ({ channel, ts }) => channel !== message.channel || ts !== message.ts,
        ),
      });
    case 'channel':
      return changed({ channels: putChannel(snapshot.channels, message.channel) });
    case 'modals': {
      const open = new Set(message.modals.map(({ id }) => id));
      const viewErrors = Object.entries(state.viewErrors).filter(([id]) => open.has(id));
      return {
        ...changed({ modals: message.modals }),
        viewErrors: Object.fromEntries(viewErrors),
      };
    }
    case 'view_errors':
      return {
        ...state,
        viewErrors: { ...state.viewErrors, [message.viewId]: message.errors },
      };
    case 'home':
      return changed({ home: message.home });
    case 'app':
      return changed({ appConnected: message.connected });
    case 'host_status':
      return snapshot.host === null
        ? state
        : changed({ host: { ...snapshot.host, status: message.status } });
    case 'acked':
      return { ...state, busy: without(state.busy, message.requestId) };
    case 'notice':
      return tell(state, message.text, missesApp(snapshot, message.channel));
    default:
      return state;
  }
}

/** Replaces the state with a snapshot. Messages that arrived while disconnected count as unread. */
function restore(state: PageState, snapshot: Snapshot): PageState {
  const messages = [...snapshot.messages].sort((a, b) => compareTs(a.ts, b.ts));
  const known = state.snapshot !== null;
  return {
    ...state,
    snapshot: { ...snapshot, messages },
    lastRead: known ? state.lastRead : allRead(messages),
    viewErrors: {},
  };
}

function allRead(messages: readonly Message[]): Record<string, string> {
  const read: Record<string, string> = {};
  for (const { channel, ts, threadTs } of messages) {
    read[channel] = ts;
    if (threadTs !== undefined) read[`${channel}:${threadTs}`] = ts;
  }
  return read;
}

/**
 * Returns the channel's ID if the person's last message there mentions the app and the app isn't a
 * member.
 */
function missesApp(snapshot: Snapshot, id: string | undefined): string | undefined {
  const channel = snapshot.channels.find((one) => one.id === id);
  if (!channel || channel.hasBot) return undefined;
  const said = snapshot.messages.findLast(
    ({ channel: at, user }) => at === id && user === snapshot.me,
  );
  return said?.text.includes(`<@${snapshot.bot}>`) ? id : undefined;
}

function tell(state: PageState, text: string, invite?: string): PageState {
  const id = state.noticesSoFar + 1;
  const notice = { id, text, ...(invite === undefined ? {} : { invite }) };
  const notices = [...state.notices, notice].slice(-NOTICES_SHOWN);
  return { ...state, notices, noticesSoFar: id };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
