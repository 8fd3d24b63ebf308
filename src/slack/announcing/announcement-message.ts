import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { Case } from '../../core/case/case.ts';
import type { Library } from '../../core/library/library.ts';
import { assertVerbatim, type Proofs, type Verbatim } from '../bot/quote-guard.ts';
import type { DrawnMessage } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { announcementMessage } from '../views/announcement.ts';
import { announcementBacklogMessage } from '../views/announcement-backlog.ts';
import { announcementChangeMessage } from '../views/announcement-change.ts';
import { announcementDigestMessage } from '../views/announcement-digest.ts';
import { announcementWithdrawnMessage } from '../views/announcement-withdrawn.ts';

/**
 * Draws an announcement.
 * @param library as it is now: its files prove each case that it still holds as it is announced
 * @throws if a quote in it isn't that of the case that it announces: such a message is never sent
 */
export function drawAnnouncement(
  announcement: Announcement,
  deliveryId: string,
  library: Pick<Library, 'byId' | 'texts'>,
  named: Named = {},
): Verbatim<DrawnMessage> {
  const drawn = draw(announcement, deliveryId, named);
  const verdict = assertVerbatim(drawn, proofsOf(casesOf(announcement), library));
  if (!verdict.ok)
    throw new Error(
      `The announcement was not sent because it differs from the case file: ${verdict.faults.join('; ')}`,
    );
  return verdict.value;
}

/** Announced cases, as files of the library have them or else as the store recorded them. */
function proofsOf(
  announced: readonly Case[],
  { byId, texts }: Pick<Library, 'byId' | 'texts'>,
): Proofs {
  const isHeld = ({ id, revision }: Case) => byId.get(id)?.revision === revision;
  return {
    byId: new Map(announced.map((one) => [one.id, isHeld(one) ? (byId.get(one.id) ?? one) : one])),
    ...(texts && { texts }),
    recorded: new Set(announced.filter((one) => !isHeld(one)).map(({ id }) => id)),
  };
}

/** The case that an announcement is about; null if it is about several or none. */
export function subjectOfAnnouncement(announcement: Announcement): Case | null {
  const cases = casesOf(announcement);
  return cases.length === 1 ? cases[0]! : null;
}

function draw(announcement: Announcement, deliveryId: string, named: Named): DrawnMessage {
  switch (announcement.kind) {
    case 'card':
      return announcementMessage(announcement);
    case 'withdrawn':
      return announcementWithdrawnMessage(announcement);
    case 'batch':
    case 'digest':
      return announcementDigestMessage(announcement, named);
    case 'changes':
      return announcementChangeMessage(announcement);
    case 'backlog':
      return announcementBacklogMessage(announcement, deliveryId);
  }
}

function casesOf(announcement: Announcement): readonly Case[] {
  switch (announcement.kind) {
    case 'card':
      return [announcement.case];
    case 'batch':
      return announcement.cases;
    case 'changes':
      return announcement.changes.map(({ after }) => after);
    case 'digest':
      return [...announcement.cases, ...announcement.changes.map(({ after }) => after)];
    case 'withdrawn':
    case 'backlog':
      return [];
  }
}
