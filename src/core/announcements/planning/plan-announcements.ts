import { channelKey, orgKey } from '../subscribing/subscription.ts';
import { groupBy } from './group-by.ts';
import { createWants, type DifferingCase, newsOf, type PlanInput } from './news.ts';
import { EMPTY_PLAN, isCorrectable, type Plan } from './plan.ts';
import { type ChannelNews, planChannel } from './plan-channel.ts';

/** Plans to record everything that differs and to tell nobody: for the first start on a library. */
export function planBaseline(differing: readonly DifferingCase[]): Plan {
  return { ...EMPTY_PLAN, editions: editionsOf(differing) };
}

/**
 * Decides what each channel is told about the cases that differ. A channel is told of a case once,
 * however many of its subscriptions want it.
 */
export function planAnnouncements(input: PlanInput): Plan {
  const { differing, shown, mutes } = input;
  const news = differing.map(newsOf);
  const wanted = createWants(news);
  const positions = new Map(news.map(({ after }, at) => [after.id, at]));
  const shownIn = groupBy(shown, channelKey);
  const mutedIn = groupBy(mutes, channelKey);
  const subscribed = groupBy(input.subscriptions, channelKey);
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
        wants: wanted(subscription.filter),
      })),
      shown: new Map(shownHere.map((each) => [positions.get(each.caseId)!, each])),
      muted: new Set((mutedIn.get(key) ?? []).map(({ org }) => orgKey(org))),
    };
    const plan = planChannel(channel, input);
    for (const delivery of plan.deliveries) deliveries.push(delivery);
    for (const item of plan.queued) queued.push(item);
  }
  const unplaced = new Set(
    shown.filter((each) => !isCorrectable(each)).map((each) => each.deliveryId),
  );
  return { editions: editionsOf(differing), deliveries, queued, unplaced: [...unplaced] };
}

function editionsOf(differing: readonly DifferingCase[]): Plan['editions'] {
  return differing
    .map(({ before, after }) => ({ case: after, edition: (before?.edition ?? 0) + 1 }))
    .sort((a, b) => (a.case.id < b.case.id ? -1 : 1));
}
