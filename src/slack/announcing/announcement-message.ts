import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { Case } from '../../core/case/case.ts';
import { assertVerbatim, type Verbatim } from '../bot/quote-guard.ts';
import type { DrawnMessage } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { announcementMessage } from '../views/announcement.ts';
import { announcementBacklogMessage } from '../views/announcement-backlog.ts';
import { announcementChangeMessage } from '../views/announcement-change.ts';
import { announcementDigestMessage } from '../views/announcement-digest.ts';
import { announcementWithdrawnMessage } from '../views/announcement-withdrawn.ts';

/**
 * Draws an announcement.
 * @throws if a quote in it isn't that of the case that it announces: such a message is never sent
 */
export function drawAnnouncement(
  announcement: Announcement,
  deliveryId: string,
  named: Named = {},
): Verbatim<DrawnMessage> {
  const byId = new Map(casesOf(announcement).map((shown) => [shown.id, shown]));
  const verdict = assertVerbatim(draw(announcement, deliveryId, named), { byId });
  if (!verdict.ok)
    throw new Error(
      `The announcement was not sent because it differs from the case file: ${verdict.faults.join('; ')}`,
    );
  return verdict.value;
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
