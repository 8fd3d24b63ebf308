import type { ReactNode } from 'react';
import type { Channel, Snapshot } from '../../protocol/browser-protocol.ts';
import type { Route } from '../state/route.ts';
import { unreadOf } from '../state/timeline.ts';
import { displayName, useSurroundings } from '../text/surroundings.tsx';
import { Avatar } from './avatar.tsx';
import { HostButtons } from './host-buttons.tsx';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly lastRead: Readonly<Record<string, string>>;
  readonly route: Route;
  /** On a narrow screen, the open sidebar covers the page. */
  readonly open: boolean;
  readonly onGo: (route: Route) => void;
}

/** The workspace, its channels, direct messages and the app. */
export function Sidebar({ snapshot, lastRead, route, open, onGo }: Props): ReactNode {
  const { team, channels, bot, appConnected, host } = snapshot;
  const { users } = useSurroundings();
  const isHere = ({ id }: Channel): boolean => route.at === 'channel' && route.channel === id;
  const goTo = ({ id }: Channel): void => onGo({ at: 'channel', channel: id, thread: null });
  const byName = (a: Channel, b: Channel): number =>
    Number(a.isArchived) - Number(b.isArchived) || a.name.localeCompare(b.name);
  const rooms = channels.filter(({ kind }) => kind !== 'dm').sort(byName);
  const people = channels.filter(({ kind, hasBot }) => kind === 'dm' && !hasBot);
  const appDm = channels.find(({ kind, hasBot }) => kind === 'dm' && hasBot);
  const row = (channel: Channel, icon: ReactNode): ReactNode => (
    <ChannelRow
      key={channel.id}
      channel={channel}
      icon={icon}
      here={isHere(channel)}
      unread={unreadOf(snapshot, channel, lastRead)}
      onGo={() => goTo(channel)}
    />
  );
  const appHere = route.at === 'home' || (appDm !== undefined && isHere(appDm));
  const appUnread = appDm ? unreadOf(snapshot, appDm, lastRead).mentions : 0;
  return (
    <nav className={open ? 'sidebar sidebar-open' : 'sidebar'} aria-label="Channels and people">
      <div className="workspace" data-testid="workspace">
        {team.name}
      </div>
      <div className="sidebar-scroll">
        <Group title="Channels">
          {rooms.map((channel) => row(channel, <Icon name={iconOf(channel)} />))}
        </Group>
        {people.length > 0 && (
          <Group title="Direct messages">
            {people.map((channel) => row(channel, <Icon name="message" />))}
          </Group>
        )}
        <Group title="Apps">
          <li>
            <button
              type="button"
              className={`place${appHere ? ' place-here' : ''}${appUnread ? ' place-unread' : ''}`}
              aria-current={appHere ? 'page' : undefined}
              data-testid="app-home"
              onClick={() => onGo({ at: 'home' })}
            >
              <Avatar user={bot} small />
              <span className="place-name">{displayName(users, bot)}</span>
              {appUnread > 0 && <Count count={appUnread} />}
              <span
                className={appConnected ? 'presence presence-on' : 'presence'}
                role="img"
                aria-label={appConnected ? 'connected' : 'not connected'}
                title={appConnected ? 'Connected' : 'Not connected'}
              />
            </button>
          </li>
        </Group>
        {host && <HostButtons host={host} />}
      </div>
      <div className="sidebar-me">
        <Avatar user={snapshot.me} small />
        <span className="place-name">{displayName(users, snapshot.me)}</span>
        <small>you</small>
      </div>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly channel: Channel;
  readonly icon: ReactNode;
  readonly here: boolean;
  readonly unread: { readonly messages: number; readonly mentions: number };
  readonly onGo: () => void;
}

function ChannelRow({ channel, icon, here, unread, onGo }: RowProps): ReactNode {
  const isUnread = unread.messages > 0 && !here;
  return (
    <li>
      <button
        type="button"
        className={`place${here ? ' place-here' : ''}${isUnread ? ' place-unread' : ''}${
          channel.isArchived ? ' place-archived' : ''
        }`}
        aria-current={here ? 'page' : undefined}
        data-testid={`channel:${channel.name}`}
        title={describe(channel)}
        onClick={onGo}
      >
        {icon}
        <span className="place-name">{channel.name}</span>
        {channel.kind === 'private' && <span className="visually-hidden">private channel</span>}
        {channel.isArchived && <small>archived</small>}
        {isUnread && <span className="visually-hidden">unread</span>}
        {isUnread && unread.mentions > 0 && <Count count={unread.mentions} />}
      </button>
    </li>
  );
}

function Count({ count }: { count: number }): ReactNode {
  return (
    <span className="count">
      {count}
      <span className="visually-hidden"> new</span>
    </span>
  );
}

export function iconOf(channel: Channel): IconName {
  if (channel.isArchived) return 'archive';
  return channel.kind === 'private' ? 'lock' : channel.kind === 'dm' ? 'message' : 'hash';
}

function describe(channel: Channel): string {
  if (channel.isArchived) return `${channel.name}: archived`;
  return channel.kind === 'private' ? `${channel.name}: private` : channel.name;
}
