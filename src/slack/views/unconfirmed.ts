import type { Delivery } from '../../core/announcements/content/delivery.ts';
import { ACTION } from '../kit/action-ids.ts';
import { count, label } from '../kit/clip.ts';
import { actions, bold, button, channel, emoji, moment, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { pageOf } from '../kit/paging.ts';

/** Lists posts that may or may not have arrived. */
export interface Unconfirmed {
  readonly deliveries: readonly {
    readonly delivery: Delivery;
    /** A short description: `new case Acme: Phone Assistant`. */
    readonly what: string;
  }[];
  /** 0-based. */
  readonly page: number;
}

const PER_PAGE = 8;

/** Asks curators to look, and to settle each: it is there, or post it again. */
export function unconfirmedMessage({
  deliveries,
  page: wanted,
}: Unconfirmed): Verbatim<DrawnMessage> {
  const { page, pages, shown, where } = pageOf(deliveries, wanted, PER_PAGE);
  return composePlainMessage((sheet) => {
    if (deliveries.length === 0) {
      sheet.add(richText(section(bold('Every announcement is confirmed.'))));
      return;
    }
    sheet.add(
      richText(
        section(
          emoji('question'),
          ' ',
          bold(`${count(deliveries.length, 'announcement')} may or may not have arrived.`),
          where,
        ),
        section('None is posted again by itself. Please look in the channel, then press.'),
      ),
    );
    for (const { delivery, what } of shown) {
      const value = { delivery: delivery.id };
      sheet.add(
        richText(
          section(
            channel(delivery.channel),
            `: ${label(what, sheet.room(300)) || 'an announcement'}`,
            delivery.sentAt !== null && [', sent ', moment(delivery.sentAt)],
          ),
        ),
        actions(
          button({ label: 'It is there', action: ACTION.deliveryThere, value }),
          button({ label: 'Post again', action: ACTION.deliveryAgain, value }),
        ),
      );
    }
    sheet.add(
      actions(
        page > 0 && pageButton(page - 1, 'Previous page'),
        page + 1 < pages && pageButton(page + 1, 'Next page'),
      ),
    );
  });
}

function pageButton(page: number, name: string) {
  return button({ label: name, action: ACTION.unconfirmedPage, value: { page } });
}
