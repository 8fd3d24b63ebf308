import { ALL } from './filter.ts';
import { createMatcher } from './match-filter.ts';
import type { DifferingCase, News, Situation, Wants } from './news.ts';
import { orgKey } from './org-name.ts';
import { parseFilter } from './parse-filter.ts';
import { type ChannelNews, planChannel } from './plan-channel.ts';
import type { Plan } from './planned.ts';
import { channelKey, type Subscription } from './subscription.ts';
import { weighChange } from './told-change.ts';

/** Records everything that differs and tells nobody: for the first start on a library. */
export function planBaseline(differing: readonly DifferingCase[]): Plan {
  return { editions: editionsOf(differing), deliveries: [], queued: [] };
}

/**
 * Decides which channel is told what of the cases that differ: each case once a channel, however
 * many of its subscriptions want it.
 */
export function planAnnouncements(situation: Situation): Plan {
  const { differing, shown, mutes } = situation;
  const news = differing.map(
    ({ before, after }): News => ({
      before,
      after,
      edition: (before?.edition ?? 0) + 1,
      weight: before ? weighChange(before.case, after) : null,
    }),
  );
  const wanted = createWants(news);
  const shownIn = groupBy(shown, channelKey);
  const mutedIn = groupBy(mutes, channelKey);
  const subscribed = groupBy(situation.subscriptions, channelKey);
  const deliveries: Plan['deliveries'][number][] = [];
  const queued: Plan['queued'][number][] = [];
  for (const key of new Set([...subscribed.keys(), ...shownIn.keys()])) {
    const subscriptions = subscribed.get(key) ?? [];
    const shownHere = shownIn.get(key) ?? [];
    const place = subscriptions[0] ?? shownHere[0]!;
    const channel: ChannelNews = {
      place: { team: place.team, channel: place.channel },
      news,
      subscriptions: subscriptions.map((subscription) => ({
        subscription,
        wants: wanted(subscription),
      })),
      shown: new Map(shownHere.map((each) => [each.caseId, each])),
      muted: new Set((mutedIn.get(key) ?? []).map(({ org }) => orgKey(org))),
    };
    const plan = planChannel(channel, situation);
    for (const delivery of plan.deliveries) deliveries.push(delivery);
    for (const item of plan.queued) queued.push(item);
  }
  return { editions: editionsOf(differing), deliveries, queued };
}

/** Reads each filter and each case once, however many subscriptions share them. */
function createWants(news: readonly News[]): (subscription: Subscription) => Wants {
  const matchNow = createMatcher(news.map(({ after }) => after));
  const matchBefore = createMatcher(news.map(({ before, after }) => before?.case ?? after));
  const byFilter = new Map<string, Wants>();
  return ({ filter: text }) => {
    let wants = byFilter.get(text);
    if (!wants) {
      const filter = parseFilter(text).filter ?? ALL;
      wants = { now: matchNow(filter), before: matchBefore(filter), filter };
      byFilter.set(text, wants);
    }
    return wants;
  };
}

function editionsOf(differing: readonly DifferingCase[]): Plan['editions'] {
  return differing
    .map(({ before, after }) => ({ case: after, edition: (before?.edition ?? 0) + 1 }))
    .sort((a, b) => (a.case.id < b.case.id ? -1 : 1));
}

function groupBy<V>(values: readonly V[], keyOf: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
