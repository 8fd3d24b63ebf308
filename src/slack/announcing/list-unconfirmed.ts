import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { Bot } from '../bot/bot.ts';
import type { Message, Verbatim } from '../kit/message.ts';
import { unconfirmedMessage } from '../views/unconfirmed.ts';

/** The posts of which nobody knows whether they arrived, for those who can look. */
export async function showUnconfirmed(
  bot: Pick<Bot, 'store' | 'current'>,
  page: number,
): Promise<Verbatim<Message>> {
  const deliveries = await bot.store.deliveries.list({ states: ['unconfirmed'] });
  return unconfirmedMessage({
    deliveries: deliveries.map((delivery) => ({ delivery, what: whatOf(bot, delivery) })),
    page,
  });
}

/** What a delivery says, in a few words. */
function whatOf({ current }: Pick<Bot, 'current'>, { content }: Delivery): string {
  const name = (caseId: string) => {
    const of = current().library.byId.get(caseId);
    return of ? `${of.org}: ${of.useCase}` : caseId;
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
