import type { Announcement } from '../core/announcements/announcement.ts';
import type { Message } from './message.ts';
import { announcementMessage } from './views/announcement.ts';
import { announcementBacklogMessage } from './views/announcement-backlog.ts';
import { announcementChangeMessage } from './views/announcement-change.ts';
import { announcementDigestMessage } from './views/announcement-digest.ts';

/**
 * The message that tells an announcement.
 * @param delivery id of the delivery that it is told by: its buttons carry it
 */
export function drawAnnouncement(announcement: Announcement, delivery: string): Message {
  switch (announcement.kind) {
    case 'card':
      return announcementMessage(announcement);
    case 'batch':
    case 'digest':
      return announcementDigestMessage(announcement);
    case 'backlog':
      return announcementBacklogMessage(announcement, delivery);
    case 'changes':
      return announcementChangeMessage(announcement);
  }
}
