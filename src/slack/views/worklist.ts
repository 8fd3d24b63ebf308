import type { WorkItem } from '../../core/announcements/content/work-item.ts';
import { ACTION } from '../kit/action-ids.ts';
import { count, label } from '../kit/clip.ts';
import {
  actions,
  bold,
  button,
  channel,
  emoji,
  italic,
  list,
  moment,
  richText,
  section,
} from '../kit/kit.ts';
import {
  composePlainMessage,
  type DrawnMessage,
  type Sheet,
  type Verbatim,
} from '../kit/message.ts';
import { pageOf } from '../kit/paging.ts';
import { pauseWords } from './parts/subscription-words.ts';
import { upkeepCount, worklistHeading } from './parts/worklist-heading.ts';

/** What only a curator can settle. */
export interface Worklist {
  /** Newest first. */
  readonly items: readonly WorkItem[];
  /** 0-based. */
  readonly page: number;
}

const PER_PAGE = 8;

/** Lists what curators have to settle, with what to press or mend. */
export function worklistMessage({ items, page: wanted }: Worklist): Verbatim<DrawnMessage> {
  const { page, pages, shown, where } = pageOf(items, wanted, PER_PAGE);
  return composePlainMessage((sheet) => {
    if (items.length === 0) {
      sheet.add(richText(section(bold('Nothing is left to settle: all is posted and readable.'))));
      return;
    }
    sheet.add(
      richText(
        section(emoji('question'), ' ', bold(worklistHeading(items)), where),
        section('None of it settles by itself. This message is kept up to date.'),
      ),
    );
    for (const item of shown) drawItem(sheet, item);
    sheet.add(
      actions(
        page > 0 && pageButton(page - 1, 'Previous page'),
        page + 1 < pages && pageButton(page + 1, 'Next page'),
      ),
    );
  });
}

function drawItem(sheet: Sheet, item: WorkItem): void {
  switch (item.kind) {
    case 'unconfirmed':
    case 'failed':
      drawDelivery(sheet, item);
      return;
    case 'paused': {
      const { subscription, others } = item;
      const { why, remedy } = pauseWords(subscription.paused!);
      const value = { subscription: subscription.id };
      sheet.add(
        richText(
          section(
            emoji('double_vertical_bar'),
            ' ',
            channel(subscription.channel),
            ` gets nothing, because ${why}. To go on, ${remedy}.`,
            others > 0 && ` ${count(others + 1, 'subscription')} wait for it.`,
          ),
        ),
        actions(button({ label: 'Resume', action: ACTION.resume, value })),
      );
      return;
    }
    case 'file': {
      const { file, line, message, hint } = item.first;
      const more = item.others > 0 && italic(` … and ${count(item.others, 'more error')}`);
      sheet.add(
        richText(
          section(
            emoji('warning'),
            ' ',
            bold(`${label(file, sheet.room(200))}, line ${line}: `),
            `${label(message, sheet.room(400))} ${label(hint, sheet.room(400))}`,
            more,
          ),
        ),
      );
      return;
    }
    case 'upkeep':
      drawUpkeep(sheet, item);
  }
}

const UPKEEP_ROWS = 5;

function drawUpkeep(sheet: Sheet, { code, problems }: Extract<WorkItem, { kind: 'upkeep' }>): void {
  const shown = problems.slice(0, sheet.room(UPKEEP_ROWS));
  const more = problems.length - shown.length;
  const rows = shown.map(({ file, line, message }) =>
    section(
      bold(`${label(file, sheet.room(200))}, line ${line}: `),
      label(message, sheet.room(400)),
    ),
  );
  sheet.add(
    richText(
      section(
        bold(`${upkeepCount(code, problems.length)}.`),
        ` ${label(problems[0]?.hint ?? '', sheet.room(400))}`,
      ),
      list(rows),
      more > 0 && section(italic(`… and ${more} more: “casebook check” lists all`)),
    ),
  );
}

function drawDelivery(
  sheet: Sheet,
  { kind, delivery, what }: Extract<WorkItem, { kind: 'unconfirmed' | 'failed' }>,
): void {
  const value = { delivery: delivery.id };
  const about = label(what, sheet.room(300)) || 'an announcement';
  const isFailed = kind === 'failed';
  sheet.add(
    richText(
      section(
        channel(delivery.channel),
        `: ${about}, `,
        isFailed ? `refused by Slack (${label(delivery.error, 80)})` : 'may or may not be there',
        delivery.sentAt !== null && [', sent ', moment(delivery.sentAt)],
      ),
    ),
    actions(
      !isFailed && button({ label: 'It is there', action: ACTION.deliveryThere, value }),
      button({ label: 'Post again', action: ACTION.deliveryAgain, value }),
      isFailed && button({ label: 'Leave it', action: ACTION.deliveryNever, value }),
    ),
  );
}

function pageButton(page: number, name: string) {
  return button({ label: name, action: ACTION.unconfirmedPage, value: { page } });
}
