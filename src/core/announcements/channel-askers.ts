import type { ChannelNews } from './plan-channel.ts';
import type { Subscription } from './subscription.ts';

/** Who asked for one thing, by id: those to be told at once, and those that wait. */
export interface Askers {
  readonly atOnce: readonly string[];
  readonly waiting: readonly string[];
  /** Both: should the first stop following, the others are still to be told. */
  readonly all: readonly string[];
}

/** Which subscriptions of a channel ask to be told of what, by position in the news. */
export interface ChannelAskers {
  readonly forNew: ReadonlyMap<number, Askers>;
  readonly forChange: ReadonlyMap<number, Askers>;
}

/**
 * Positions with the same askers share one object: with a thousand cases in a thousand channels
 * there are a million positions, and few different sets of askers.
 */
export function askersOf({ subscriptions, shown }: ChannelNews): ChannelAskers {
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
