import type { Mute, Subscription } from '../../core/announcements/subscribing/subscription.ts';
import { ACTION } from '../kit/action-ids.ts';
import { label } from '../kit/clip.ts';
import {
  actions,
  bold,
  button,
  emoji,
  type Inline,
  italic,
  moment,
  person,
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
import type { Named } from '../kit/surface.ts';
import { byCommand } from './parts/commands.ts';
import { pauseWords, subscriptionWords } from './parts/subscription-words.ts';

/** Lists what a channel follows. */
export interface Following extends Named {
  readonly subscriptions: readonly Subscription[];
  readonly mutes: readonly Mute[];
  /** 0-based. */
  readonly page: number;
  /** True if somebody wanted to end one, and it is open which. */
  readonly whichToEnd?: boolean;
}

/** Subscriptions on one page: each takes two blocks. */
const PER_PAGE = 6;

/** The subscriptions of a channel, paused ones too: whose they are and what they last brought. */
export function followingMessage({
  subscriptions,
  mutes,
  page: wanted,
  whichToEnd = false,
  ...named
}: Following): Verbatim<DrawnMessage> {
  const { page, pages, shown, where } = pageOf(subscriptions, wanted, PER_PAGE);
  return composePlainMessage((sheet) => {
    sheet.add(
      whichToEnd
        ? richText(section(bold('Nothing was ended. '), 'Which one? Press Unfollow below it.'))
        : null,
      shown.length === 0
        ? richText(
            section(bold('This channel follows nothing yet.')),
            section('To hear of every new case here, type ', byCommand('follow', named), '.'),
          )
        : richText(section(bold(`This channel follows${where}:`))),
    );
    for (const one of shown) {
      sheet.add(richText(section(subscriptionLines(sheet, one))), subscriptionButtons(one));
    }
    sheet.add(
      muted(sheet, mutes),
      actions(...mutes.slice(0, sheet.room(UNMUTES)).map(({ org }) => unmuteButton(org))),
      actions(
        page > 0 && pageButton(page - 1, 'Previous page'),
        page + 1 < pages && pageButton(page + 1, 'Next page'),
        button({ label: 'Follow more', action: ACTION.openFollow }),
      ),
    );
  });
}

function subscriptionLines(sheet: Sheet, one: Subscription): Inline {
  const { paused, lastPosted, origin, owner } = one;
  return [
    subscriptionWords(one, sheet.room(400)),
    '\nBy ',
    origin === 'settings' ? 'the settings of this Casebook' : person(owner),
    lastPosted
      ? ['. Last posted: ', label(lastPosted.what, sheet.room(150)), ', ', moment(lastPosted.at)]
      : '. Nothing posted yet.',
    paused && ['\n', emoji('double_vertical_bar'), bold(' Paused'), ' since ', moment(paused.at)],
    paused && `: ${pauseWords(paused).why}. To go on, ${pauseWords(paused).remedy}.`,
  ];
}

function subscriptionButtons(one: Subscription) {
  const value = { subscription: one.id };
  // What the settings say, only the settings change.
  const isOurs = one.origin === 'person';
  return actions(
    one.paused && button({ label: 'Resume', action: ACTION.resume, value, style: 'primary' }),
    isOurs && button({ label: 'Change', action: ACTION.openFollow, value }),
    isOurs && button({ label: 'Unfollow', action: ACTION.unfollow, value }),
  );
}

const MUTES = 10;
const UNMUTES = 5;

function muted(sheet: Sheet, mutes: readonly Mute[]) {
  if (mutes.length === 0) return null;
  const shown = mutes.slice(0, sheet.room(MUTES));
  const more = mutes.length - shown.length;
  return richText(
    section(
      bold('Muted here: '),
      shown.map(({ org, by }, i) => [
        `${i > 0 ? ', ' : ''}${label(org, sheet.room(80)) || 'an organisation without a name'} (by `,
        person(by),
        ')',
      ]),
      more > 0 && italic(` … and ${more} more`),
    ),
  );
}

function unmuteButton(org: string) {
  return button({ label: `Unmute ${org}`, action: ACTION.unmuteOrg, value: { org } });
}

function pageButton(page: number, name: string) {
  return button({ label: name, action: ACTION.followingPage, value: { page } });
}
