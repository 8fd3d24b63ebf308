import type { ReactNode } from 'react';
import { Avatar } from '../frame/avatar.tsx';
import type { ThreadSummary } from '../state/timeline.ts';
import { formatAgo, tsToMillis } from '../text/dates.ts';
import { useSurroundings } from '../text/surroundings.tsx';

/** The "3 replies" link below a message. */
export function ThreadLink(props: { summary: ThreadSummary; onOpen: () => void }): ReactNode {
  const { summary, onOpen } = props;
  const { clock } = useSurroundings();
  const { replies, people, lastTs, unread } = summary;
  return (
    <button
      type="button"
      className={unread ? 'thread-link thread-link-unread' : 'thread-link'}
      data-testid="thread-link"
      onClick={onOpen}
    >
      <span className="thread-people">
        {people.slice(0, 3).map((user) => (
          <Avatar key={user} user={user} small />
        ))}
      </span>
      <strong>
        {replies} {replies === 1 ? 'reply' : 'replies'}
      </strong>
      {unread && <span className="dot" role="img" aria-label="unread" />}
      <span className="thread-when">
        {people.length === 0 ? '' : `Last reply ${formatAgo(tsToMillis(lastTs), clock)}`}
      </span>
    </button>
  );
}
