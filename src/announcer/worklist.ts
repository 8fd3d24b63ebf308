import type { Delivery } from '../core/announcements/content/delivery.ts';
import { UPKEEP, type WorkItem } from '../core/announcements/content/work-item.ts';
import { groupBy } from '../core/announcements/planning/group-by.ts';
import type { Library } from '../core/library/library.ts';
import type { Store } from '../store/store.ts';

/**
 * Lists everything that only a person can settle: what was sent, newest first, then files with errors,
 * then what grows old.
 */
export async function readWorklist(
  store: Pick<Store, 'deliveries' | 'subscriptions'>,
  library: Library,
): Promise<readonly WorkItem[]> {
  const deliveries = await store.deliveries.list({ states: ['unconfirmed', 'failed'] });
  const timed = [
    ...deliveries.map((delivery) => ({
      at: delivery.sentAt ?? delivery.createdAt,
      item: {
        kind: delivery.state === 'failed' ? ('failed' as const) : ('unconfirmed' as const),
        delivery,
        what: describeDelivery(delivery, library),
      },
    })),
    ...(await pausedChannels(store)),
  ];
  // Those of one moment: the last one first.
  timed.reverse().sort((a, b) => b.at - a.at);
  return [...timed.map(({ item }) => item), ...brokenFiles(library), ...upkeep(library)];
}

/** Names a delivery's content in a few words. */
function describeDelivery({ content }: Delivery, { byId }: Library): string {
  const name = (caseId: string) => {
    const named = byId.get(caseId);
    return named ? `${named.org}: ${named.useCase}` : caseId;
  };
  switch (content.kind) {
    case 'card':
      return `new case ${name(content.cases[0]?.caseId ?? '')}`;
    case 'batch':
    case 'backlog':
      return `${content.cases.length} new cases`;
    case 'digest':
      return `digest of ${content.cases.length + content.changes.length} cases`;
    case 'changes':
      return `${content.changes.length} changed cases`;
    case 'correction':
      return `correction of ${name(content.change.caseId)}`;
  }
}

async function pausedChannels({ subscriptions }: Pick<Store, 'subscriptions'>) {
  // What a person paused is meant.
  const paused = (await subscriptions.list()).filter((each) => each.paused?.by === '');
  return [...groupBy(paused, ({ channel }) => channel).values()].map(([first, ...others]) => ({
    at: first.paused?.at ?? 0,
    item: { kind: 'paused' as const, subscription: first, others: others.length },
  }));
}

function brokenFiles({ problems }: Library): WorkItem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [...groupBy(errors, ({ file }) => file).values()].map(([first, ...others]) => ({
    kind: 'file',
    first,
    others: others.length,
  }));
}

function upkeep({ problems }: Library): WorkItem[] {
  return UPKEEP.flatMap((code): WorkItem[] => {
    const told = problems.filter((one) => one.code === code && one.severity !== 'error');
    return told.length === 0 ? [] : [{ kind: 'upkeep', code, problems: told }];
  });
}
