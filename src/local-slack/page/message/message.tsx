import { memo, type ReactNode, useState } from 'react';
import type { Message } from '../../protocol/browser-protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceProvider } from '../blocks/surface/surface.tsx';
import { Avatar } from '../frame/avatar.tsx';
import { Icon } from '../frame/icons.tsx';
import { useActions } from '../state/page-context.tsx';
import type { ThreadSummary } from '../state/timeline.ts';
import { ChunksView } from '../text/chunk-view.tsx';
import { formatMoment, formatTime, tsToMillis } from '../text/dates.ts';
import { parseMrkdwn } from '../text/mrkdwn.ts';
import { displayName, useSurroundings } from '../text/surroundings.tsx';
import { JsonPanel } from './json-panel.tsx';
import { ThreadLink } from './thread-link.tsx';

interface Props {
  readonly message: Message;
  readonly compact: boolean;
  readonly showJson: boolean;
  readonly summary?: ThreadSummary | undefined;
  /** Opens this message's thread; undefined if the thread is already open. */
  readonly onThread?: ((rootTs: string) => void) | undefined;
}

/** One message with its author, time and content. */
export const MessageView = memo(function MessageView(props: Props): ReactNode {
  const { message, compact, showJson, summary, onThread } = props;
  const { users, clock } = useSurroundings();
  const [ownJson, setOwnJson] = useState(false);
  const name = displayName(users, message.user);
  const at = tsToMillis(message.ts);
  const isPrivate = message.onlyFor !== undefined;
  const root = message.threadTs ?? message.ts;
  return (
    <li
      className={`message${compact ? ' message-compact' : ''}${isPrivate ? ' message-private' : ''}`}
      data-testid="message"
      data-ts={message.ts}
    >
      {isPrivate && <PrivateMark message={message} />}
      {message.broadcast && onThread && (
        <p className="message-note">
          <Icon name="reply" />
          <button type="button" className="link" onClick={() => onThread(root)}>
            replied to a thread
          </button>
        </p>
      )}
      <div className="message-row">
        <div className="message-side">
          {compact ? (
            <time title={formatMoment(at, clock)}>{formatTime(at, clock).replace(/ .M$/, '')}</time>
          ) : (
            <Avatar user={message.user} />
          )}
        </div>
        <div className="message-main">
          <p className={compact ? 'visually-hidden' : 'message-head'}>
            <strong className="author">{name}</strong>
            {users.get(message.user)?.isBot && <span className="badge">App</span>}
            <time title={formatMoment(at, clock)}>{formatTime(at, clock)}</time>
          </p>
          <MessageBody message={message} />
          {(showJson || ownJson) && <JsonPanel json={sent(message)} fallback={message.text} />}
          {summary && onThread && (
            <ThreadLink summary={summary} onOpen={() => onThread(message.ts)} />
          )}
        </div>
      </div>
      <div className="toolbar" role="toolbar" aria-label={`Message from ${name}`}>
        {onThread && !isPrivate && (
          <button
            type="button"
            title="Reply in thread"
            aria-label="Reply in thread"
            data-testid="reply"
            onClick={() => onThread(root)}
          >
            <Icon name="reply" />
          </button>
        )}
        <button
          type="button"
          title="Show the JSON"
          aria-label="Show the JSON"
          aria-pressed={ownJson}
          data-testid="message-json"
          onClick={() => setOwnJson(!ownJson)}
        >
          <Icon name="braces" />
        </button>
      </div>
    </li>
  );
});

function MessageBody({ message }: { message: Message }): ReactNode {
  const { channel, ts, blocks, text } = message;
  const { users } = useSurroundings();
  const edited = message.edited && <small className="edited">(edited)</small>;
  // A person's `text` has markup. The blocks sent with it hold the same text unparsed.
  if (blocks.length === 0 || users.get(message.user)?.isBot === false) {
    return (
      <div className="message-text">
        <ChunksView chunks={parseMrkdwn(text)} />
        {edited}
      </div>
    );
  }
  return (
    <SurfaceProvider surface={{ in: 'message', channel, ts }} blocks={blocks}>
      <Blocks blocks={blocks} />
      {edited}
    </SurfaceProvider>
  );
}

function PrivateMark({ message }: { message: Message }): ReactNode {
  const { send } = useActions();
  const { channel, ts } = message;
  return (
    <p className="message-note">
      <Icon name="eye" />
      <span>
        Only visible to you ·{' '}
        <button
          type="button"
          className="link"
          data-testid="dismiss"
          onClick={() => send({ type: 'dismiss', channel, ts })}
        >
          Dismiss
        </button>
      </span>
    </p>
  );
}

/** Returns a message with the property names of the Web API. */
function sent(message: Message): unknown {
  const { channel, ts, threadTs, user, text, blocks, metadata, onlyFor } = message;
  return {
    channel,
    ts,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    user,
    ...(onlyFor === undefined ? {} : { is_ephemeral: true }),
    text,
    blocks,
    ...(metadata === undefined ? {} : { metadata }),
  };
}
