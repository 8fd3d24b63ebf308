import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '../../protocol/browser-protocol.ts';
import { Announcer } from '../frame/announcer.tsx';
import { Banner } from '../frame/banner.tsx';
import { Examples } from '../frame/examples.tsx';
import type { Tools } from '../frame/header-tools.tsx';
import { keep, readKept } from '../frame/kept.ts';
import { Notices } from '../frame/notices.tsx';
import { Sidebar } from '../frame/sidebar.tsx';
import { useNow } from '../frame/use-now.ts';
import { useRoute } from '../frame/use-route.ts';
import { useTheme } from '../frame/use-theme.ts';
import type { PageActions } from '../state/page-context.tsx';
import type { PageState } from '../state/page-state.ts';
import { firstRoute, type Route } from '../state/route.ts';
import { type Surroundings, SurroundingsProvider } from '../text/surroundings.tsx';
import { ChannelPane } from './channel-pane.tsx';
import { HomePane } from './home-pane.tsx';
import { Modal } from './modal.tsx';
import { ThreadPane } from './thread-pane.tsx';

interface Props {
  readonly state: PageState;
  readonly snapshot: Snapshot;
  readonly actions: PageActions;
}

const EXAMPLES_CLOSED = 'local-slack-examples-closed';

/** The whole window, once the first snapshot has arrived. */
export function Workspace({ state, snapshot, actions }: Props): ReactNode {
  const { lastRead, viewErrors, link } = state;
  const [asked, go] = useRoute();
  const route = firstRoute(asked, snapshot);
  const { theme, toggle } = useTheme();
  const now = useNow();
  const [showJson, setShowJson] = useState(false);
  const [sidebarOpen, setSidebarOpen] = useState(false);
  const [examplesOpen, setExamplesOpen] = useState(() => readKept(EXAMPLES_CLOSED) === null);
  const [fill, setFill] = useState<{ text: string; count: number }>();

  const { users, channels, me, bot, modals, tryThese } = snapshot;
  const travel = useCallback(
    (next: Route): void => {
      setSidebarOpen(false);
      setFill(undefined);
      go(next);
    },
    [go],
  );
  const surroundings = useMemo(
    (): Surroundings => ({
      users: new Map(users.map((user) => [user.id, user])),
      channels: new Map(channels.map((channel) => [channel.id, channel])),
      me,
      bot,
      clock: { now },
      openChannel: (channel) => travel({ at: 'channel', channel, thread: null }),
    }),
    [users, channels, me, bot, now, travel],
  );
  const channel =
    route.at === 'channel' ? channels.find(({ id }) => id === route.channel) : undefined;
  // Tell the app when the person opens their direct message with it, as Slack does.
  const dm = channel?.kind === 'dm' && channel.hasBot ? channel.id : null;
  useEffect(() => {
    if (dm !== null) actions.send({ type: 'open_dm' });
  }, [dm, actions]);
  useEffect(() => {
    const place = channel ? channel.name : 'Home';
    document.title = `${place} · ${snapshot.team.name} · Local Slack`;
  }, [channel, snapshot.team.name]);

  const closeThread = (): void => {
    if (channel) travel({ at: 'channel', channel: channel.id, thread: null });
    // The pressed button disappears with the thread, so move the focus to the composer.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
  };
  const setExamples = (open: boolean): void => {
    setExamplesOpen(open);
    if (!open) keep(EXAMPLES_CLOSED, 'yes');
  };
  const tools: Tools = {
    showJson,
    onJson: () => setShowJson(!showJson),
    theme,
    onTheme: toggle,
    onMenu: () => setSidebarOpen(!sidebarOpen),
    onExamples: tryThese.length > 0 ? () => setExamples(!examplesOpen) : undefined,
  };
  // Content outside an open dialog can't be used or announced.
  const notices = <Notices notices={state.notices} />;
  const thread = route.at === 'channel' ? route.thread : null;
  return (
    <SurroundingsProvider value={surroundings}>
      <div className={thread === null ? 'page' : 'page page-with-thread'}>
        <Banner link={link} appConnected={snapshot.appConnected} withoutApp={snapshot.withoutApp} />
        <Sidebar
          snapshot={snapshot}
          lastRead={lastRead}
          route={route}
          open={sidebarOpen}
          onGo={travel}
        />
        {sidebarOpen && (
          <button
            type="button"
            className="curtain"
            aria-label="Close the list of channels"
            onClick={() => setSidebarOpen(false)}
          />
        )}
        <main>
          {channel ? (
            <ChannelPane
              snapshot={snapshot}
              channel={channel}
              lastRead={lastRead}
              tools={tools}
              fill={fill}
              onGo={travel}
              examples={
                examplesOpen &&
                tryThese.length > 0 &&
                !channel.isArchived && (
                  <Examples
                    examples={tryThese}
                    onPick={(text) => setFill({ text, count: (fill?.count ?? 0) + 1 })}
                    onClose={() => setExamples(false)}
                  />
                )
              }
            />
          ) : (
            <HomePane snapshot={snapshot} tools={tools} onGo={travel} />
          )}
        </main>
        {channel && thread !== null && (
          <ThreadPane
            snapshot={snapshot}
            channel={channel}
            rootTs={thread}
            showJson={showJson}
            onClose={closeThread}
          />
        )}
      </div>
      {modals.map((view, index) => (
        <Modal
          key={view.id}
          view={view}
          errors={viewErrors[view.id] ?? {}}
          below={index}
          top={index === modals.length - 1}
          showJson={showJson}
        >
          {index === modals.length - 1 && notices}
        </Modal>
      ))}
      {modals.length === 0 && notices}
      <Announcer messages={snapshot.messages} here={channel?.id} />
    </SurroundingsProvider>
  );
}
