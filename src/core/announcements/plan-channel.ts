import { isAnnounceable } from './announceable.ts';
import type { CaseRef, ChangeRef, Content } from './delivery.ts';
import { isNewUnder, type News, type Situation, type Wants } from './news.ts';
import { orgKey } from './org-name.ts';
import type { NewDelivery, Plan, QueuedItem, Shown } from './planned.ts';
import type { ChannelRef, Subscription } from './subscription.ts';

/** The news as one channel meets it. */
export interface ChannelNews {
  readonly place: ChannelRef;
  readonly news: readonly News[];
  readonly subscriptions: readonly { readonly subscription: Subscription; readonly wants: Wants }[];
  /** The channel's messages about these cases, by case id. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** Keys of organisations. */
  readonly muted: ReadonlySet<string>;
}

/** Told now, with the subscriptions that asked for it. */
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
  const delivery = deliveryIn(channel.place, situation.newId);

  for (const [at, news] of channel.news.entries()) {
    const shown = channel.shown.get(news.after.id);
    const isMuted = channel.muted.has(orgKey(news.after.org));
    if (shown && isCorrectable(shown)) {
      const correction = correct(channel, news, shown, isMuted);
      if (correction) corrections.push(delivery(correction, subscriptionIds(channel), [news]));
      continue;
    }
    if (isMuted) continue;
    const asked = shown
      ? askedForChange(channel, news, at, true)
      : (askedForNew(channel, news, at) ?? askedForChange(channel, news, at, false));
    if (!asked) continue;
    const now = asked.by.filter(isServedAtOnce).map(({ id }) => id);
    if (now.length > 0) (asked.isNew ? fresh : changed).push({ news, by: now });
    else {
      for (const { id } of asked.by) {
        queued.push({
          subscription: id,
          ...refOf(news),
          from: asked.isNew ? 0 : news.edition - 1,
          queuedAt: situation.now,
        });
      }
    }
  }
  const deliveries = [
    ...corrections,
    ...changesOf(changed, situation).map((told) =>
      delivery({ kind: 'changes', changes: told.map(changeOf) }, askers(told), news(told)),
    ),
    ...freshOf(fresh, situation).map(({ kind, told }) =>
      delivery({ kind, cases: told.map((each) => refOf(each.news)) }, askers(told), news(told)),
    ),
  ];
  return { deliveries, queued };
}

type Asked = { readonly isNew: boolean; readonly by: readonly Subscription[] } | null;

function askedForNew(channel: ChannelNews, news: News, at: number): Asked {
  const by = channel.subscriptions
    .filter(
      ({ subscription, wants }) =>
        subscription.kinds !== 'changes' && wants.now[at] === 1 && isNewUnder(wants.filter, news),
    )
    .map(({ subscription }) => subscription);
  return by.length > 0 ? { isNew: true, by } : null;
}

/** @param wasShown the channel was told of the case: then it hears of changes whatever it follows */
function askedForChange(channel: ChannelNews, news: News, at: number, wasShown: boolean): Asked {
  const { before, after, weight } = news;
  if (!before || !weight?.isTold) return null;
  const by = channel.subscriptions
    .filter(
      ({ subscription, wants }) =>
        (wasShown || subscription.kinds !== 'new') &&
        (wants.now[at] === 1 || wants.before[at] === 1) &&
        (isAnnounceable(before.case, wants.filter) || isAnnounceable(after, wants.filter)),
    )
    .map(({ subscription }) => subscription);
  return by.length > 0 ? { isNew: false, by } : null;
}

/** A message whose place is known, or will be before the correction's turn. */
function isCorrectable({ state, ts }: Shown): boolean {
  return ts !== null || state === 'pending' || state === 'sending' || state === 'paused';
}

/** What was told is put right even where nobody follows any more; then, or muted, without a word. */
function correct(
  channel: ChannelNews,
  { after, edition, weight }: News,
  shown: Shown,
  isMuted: boolean,
): Content | null {
  if (!weight?.isVisible) return null;
  const reply = weight.isTold && !isMuted && channel.subscriptions.length > 0;
  return {
    kind: 'correction',
    change: { caseId: after.id, from: edition - 1, to: edition },
    corrects: shown.deliveryId,
    reply,
    broadcast: reply && weight.isRejection,
  };
}

function isServedAtOnce({ cadence, paused }: Subscription): boolean {
  return cadence.every === 'at-once' && paused === null;
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
  const recent = told.filter((each) => !old.includes(each));
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

function deliveryIn(place: ChannelRef, newId: () => string) {
  return (
    content: Content,
    subscriptions: readonly string[],
    told: readonly News[],
  ): NewDelivery => {
    const kind =
      content.kind === 'backlog'
        ? 'offered'
        : content.kind === 'card' || content.kind === 'batch'
          ? 'new'
          : 'changed';
    const items = told.map(
      (each) => ({ ...refOf(each), revision: each.after.revision, kind }) as const,
    );
    return { id: newId(), ...place, content, subscriptions, items };
  };
}

function refOf({ after, edition }: News): CaseRef {
  return { caseId: after.id, edition };
}

function changeOf({ news: { after, edition } }: Told): ChangeRef {
  return { caseId: after.id, from: edition - 1, to: edition };
}

function news(told: readonly Told[]): News[] {
  return told.map((each) => each.news);
}

function askers(told: readonly Told[]): string[] {
  return [...new Set(told.flatMap(({ by }) => by))];
}

function subscriptionIds({ subscriptions }: ChannelNews): string[] {
  return subscriptions.map(({ subscription }) => subscription.id);
}
