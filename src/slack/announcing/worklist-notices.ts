import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { readWorklist } from '../../announcer/worklist.ts';
import { isUpkeep, type WorkItem, workKey } from '../../core/announcements/content/work-item.ts';
import type { Notice } from '../../store/notice-store.ts';
import type { Bot } from '../bot/bot.ts';
import { worklistMessage } from '../views/worklist.ts';
import { payload } from '../wire/post.ts';
import { outcomeOfError } from '../wire/slack-outcome.ts';

export type NoticeParts = Pick<Bot, 'store' | 'withDrafts' | 'curators' | 'log' | 'now'>;

/** Longest time of one attempt; after it, another instance may try. */
const ATTEMPT_MS = 60_000;
/** Least time between two edits. */
const REST_MS = 2_000;
/** First pause after a failure, doubled each time, and the longest one. */
const PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/**
 * Creates the function that shows each curator the worklist in one direct message, which is edited
 * while anything is open. Whoever can't be reached is tried again, and holds up nobody else.
 */
export function createWorklistNotices(parts: NoticeParts, client: WebClient): () => Promise<void> {
  const { store, curators, log } = parts;
  let unheard = '';
  return async () => {
    const all = await readWorklist(store, parts.withDrafts().library);
    const items = all.filter((item) => !isUpkeep(item));
    const key = items.length === 0 ? '' : hash(workKey(items));
    if (curators.length === 0) {
      if (key !== '' && key !== unheard) {
        const remedy = 'name who looks after the library in CASEBOOK_CURATORS';
        log.warn({ open: items.length, remedy }, 'nobody is told what only a person can settle');
      }
      unheard = key;
      return;
    }
    const notices = new Map((await store.notices.list()).map((each) => [each.curator, each]));
    const now = parts.now();
    const isDue = (curator: string) => {
      const { told = '', nextAt = 0 } = notices.get(curator) ?? {};
      return told !== key && nextAt <= now;
    };
    await Promise.all(
      curators.filter(isDue).map((curator) => tell(curator, items, key, parts, client)),
    );
  };
}

async function tell(
  curator: string,
  items: readonly WorkItem[],
  key: string,
  { store, log, now }: NoticeParts,
  client: WebClient,
): Promise<void> {
  const notice = await store.notices.take(curator, now(), now() + ATTEMPT_MS);
  if (!notice) return;
  try {
    const place = await show(curator, items, notice, client);
    // Once all is settled, the next list is a message of its own, which notifies.
    const isOver = items.length === 0;
    const kept = isOver ? { channel: '', ts: '' } : place;
    await store.notices.save({ curator, ...kept, told: key, nextAt: now() + REST_MS, tries: 0 });
  } catch (err) {
    const pause = Math.min(PAUSE_MS * 2 ** Math.min(notice.tries, 20), LONGEST_PAUSE_MS);
    log.warn({ err, curator, pause }, 'a curator could not be told; will be tried again');
    await store.notices.save({ ...notice, nextAt: now() + pause, tries: notice.tries + 1 });
  }
}

/** Edits the notice, or posts it if there is none. */
async function show(
  curator: string,
  items: readonly WorkItem[],
  { channel, ts }: Notice,
  client: WebClient,
): Promise<{ readonly channel: string; readonly ts: string }> {
  const message = payload(worklistMessage({ items, page: 0 }));
  if (ts !== '') {
    try {
      await client.chat.update({ channel, ts, text: message.text, blocks: message.blocks });
      return { channel, ts };
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'refused' || outcome.what !== 'message') throw error;
    }
  } else if (items.length === 0) return { channel, ts };
  const posted = await client.chat.postMessage({ ...message, channel: curator });
  return { channel: posted.channel ?? '', ts: posted.ts ?? '' };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
