import { type ReactNode, useCallback, useMemo } from 'react';
import type { Channel, Snapshot } from '../../protocol/browser-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { Avatar } from '../frame/avatar.tsx';
import { HeaderTools, MenuButton, type Tools } from '../frame/header-tools.tsx';
import { Icon } from '../frame/icons.tsx';
import { MembersButton } from '../frame/members-button.tsx';
import { iconOf } from '../frame/sidebar.tsx';
import { MessageList } from '../message/message-list.tsx';
import type { Route } from '../state/route.ts';
import { channelMessages, threadSummaries, toRows } from '../state/timeline.ts';
import { useMarkRead } from '../state/use-mark-read.ts';
import { useOpenAnswers } from '../state/use-open-answers.ts';
import { displayName, useSurroundings } from '../text/surroundings.tsx';
import { AppTabs } from './app-tabs.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly channel: Channel;
  readonly lastRead: Readonly<Record<string, string>>;
  readonly tools: Tools;
  readonly examples: ReactNode;
  readonly fill?: { readonly text: string; readonly count: number } | undefined;
  readonly onGo: (route: Route) => void;
}

/** A channel or the direct message with the app: its messages and the composer. */
export function ChannelPane(props: Props): ReactNode {
  const { snapshot, channel, lastRead, tools, examples, fill, onGo } = props;
  const { users, clock } = useSurroundings();
  const messages = channelMessages(snapshot, channel.id);
  useMarkRead(channel.id, messages);
  const summaries = useMemo(
    () => threadSummaries(snapshot, channel.id, lastRead),
    [snapshot, channel.id, lastRead],
  );
  const openThread = useCallback(
    (thread: string) => onGo({ at: 'channel', channel: channel.id, thread }),
    [onGo, channel.id],
  );
  const isApp = channel.kind === 'dm' && channel.hasBot;
  useOpenAnswers(isApp ? channel.id : null, { snapshot, summaries, openThread });
  const name = channel.kind === 'dm' ? channel.name : `#${channel.name}`;
  return (
    <section className="pane" aria-label={name} data-testid="channel-pane">
      <header className="pane-head">
        <MenuButton onMenu={tools.onMenu} />
        {isApp ? <Avatar user={snapshot.bot} small /> : <Icon name={iconOf(channel)} />}
        <h1 data-testid="channel-name">{channel.name}</h1>
        {isApp && <span className="badge">App</span>}
        {channel.isArchived && <small>archived</small>}
        {channel.isShared && channel.kind !== 'dm' && <small>shared with others</small>}
        <span className="spacer" />
        {channel.kind !== 'dm' && !channel.isArchived && (
          <MembersButton channel={channel} snapshot={snapshot} />
        )}
        <HeaderTools tools={tools} />
      </header>
      {isApp && <AppTabs here="messages" onGo={onGo} dm={channel.id} />}
      <MessageList
        key={`messages ${channel.id}`}
        label={`Messages in ${name}`}
        rows={toRows(messages, clock)}
        showJson={tools.showJson}
        summaries={summaries}
        onThread={openThread}
        intro={<Intro channel={channel} app={displayName(users, snapshot.bot)} />}
      />
      {examples}
      {channel.isArchived ? (
        <p className="composer-closed">
          You are viewing <strong>{name}</strong>, an archived channel.
        </p>
      ) : (
        <Composer
          key={`composer ${channel.id}`}
          place={{ channel: channel.id, thread: null }}
          placeholder={`Message ${name}`}
          source={snapshot}
          testId="composer"
          fill={fill}
        />
      )}
    </section>
  );
}

function Intro({ channel, app }: { channel: Channel; app: string }): ReactNode {
  if (channel.kind === 'dm') {
    return (
      <div className="intro">
        <h2>{channel.name}</h2>
        <p>This is the very beginning of your direct message history with {channel.name}.</p>
      </div>
    );
  }
  return (
    <div className="intro">
      <h2>
        {channel.kind === 'private' ? 'The private channel ' : 'Welcome to '}#{channel.name}
      </h2>
      <p>
        {channel.hasBot
          ? `${app} is a member of this channel: mention it, or use its command.`
          : `${app} is not a member of this channel. Its command works here; to mention it, add it first.`}
      </p>
    </div>
  );
}
