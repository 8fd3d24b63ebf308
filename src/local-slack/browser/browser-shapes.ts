import { isObject } from '../block-kit/problem.ts';
import type { Block, Channel, Message, Snapshot, View } from '../protocol/browser-protocol.ts';
import type { StoredChannel, StoredMessage } from '../state/stored.ts';
import type { StoredView } from '../state/views.ts';
import type { Workspace } from '../state/workspace.ts';

/** Converts a stored message to the form the page uses. */
export function pageMessage(message: StoredMessage): Message {
  const { attachments, byApp, reactions: _, edited, ...rest } = message;
  const attached = (attachments ?? []).flatMap((one) =>
    isObject(one) && Array.isArray(one.blocks) ? (one.blocks as Block[]) : [],
  );
  return {
    ...rest,
    blocks: [...message.blocks, ...attached],
    // Slack doesn't mark a message as edited if an app updated it with blocks.
    edited: edited !== undefined && !(byApp && message.blocks.length > 0),
  };
}

export function pageChannel(workspace: Workspace, channel: StoredChannel): Channel {
  return {
    id: channel.id,
    name: channel.dmWith === undefined ? channel.name : workspace.app.botName,
    kind: channel.kind === 'group' ? 'private' : channel.kind,
    isArchived: channel.isArchived,
    members: [...channel.members],
    hasBot: channel.members.has(workspace.bot),
    isShared: channel.isShared,
  };
}

function label(value: unknown): string {
  return isObject(value) && typeof value.text === 'string' ? value.text : '';
}

export function pageView(view: StoredView): View {
  return {
    id: view.id,
    type: view.type,
    callbackId: String(view.json.callback_id ?? ''),
    title: label(view.json.title),
    submit: label(view.json.submit),
    close: label(view.json.close),
    blocks: view.blocks,
    json: view.json,
  };
}

/** True if the person at the page can see the channel. */
export function isVisible(me: string, channel: StoredChannel | undefined): boolean {
  return channel?.members.has(me) === true;
}

export function pageSnapshot(
  workspace: Workspace,
  me: string,
  appConnected: boolean,
  offers: Pick<Snapshot, 'tryThese' | 'withoutApp' | 'host'>,
): Snapshot {
  const { messages, channels, views } = workspace;
  const visible = channels.all.filter((channel) => isVisible(me, channel));
  const seen = [
    ...visible.flatMap((channel) => messages.inChannel(channel.id)),
    ...messages.privateTo(me),
  ].sort((left, right) => (left.ts < right.ts ? -1 : 1));
  const home = views.homeOf(me);
  return {
    team: { id: workspace.team.id, name: workspace.team.name },
    me,
    bot: workspace.bot,
    users: workspace.users.all,
    channels: visible.map((channel) => pageChannel(workspace, channel)),
    commands: workspace.app.commands,
    messages: seen.map(pageMessage),
    modals: views.modalsOf(me).map(pageView),
    home: home === undefined ? null : pageView(home),
    appConnected,
    ...offers,
  };
}
