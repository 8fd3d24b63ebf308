import type { WebSocket } from 'ws';
import type { Stage } from '../people/actor.ts';
import { runCommand } from '../people/commands.ts';
import { cannotWrite, say } from '../people/conversation.ts';
import { openTab } from '../people/home.ts';
import { completeState } from '../people/input-state.ts';
import { act, suggestOptions, type Where } from '../people/interactions.ts';
import { setMember } from '../people/membership.ts';
import { closeView, submitView } from '../people/modals.ts';
import type { PageMessage, ServerMessage, Surface } from '../protocol/browser-protocol.ts';
import type { LocalSlackOptions } from '../state/options.ts';
import type { ViewState } from '../state/views.ts';
import { pageNews } from './browser-news.ts';
import { isVisible, pageSnapshot } from './browser-shapes.ts';
import { createHost } from './host.ts';

export interface BrowserSide {
  /**
   * Attaches a page's WebSocket.
   * @param as the id of the person at the page; "you" if nobody has it
   */
  accept(socket: WebSocket, as: string): void;
  close(): void;
}

/** Creates the server side of the browser page: any number of pages, a person each. */
export function createBrowserSide(
  stage: Stage,
  appConnected: () => boolean,
  {
    tryThese = [],
    withoutApp = '',
    hostActions,
  }: Pick<LocalSlackOptions, 'tryThese' | 'withoutApp' | 'hostActions'>,
): BrowserSide {
  const { workspace } = stage;
  /** Who is at each page. */
  const pages = new Map<WebSocket, string>();
  const tell = (page: WebSocket, message: ServerMessage) => {
    if (page.readyState === page.OPEN) page.send(JSON.stringify(message));
  };
  const tellAll = (message: ServerMessage) => {
    for (const page of pages.keys()) tell(page, message);
  };
  const host = createHost(hostActions, (status) => tellAll({ type: 'host_status', status }));
  const unsubscribe = workspace.changes.subscribe((change) => {
    for (const [page, me] of pages) {
      const message = pageNews(workspace, me, change);
      if (message !== undefined) tell(page, message);
    }
  });

  return {
    accept(page, as) {
      const me = workspace.users.find(as)?.isBot === false ? as : workspace.me;
      pages.set(page, me);
      page.on('close', () => pages.delete(page));
      page.on('error', () => pages.delete(page));
      page.on('message', (data) => {
        let message: PageMessage;
        try {
          message = JSON.parse(String(data)) as PageMessage;
        } catch {
          return; // only our own page can connect, and it always sends JSON
        }
        receive(page, me, message)
          .catch((error: unknown) =>
            tell(page, { type: 'notice', text: `The local Slack failed: ${String(error)}` }),
          )
          .finally(() => {
            if (!('requestId' in message) || message.type === 'options') return;
            if (message.requestId !== undefined) {
              tell(page, { type: 'acked', requestId: message.requestId });
            }
          });
      });
      const offers = { tryThese, withoutApp, host: host.offer() };
      const snapshot = pageSnapshot(workspace, me, appConnected(), offers);
      tell(page, { type: 'snapshot', snapshot });
    },
    close() {
      unsubscribe();
      for (const page of pages.keys()) page.terminate();
    },
  };

  async function receive(page: WebSocket, me: string, message: PageMessage): Promise<void> {
    const channel = 'channel' in message ? workspace.channels.find(message.channel) : undefined;
    const visible = isVisible(me, channel) ? channel : undefined;
    switch (message.type) {
      case 'post': {
        if (visible === undefined) return;
        const reason = cannotWrite(stage, visible, me);
        if (reason !== undefined) return tell(page, { type: 'notice', text: reason });
        const { threadTs, text } = message;
        // The page sends text already in Slack's format.
        const how = { raw: true, ...(threadTs === undefined ? {} : { threadTs }) };
        await say(stage, me, visible, text, how).delivered;
        return;
      }
      case 'command':
        if (visible !== undefined) {
          await runCommand(stage, me, visible, message.command, message.text);
        }
        return;
      case 'action': {
        const where = locate(me, message.surface);
        if (where !== undefined) {
          await act(stage, me, where, message.action, stateOf(where, message.state));
        }
        return;
      }
      case 'view_submit': {
        const view = ownView(me, message.viewId);
        if (view === undefined) return;
        await submitView(stage, view, completeState(view.blocks, message.state as ViewState));
        return;
      }
      case 'view_close': {
        const view = ownView(me, message.viewId);
        if (view !== undefined) await closeView(stage, view);
        return;
      }
      case 'open_home':
        await openTab(stage, me, 'home');
        return;
      case 'open_dm':
        await openTab(stage, me, 'messages');
        return;
      case 'dismiss': {
        const private_ = workspace.messages.findPrivate(message.channel, message.ts);
        if (private_?.onlyFor === me) workspace.messages.remove(private_);
        return;
      }
      case 'options': {
        const where = locate(me, message.surface);
        const options = where === undefined ? [] : await suggestOptions(stage, me, where, message);
        return tell(page, { type: 'options', requestId: message.requestId, options });
      }
      case 'host_action':
        await host.run(message.name);
        return;
      case 'membership':
        if (visible !== undefined) {
          await setMember(stage, visible, workspace.bot, message.member);
        }
        return;
    }
  }

  function ownView(me: string, id: string) {
    const view = workspace.views.find(id);
    return view?.user === me ? view : undefined;
  }

  function locate(me: string, surface: Surface): Where | undefined {
    if (surface.in === 'view') {
      const view = ownView(me, surface.viewId);
      return view === undefined ? undefined : { view };
    }
    const { channel, ts } = surface;
    const message =
      workspace.messages.find(channel, ts) ?? workspace.messages.findPrivate(channel, ts);
    if (message === undefined || (message.onlyFor ?? me) !== me) return undefined;
    return isVisible(me, workspace.channels.find(channel)) ? { message } : undefined;
  }
}

function stateOf(where: Where, state: unknown): ViewState {
  const blocks = 'view' in where ? where.view.blocks : where.message.blocks;
  return completeState(blocks, (state ?? {}) as ViewState);
}
