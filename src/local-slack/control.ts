import type { JsonObject } from './block-kit/problem.ts';
import type { AttemptOutcome } from './delivery/transport.ts';
import type { Stage } from './people/actor.ts';
import { type CommandResult, runCommand } from './people/commands.ts';
import { cannotWrite, edit, remove, type Said, say } from './people/conversation.ts';
import {
  actionOf,
  type Entry,
  elementWords,
  enteredValue,
  type FoundElement,
  usableElements,
} from './people/enter.ts';
import { openTab } from './people/home.ts';
import { completeState } from './people/inputs.ts';
import { act, suggestOptions, type Where } from './people/interactions.ts';
import { setArchived, setMember } from './people/membership.ts';
import { closeView, type SubmitResult, submitView } from './people/modals.ts';
import type { StoredChannel } from './state/channels.ts';
import type { StoredMessage } from './state/messages.ts';
import type { StoredView, ViewState } from './state/views.ts';
import { commandText } from './text.ts';

/** A message or a view; what it is now counts, not what it was when it was got hold of. */
export type Shown = StoredMessage | StoredView;

/** An action id, the words on the element, or a test of the element's JSON. */
export type Which = string | ((element: JsonObject) => boolean);

export interface As {
  /** User id; "you" by default. */
  readonly user?: string;
}

/** Acting as the people of the workspace. Channels are named by id, or by name with or without `#`. */
export interface Control {
  /** The id of a channel, or of a user's direct message with the bot. */
  channel(name: string): string;
  /** Writes into the composer; see `say` of people/conversation.ts. */
  say(
    channel: string,
    text: string,
    how?: As & { threadTs?: string; raw?: boolean; broadcast?: boolean },
  ): Said;
  /** Writes `@bot ` and `text`. */
  mention(channel: string, text: string, how?: As & { threadTs?: string }): Said;
  /** Writes to the bot in a direct message. */
  dm(text: string, how?: As & { threadTs?: string }): Said;
  edit(message: StoredMessage, text: string): Said;
  remove(message: StoredMessage): Said;
  /** Enters a slash command; `command` with its slash. */
  command(channel: string, command: string, text?: string, as?: As): Promise<CommandResult>;
  /** Uses a button or a menu. Resolves to Slack's error where the app did not take it. */
  press(
    shown: Shown,
    which: Which,
    how?: As & { choose?: Entry; state?: Readonly<Record<string, Entry>> },
  ): Promise<string | undefined>;
  /** Types into an external menu and gets the app's options. */
  options(shown: Shown, which: Which, value: string, as?: As): Promise<readonly unknown[]>;
  /** Fills in inputs by action id and submits; inputs not named keep their initial value. */
  submit(view: StoredView, entries?: Readonly<Record<string, Entry>>): Promise<SubmitResult>;
  closeModal(view: StoredView, all?: boolean): Promise<void>;
  openHome(as?: As): Promise<readonly AttemptOutcome[]>;
  openMessages(as?: As): Promise<readonly AttemptOutcome[]>;
  /** Dismisses a private message. */
  dismiss(message: StoredMessage): void;
  /** Brings a user (the bot by default) into a channel, or removes it. */
  invite(channel: string, user?: string): Promise<readonly AttemptOutcome[]>;
  kick(channel: string, user?: string): Promise<readonly AttemptOutcome[]>;
  archive(channel: string): Promise<readonly AttemptOutcome[]>;
  unarchive(channel: string): Promise<readonly AttemptOutcome[]>;
  /** Delivers any event the app subscribed to. */
  sendEvent(event: JsonObject & { readonly type: string }): Promise<readonly AttemptOutcome[]>;
}

export function createControl(stage: Stage): Control {
  const { workspace } = stage;
  const { me, bot } = workspace;

  const channelOf = (name: string): StoredChannel => {
    const { channels } = workspace;
    const found = channels.find(name) ?? channels.findByName(name) ?? channels.directMessage(name);
    if (found === undefined) throw new Error(`The local Slack has no channel ${name}`);
    return found;
  };

  const write = (name: string, user: string, text: string, how: Parameters<typeof say>[4]) => {
    const channel = channelOf(name);
    const reason = cannotWrite(stage, channel, user);
    if (reason !== undefined) throw new Error(`${user} cannot write in ${name}: ${reason}`);
    return say(stage, user, channel, text, how);
  };

  const whereOf = (shown: Shown): Where => {
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

  const elementIn = (where: Where, which: Which): FoundElement => {
    const usable = usableElements(blocksOf(where));
    const found =
      typeof which === 'function'
        ? usable.find(({ element }) => which(element))
        : (usable.find(({ element }) => element.action_id === which) ??
          usable.find(({ element }) => elementWords(element) === which));
    if (found !== undefined) return found;
    const names = usable.map(({ element }) => `${element.action_id} "${elementWords(element)}"`);
    throw new Error(`There is no element ${String(which)}; there are: ${names.join(', ')}`);
  };

  const enter = (
    blocks: readonly unknown[],
    before: ViewState,
    entries: Readonly<Record<string, Entry>>,
  ): ViewState => {
    const state: Record<string, Record<string, unknown>> = structuredClone(before) as never;
    for (const [actionId, entry] of Object.entries(entries)) {
      const found = usableElements(blocks).find(({ element }) => element.action_id === actionId);
      if (found === undefined) throw new Error(`There is no input ${actionId}`);
      const { blockId, element } = found;
      state[blockId] = { ...state[blockId], [actionId]: enteredValue(element, entry) };
    }
    return state;
  };

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
      const sent = commandText(workspace, text, known?.shouldEscape === true);
      return runCommand(stage, user, channelOf(channel), command, sent);
    },
    press(shown, which, { user = me, choose, state = {} } = {}) {
      const where = whereOf(shown);
      const found = elementIn(where, which);
      const blocks = blocksOf(where);
      const before = completeState(blocks, 'view' in where ? where.view.state : {});
      const action = actionOf(found, choose);
      const { actionId, value } = stateful(found, choose);
      const entries = actionId === undefined ? state : { ...state, [actionId]: value };
      return act(stage, user, where, action, enter(blocks, before, entries));
    },
    options(shown, which, value, { user = me } = {}) {
      const where = whereOf(shown);
      const { blockId, element } = elementIn(where, which);
      const actionId = String(element.action_id);
      return suggestOptions(stage, user, where, { actionId, blockId, value });
    },
    submit(shown, entries = {}) {
      const where = whereOf(shown);
      if (!('view' in where)) throw new Error('Only a modal can be submitted');
      const { view } = where;
      return submitView(
        stage,
        view,
        enter(view.blocks, completeState(view.blocks, view.state), entries),
      );
    },
    closeModal: (view, all) => closeView(stage, view, all),
    openHome: ({ user = me } = {}) => openTab(stage, user, 'home'),
    openMessages: ({ user = me } = {}) => openTab(stage, user, 'messages'),
    dismiss: (message) => workspace.messages.remove(message),
    invite: (channel, user = bot) => setMember(stage, channelOf(channel), user, true),
    kick: (channel, user = bot) => setMember(stage, channelOf(channel), user, false),
    archive: (channel) => setArchived(stage, channelOf(channel), true),
    unarchive: (channel) => setArchived(stage, channelOf(channel), false),
    sendEvent: (event) => stage.events.send(event),
  };
}

/** A menu that is used also changes the state it stands in; a button does not. */
function stateful(
  { element }: FoundElement,
  choose: Entry | undefined,
): { actionId?: string; value: Entry } {
  const plain = ['button', 'overflow', 'feedback_buttons', 'icon_button', 'workflow_button'];
  if (choose === undefined || plain.includes(String(element.type))) return { value: null };
  return { actionId: String(element.action_id), value: choose };
}
