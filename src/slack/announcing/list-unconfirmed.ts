import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { Bot } from '../bot/bot.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { unconfirmedMessage } from '../views/unconfirmed.ts';

/** Draws the list of posts that may or may not have arrived, for people who can look. */
export async function showUnconfirmed(
  bot: Pick<Bot, 'store' | 'current'>,
  page: number,
): Promise<Verbatim<DrawnMessage>> {
  const deliveries = await bot.store.deliveries.list({ states: ['unconfirmed'] });
  return unconfirmedMessage({
    deliveries: deliveries.map((delivery) => ({ delivery, what: whatOf(bot, delivery) })),
    page,
  });
}

/** Names a delivery's content in a few words. */
function whatOf({ current }: Pick<Bot, 'current'>, { content }: Delivery): string {
  const name = (caseId: string) => {
    const named = current().library.byId.get(caseId);
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
