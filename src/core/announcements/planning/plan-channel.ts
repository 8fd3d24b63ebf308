import type { Content } from '../content/delivery.ts';
import type { ChannelRef, Subscription } from '../subscribing/subscription.ts';
import type { News, Situation, Wants } from './news.ts';
import {
  type DeliveryItem,
  isCorrectable,
  type NewDelivery,
  type Plan,
  type QueuedItem,
  type Shown,
} from './plan.ts';

/** The news as one channel meets it. */
export interface ChannelNews {
  readonly place: ChannelRef;
  readonly news: readonly News[];
  readonly subscriptions: readonly { readonly subscription: Subscription; readonly wants: Wants }[];
  /** The channel's messages about these cases, by position in the news. */
  readonly shown: ReadonlyMap<number, Shown>;
  /** Keys of organisations. */
  readonly muted: ReadonlySet<string>;
}

/** Told now, with all subscriptions that asked for it: one that waits for a digest is served too. */
interface Told {
  readonly news: News;
  readonly by: readonly string[];
}

/** What one channel is told now, and what waits for its digests. */
export function planChannel(
  channel: ChannelNews,
  situation: Situation,
): Pick<Plan, 'deliveries' | 'queued'> {
  const fresh: Told[] = [];
  const changed: Told[] = [];
  const corrections: NewDelivery[] = [];
  const queued: QueuedItem[] = [];
  const { forNew, forChange } = askersOf(channel);
  const positions = new Set([...channel.shown.keys(), ...forNew.keys(), ...forChange.keys()]);
  for (const at of [...positions].sort((a, b) => a - b)) {
    const news = channel.news[at]!;
    const shown = channel.shown.get(at);
    const isMuted = channel.muted.has(news.orgKey);
    if (shown && isCorrectable(shown)) {
      const content = correct(channel, news, shown, isMuted);
      if (content) {
        const by = channel.subscriptions.map(({ subscription }) => subscription.id);
        corrections.push(deliver(channel, situation, content, by, [news.items.changed]));
      }
      continue;
    }
    const askedForNew = shown ? undefined : forNew.get(at);
    const askers = askedForNew ?? forChange.get(at);
    if (isMuted || !askers) continue;
    if (askers.atOnce.length > 0) {
      (askedForNew ? fresh : changed).push({ news, by: askers.all });
      continue;
    }
    const from = askedForNew ? 0 : news.change.from;
    for (const subscription of askers.waiting) {
      queued.push({ subscription, ...news.ref, from, queuedAt: situation.now });
    }
  }
  const deliveries = [
    ...corrections,
    ...changesOf(changed, situation).map((told) => {
      const content: Content = { kind: 'changes', changes: told.map(({ news }) => news.change) };
      const items = told.map(({ news }) => news.items.changed);
      return deliver(channel, situation, content, askedBy(told), items);
    }),
    ...freshOf(fresh, situation).map(({ kind, told }) => {
      const content: Content = { kind, cases: told.map(({ news }) => news.ref) };
      const items = told.map(({ news }) => news.items[kind === 'backlog' ? 'offered' : 'new']);
      return deliver(channel, situation, content, askedBy(told), items);
    }),
  ];
  return { deliveries, queued };
}

/** What was told is put right even where nobody follows any more; then, or muted, without a word. */
function correct(
  channel: ChannelNews,
  { change, weight }: News,
  shown: Shown,
  isMuted: boolean,
): Content | null {
  if (!weight?.isVisible) return null;
  const reply = weight.isTold && !isMuted && channel.subscriptions.length > 0;
  return {
    kind: 'correction',
    change,
    corrects: shown.deliveryId,
    reply,
    broadcast: reply && weight.isRejection,
  };
}

/** Few changes each have a message; many share one. */
function changesOf(told: readonly Told[], { limits }: Situation): readonly (readonly Told[])[] {
  return told.length > limits.single ? [told] : told.map((each) => [each]);
}

/** Few new cases each have a card; more share a post; too many, or too old, are only offered. */
function freshOf(
  told: readonly Told[],
  situation: Situation,
): readonly { readonly kind: 'card' | 'batch' | 'backlog'; readonly told: readonly Told[] }[] {
  const { limits } = situation;
  const old = told.filter(({ news }) => isOld(news, situation));
  const recent = old.length === 0 ? told : told.filter(({ news }) => !isOld(news, situation));
  const offered = recent.length > limits.listed ? told : old;
  const posted = recent.length > limits.listed ? [] : recent;
  return [
    ...(offered.length > 0 ? [{ kind: 'backlog' as const, told: offered }] : []),
    ...(posted.length > limits.single
      ? [{ kind: 'batch' as const, told: posted }]
      : posted.map((each) => ({ kind: 'card' as const, told: [each] }))),
  ];
}

/** Nobody knows when a file came while nobody looked; its own date is the best there is. */
function isOld({ after }: News, { awayMs, now, limits }: Situation): boolean {
  if (awayMs <= limits.ageMs) return false;
  const added = Date.parse(after.dateAdded);
  return Number.isNaN(added) || now - added > limits.ageMs;
}

function deliver(
  { place }: ChannelNews,
  { newId }: Situation,
  content: Content,
  subscriptions: readonly string[],
  items: readonly DeliveryItem[],
): NewDelivery {
  return { id: newId(), ...place, content, subscriptions, items };
}

function askedBy(told: readonly Told[]): string[] {
  const lists = new Set(told.map(({ by }) => by));
  return [...new Set([...lists].flat())];
}

/** Who asked for one thing, by id: those to be told at once, and those that wait. */
interface Askers {
  readonly atOnce: readonly string[];
  readonly waiting: readonly string[];
  /** Both: should the first stop following, the others are still to be told. */
  readonly all: readonly string[];
}

/** Which subscriptions of a channel ask to be told of what, by position in the news. */
interface ChannelAskers {
  readonly forNew: ReadonlyMap<number, Askers>;
  readonly forChange: ReadonlyMap<number, Askers>;
}

/**
 * Positions with the same askers share one object: with a thousand cases in a thousand channels
 * there are a million positions, and few different sets of askers.
 */
function askersOf({ subscriptions, shown }: ChannelNews): ChannelAskers {
  const forNew = new Map<number, Askers>();
  const forChange = new Map<number, Askers>();
  const joined = new Map<Askers | undefined, Askers>();
  for (const { subscription, wants } of subscriptions) {
    joined.clear();
    const add = (to: Map<number, Askers>, at: number) => {
      const before = to.get(at);
      let after = joined.get(before);
      if (!after) {
        after = join(before, subscription);
        joined.set(before, after);
      }
      to.set(at, after);
    };
    if (subscription.kinds !== 'changes') for (const at of wants.asNew) add(forNew, at);
    for (const at of wants.asChange) {
      // What a channel was told of, it hears changes of, whatever it follows.
      if (subscription.kinds !== 'new' || shown.has(at)) add(forChange, at);
    }
  }
  return { forNew, forChange };
}

function join(before: Askers | undefined, { id, cadence, paused }: Subscription): Askers {
  const { atOnce, waiting, all } = before ?? { atOnce: [], waiting: [], all: [] };
  return cadence.every === 'at-once' && paused === null
    ? { atOnce: [...atOnce, id], waiting, all: [...all, id] }
    : { atOnce, waiting: [...waiting, id], all: [...all, id] };
}
