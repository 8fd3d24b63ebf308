import type { JsonObject } from './block-kit/problem.ts';
import type { AttemptOutcome } from './delivery/transport.ts';
import type { Stage } from './people/actor.ts';
import { type CommandResult, runCommand } from './people/commands.ts';
import { cannotWrite, edit, remove, type Said, say } from './people/conversation.ts';
import { actionOf, changesState, type Entry, enterAll } from './people/enter.ts';
import { findElement, type Which } from './people/find-element.ts';
import { openTab } from './people/home.ts';
import { completeState } from './people/input-state.ts';
import { act, suggestOptions, type Where } from './people/interactions.ts';
import { changeId, setArchived, setMember, setShared } from './people/membership.ts';
import { closeView, type SubmitResult, submitView } from './people/modals.ts';
import type { StoredChannel, StoredMessage } from './state/stored.ts';
import type { StoredView } from './state/views.ts';
import { knownIn } from './state/workspace.ts';
import { encodeTyped } from './text/typed-text.ts';

/** A message or a view, in any version: actions use its current state. */
export type MessageOrView = StoredMessage | StoredView;

export interface As {
  /** User id; "you" by default. */
  readonly user?: string;
}

/** Acts as the people of the workspace. Takes a channel's id, or its name with or without `#`. */
export interface Control {
  /** The id of a channel, or of a user's direct message with the bot. */
  channel(name: string): string;
  /** Posts a message through the composer; see `say` in people/conversation.ts. */
  say(
    channel: string,
    text: string,
    how?: As & { threadTs?: string; raw?: boolean; broadcast?: boolean; byAgent?: boolean },
  ): Said;
  /** Posts `text` after a mention of the bot. */
  mention(
    channel: string,
    text: string,
    how?: As & { threadTs?: string; byAgent?: boolean; broadcast?: boolean },
  ): Said;
  /** Sends the bot a direct message. */
  dm(text: string, how?: As & { threadTs?: string; isMe?: boolean; broadcast?: boolean }): Said;
  edit(message: StoredMessage, text: string): Said;
  remove(message: StoredMessage): Said;
  /** Runs a slash command; `command` includes the slash. */
  command(channel: string, command: string, text?: string, as?: As): Promise<CommandResult>;
  /** Uses a button or a menu. Resolves to Slack's error if the app didn't acknowledge it. */
  press(
    shown: MessageOrView,
    which: Which,
    how?: As & { choose?: Entry; state?: Readonly<Record<string, Entry>> },
  ): Promise<string | undefined>;
  /** Types into an external menu and gets the app's options. */
  options(shown: MessageOrView, which: Which, value: string, as?: As): Promise<readonly unknown[]>;
  /** Fills in inputs by action id and submits; the other inputs keep their current value. */
  submit(view: StoredView, entries?: Readonly<Record<string, Entry>>): Promise<SubmitResult>;
  closeModal(view: StoredView, all?: boolean): Promise<void>;
  openHome(as?: As): Promise<readonly AttemptOutcome[]>;
  openMessages(as?: As): Promise<readonly AttemptOutcome[]>;
  /** Shares a channel with another organisation, or stops sharing it. */
  share(channel: string, isShared?: boolean): Promise<readonly AttemptOutcome[]>;
  /** Gives a channel another id, and tells the app. */
  changeId(channel: string, to: string): Promise<readonly AttemptOutcome[]>;
  /** Removes every message and closes every modal, as if nobody had written yet. */
  clear(): void;
  /** Dismisses a private (ephemeral) message. */
  dismiss(message: StoredMessage): void;
  /** Adds a user to a channel; the bot by default. */
  invite(channel: string, user?: string): Promise<readonly AttemptOutcome[]>;
  kick(channel: string, user?: string): Promise<readonly AttemptOutcome[]>;
  archive(channel: string): Promise<readonly AttemptOutcome[]>;
  unarchive(channel: string): Promise<readonly AttemptOutcome[]>;
  /** Sends any event, if the app subscribed to it. */
  sendEvent(event: JsonObject & { readonly type: string }): Promise<readonly AttemptOutcome[]>;
}

export function createControl(stage: Stage): Control {
  const { workspace } = stage;
  const { me, bot } = workspace;

  const channelOf = (name: string): StoredChannel => {
    const found = workspace.channels.named(name);
    if (found === undefined) throw new Error(`The local Slack has no channel ${name}`);
    return found;
  };

  const write = (name: string, user: string, text: string, how: Parameters<typeof say>[4]) => {
    const channel = channelOf(name);
    const reason = cannotWrite(stage, channel, user);
    if (reason !== undefined) throw new Error(`${user} cannot write in ${name}: ${reason}`);
    return say(stage, user, channel, text, how);
  };

  const whereOf = (shown: MessageOrView): Where => {
    if ('hash' in shown) {
      const view = workspace.views.find(shown.id);
      if (view === undefined) throw new Error(`The view ${shown.id} is no longer open`);
      return { view };
    }
    const { channel, ts } = shown;
    const { messages } = workspace;
    const message = messages.find(channel, ts) ?? messages.findPrivate(channel, ts);
    if (message === undefined) throw new Error(`There is no message ${ts} in ${channel} any more`);
    return { message };
  };

  const blocksOf = (where: Where) => ('view' in where ? where.view : where.message).blocks;

  return {
    channel: (name) => channelOf(name).id,
    say: (channel, text, { user = me, ...how } = {}) => write(channel, user, text, how),
    mention: (channel, text, { user = me, ...how } = {}) =>
      write(channel, user, `@${workspace.app.botName} ${text}`, how),
    dm: (text, { user = me, ...how } = {}) => write(user, user, text, how),
    edit: (message, text) => edit(stage, message, text),
    remove: (message) => remove(stage, message),
    command(channel, command, text = '', { user = me } = {}) {
      const known = workspace.app.commands.find((one) => one.command === command);
      const markup = known?.shouldEscape ? 'escaped-command' : 'plain-command';
      const sent = encodeTyped(text, knownIn(workspace), markup);
      return runCommand(stage, user, channelOf(channel), command, sent);
    },
    press(shown, which, { user = me, choose, state = {} } = {}) {
      const where = whereOf(shown);
      const blocks = blocksOf(where);
      const found = findElement(blocks, which);
      const before = completeState(blocks, 'view' in where ? where.view.state : {});
      const chosen =
        choose !== undefined && changesState(found.element)
          ? { [String(found.element.action_id)]: choose }
          : {};
      const after = enterAll(blocks, before, { ...state, ...chosen });
      return act(stage, user, where, actionOf(found, choose), after);
    },
    options(shown, which, value, { user = me } = {}) {
      const where = whereOf(shown);
      const { blockId, element } = findElement(blocksOf(where), which);
      const actionId = String(element.action_id);
      return suggestOptions(stage, user, where, { actionId, blockId, value });
    },
    submit(shown, entries = {}) {
      const where = whereOf(shown);
      if (!('view' in where)) throw new Error('Only a modal can be submitted');
      const { blocks, state } = where.view;
      return submitView(stage, where.view, enterAll(blocks, completeState(blocks, state), entries));
    },
    closeModal: (view, all) => closeView(stage, view, all),
    openHome: ({ user = me } = {}) => openTab(stage, user, 'home'),
    openMessages: ({ user = me } = {}) => openTab(stage, user, 'messages'),
    clear() {
      workspace.messages.clear();
      for (const { id } of workspace.users.all) workspace.views.closeAll(id);
    },
    dismiss: (message) => workspace.messages.remove(message),
    invite: (channel, user = bot) => setMember(stage, channelOf(channel), user, true),
    kick: (channel, user = bot) => setMember(stage, channelOf(channel), user, false),
    share: (channel, isShared = true) => setShared(stage, channelOf(channel), isShared),
    changeId: (channel, to) => changeId(stage, channelOf(channel), to),
    archive: (channel) => setArchived(stage, channelOf(channel), true),
    unarchive: (channel) => setArchived(stage, channelOf(channel), false),
    sendEvent: (event) => stage.events.send(event),
  };
}
