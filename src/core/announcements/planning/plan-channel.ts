import type { Content } from '../content/delivery.ts';
import { isWithdrawn } from '../content/withdrawn.ts';
import type { ChannelRef, Subscription } from '../subscribing/subscription.ts';
import type { News, PlanInput, Wants } from './news.ts';
import {
  type DeliveryItem,
  isCorrectable,
  type NewDelivery,
  type Plan,
  type QueuedItem,
  type ShownCase,
} from './plan.ts';

/** The news, with everything about one channel that decides what it is told. */
export interface ChannelNews {
  readonly place: ChannelRef;
  readonly news: readonly News[];
  readonly subscriptions: readonly { readonly subscription: Subscription; readonly wants: Wants }[];
  /** The channel's messages about these cases, by position in the news. */
  readonly shown: ReadonlyMap<number, ShownCase>;
  /** Keys of organisations. */
  readonly muted: ReadonlySet<string>;
}

/** News that is told now, for all subscriptions that asked for it, also those that wait for a digest. */
interface Told {
  readonly news: News;
  readonly by: readonly string[];
}

/** Plans one channel: what it is told now, and what waits for its digests. */
export function planChannel(
  channel: ChannelNews,
  input: PlanInput,
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
    if (shown && (isCorrectable(shown) || (isWithdrawn(news.after) && mayBeThere(shown)))) {
      const content = correct(channel, news, shown, isMuted);
      if (content) {
        const by = channel.subscriptions.map(({ subscription }) => subscription.id);
        corrections.push(deliver(channel, input, content, by, [news.items.changed]));
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
      queued.push({ subscription, ...news.ref, from, queuedAt: input.now });
    }
  }
  const deliveries = [
    ...corrections,
    ...changesOf(changed, input).map((told) => {
      const content: Content = { kind: 'changes', changes: told.map(({ news }) => news.change) };
      const items = told.map(({ news }) => news.items.changed);
      return deliver(channel, input, content, askedBy(told), items);
    }),
    ...freshOf(fresh, input).map(({ kind, told }) => {
      const content: Content = { kind, cases: told.map(({ news }) => news.ref) };
      const items = told.map(({ news }) => news.items[kind === 'backlog' ? 'offered' : 'new']);
      return deliver(channel, input, content, askedBy(told), items);
    }),
  ];
  return { deliveries, queued };
}

/** Corrects a message, even if nobody follows any more. In that case, or if muted, without a reply. */
function correct(
  channel: ChannelNews,
  { change, weight, after }: News,
  shown: ShownCase,
  isMuted: boolean,
): Content | null {
  if (!weight?.isVisible) return null;
  const isHidden = isWithdrawn(after) && !isCorrectable(shown);
  const reply = (weight.isTold || isHidden) && !isMuted && channel.subscriptions.length > 0;
  return {
    kind: 'correction',
    change,
    corrects: shown.deliveryId,
    reply,
    broadcast: reply && weight.isRejection,
  };
}

/** True if the channel may hold a message that can't be edited, since nobody knows where it is. */
function mayBeThere({ state }: ShownCase): boolean {
  return state === 'unconfirmed' || state === 'posted';
}

/** Groups changes by message: a few have one each, many share one. */
function changesOf(told: readonly Told[], { limits }: PlanInput): readonly (readonly Told[])[] {
  return told.length > limits.single ? [told] : told.map((each) => [each]);
}

/** Groups new cases by message: a few have a card each, more share a post, too many or old ones are offered. */
function freshOf(
  told: readonly Told[],
  input: PlanInput,
): readonly { readonly kind: 'card' | 'batch' | 'backlog'; readonly told: readonly Told[] }[] {
  const { limits } = input;
  const old = told.filter(({ news }) => isOld(news, input));
  const recent = old.length === 0 ? told : told.filter(({ news }) => !isOld(news, input));
  const offered = recent.length > limits.listed ? told : old;
  const posted = recent.length > limits.listed ? [] : recent;
  return [
    ...(offered.length > 0 ? [{ kind: 'backlog' as const, told: offered }] : []),
    ...(posted.length > limits.single
      ? [{ kind: 'batch' as const, told: posted }]
      : posted.map((each) => ({ kind: 'card' as const, told: [each] }))),
  ];
}

/** True if a case is older than an absence. Nobody saw its file come, so its own date must do. */
function isOld({ after }: News, { awayMs, now, limits }: PlanInput): boolean {
  if (awayMs <= limits.ageMs) return false;
  const added = Date.parse(after.dateAdded);
  return Number.isNaN(added) || now - added > limits.ageMs;
}

function deliver(
  { place }: ChannelNews,
  { newId }: PlanInput,
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

/** Ids of the subscriptions that asked for one thing: those to be told at once, and those that wait. */
interface Askers {
  readonly atOnce: readonly string[];
  readonly waiting: readonly string[];
  /** Both: if the first stops following, the others are still to be told. */
  readonly all: readonly string[];
}

/** The subscriptions of a channel that ask for each piece of news, by its position. */
interface ChannelAskers {
  readonly forNew: ReadonlyMap<number, Askers>;
  readonly forChange: ReadonlyMap<number, Askers>;
}

/**
 * Finds who asks for each position. Positions with the same askers share one object: a thousand cases
 * in a thousand channels make a million positions, and few different sets of askers.
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
      // A channel is told of changes to what it was shown, whatever it follows.
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
