import type { ServerMessage } from '../protocol/browser-protocol.ts';
import type { Change } from '../state/changes.ts';
import type { Workspace } from '../state/workspace.ts';
import { isVisible, pageChannel, pageMessage, pageView } from './browser-shapes.ts';

/**
 * Returns the message that tells the page of a person about a change, or undefined if the page needn't know.
 */
export function pageNews(
  workspace: Workspace,
  me: string,
  change: Change,
): ServerMessage | undefined {
  const { channels, views } = workspace;
  switch (change.type) {
    case 'message':
    case 'message_deleted': {
      const { message } = change;
      const seen = isVisible(me, channels.find(message.channel));
      if (!seen || (message.onlyFor ?? me) !== me) return undefined;
      return change.type === 'message'
        ? { type: 'message', message: pageMessage(message) }
        : { type: 'message_deleted', channel: message.channel, ts: message.ts };
    }
    case 'channel':
      return isVisible(me, change.channel)
        ? { type: 'channel', channel: pageChannel(workspace, change.channel) }
        : undefined;
    case 'modals':
      return change.user === me
        ? { type: 'modals', modals: views.modalsOf(me).map(pageView) }
        : undefined;
    case 'home': {
      const home = views.homeOf(me);
      if (change.user !== me) return undefined;
      return { type: 'home', home: home === undefined ? null : pageView(home) };
    }
    case 'view_errors': {
      const { type, viewId, errors } = change;
      return change.user === me ? { type, viewId, errors } : undefined;
    }
    case 'notice': {
      const { user, ...notice } = change.notice;
      return user === me ? { type: 'notice', ...notice } : undefined;
    }
    case 'app':
      return change;
    default:
      return undefined;
  }
}
