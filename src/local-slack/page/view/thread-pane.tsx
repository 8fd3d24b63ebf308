import type { ReactNode } from 'react';
import type { Channel, Snapshot } from '../../protocol/browser-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { ToolButton } from '../frame/tool-button.tsx';
import { MessageList } from '../message/message-list.tsx';
import { threadMessages, threadRows } from '../state/timeline.ts';
import { useMarkRead } from '../state/use-mark-read.ts';
import { useSurroundings } from '../text/surroundings.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly channel: Channel;
  readonly rootTs: string;
  readonly showJson: boolean;
  readonly onClose: () => void;
}

/** A message and its replies, beside the channel. */
export function ThreadPane(props: Props): ReactNode {
  const { snapshot, channel, rootTs, showJson, onClose } = props;
  const { clock } = useSurroundings();
  const messages = threadMessages(snapshot, channel.id, rootTs);
  useMarkRead(`${channel.id}:${rootTs}`, messages);
  return (
    <section className="pane thread" aria-label="Thread" data-testid="thread-pane">
      <header className="pane-head">
        <h2>Thread</h2>
        <small>{channel.kind === 'dm' ? channel.name : `#${channel.name}`}</small>
        <span className="spacer" />
        <ToolButton label="Close the thread" icon="close" testId="thread-close" onClick={onClose} />
      </header>
      <MessageList
        key={`messages ${rootTs}`}
        label="Messages of the thread"
        rows={threadRows(messages, rootTs, clock)}
        showJson={showJson}
        intro={
          messages[0]?.ts === rootTs ? null : (
            <p className="thread-gone">The message that began this thread is not there.</p>
          )
        }
      />
      {!channel.isArchived && (
        <Composer
          key={`composer ${rootTs}`}
          place={{ channel: channel.id, thread: rootTs }}
          placeholder="Reply…"
          source={snapshot}
          testId="thread-composer"
        />
      )}
    </section>
  );
}
