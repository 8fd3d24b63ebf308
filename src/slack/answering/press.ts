import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { decideAgain } from '../../core/conversation/answering/decide.ts';
import { lookAhead } from '../../core/conversation/answering/look-ahead.ts';
import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import { seenBy } from '../bot/seen-by.ts';
import { ACTION, type ActionId, actionOf, actionPattern } from '../kit/action-ids.ts';
import { type ActionValue, askedBy, parseActionValue } from '../kit/action-value.ts';
import type { DrawnMessage, Modal, Verbatim } from '../kit/message.ts';
import { sharedChannelMessage } from '../views/shared-channel.ts';
import { payload, postMessage, respondTo } from '../wire/post.ts';
import { outcomeOfError } from '../wire/slack-outcome.ts';

/** A pressed button or a choice from a menu, wherever it stands. */
export interface Press {
  /** The button's value; empty if it isn't one of ours any more. */
  readonly value: ActionValue;
  readonly user: string;
  readonly team: string;
  /** Empty in a modal or on the Home tab. */
  readonly channel: string;
  /**
   * The surface of the button: a message that only the presser sees, one that all see, a modal, or
   * the Home tab.
   */
  readonly on: 'private' | 'public' | 'modal' | 'home';
  /** Shows a message to the presser alone: in place of the private one that was pressed, or beside a public one. */
  show(message: Verbatim<DrawnMessage>): Promise<void>;
  /** Shows a message in place of the one that was pressed, whoever sees that. */
  showInPlace(message: Verbatim<DrawnMessage>): Promise<void>;
  /** Shows a modal: opened from a message, put on top of the modal that was pressed. */
  showModal(modal: Verbatim<Modal>): Promise<void>;
  /** Puts a modal in place of the one that was pressed. */
  replaceModal(modal: Verbatim<Modal>): Promise<void>;
  /** Posts to the button's channel: by way of its press if the app is no member there. */
  postToChannel(message: Verbatim<DrawnMessage>): Promise<PressPost>;
  /**
   * Posts to a channel that the app is a member of.
   * @returns false if the gate is closed there; then the presser is told
   */
  post(channel: string, message: Verbatim<DrawnMessage>): Promise<boolean>;
  /** Removes the private message that was pressed. */
  remove(): Promise<void>;
  readonly client: WebClient;
  /** Lives three seconds. */
  readonly triggerId: string;
  /** Names the message or view that holds the element. */
  readonly container: string;
  /** `view.state.values` of the modal that was pressed. */
  readonly state: unknown;
  /** The private metadata of the modal that was pressed; empty elsewhere. */
  readonly privateMetadata: string;
}

/** What became of a post that a press asked for. */
export type PressPost =
  /** Posted as any message of ours, which can be edited. */
  | { readonly kind: 'posted'; readonly ts: string | null; readonly threadTs: string | null }
  /** Posted by way of the press: Slack doesn't say where it is. */
  | { readonly kind: 'copy' }
  /** The gate is closed there; the presser was told. */
  | { readonly kind: 'refused' };

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

export type Handle = (bot: Bot, press: Press) => Promise<void>;

/** The handlers of elements, by action. */
export type PressHandles = readonly (readonly [ActionId, Handle])[];

/**
 * Registers what happens when elements are pressed: one listener for all of them, since Bolt walks
 * through every listener for everything that Slack sends.
 */
export function onPress(app: App, bot: Bot, handles: PressHandles): void {
  const handleOf = new Map(handles);
  app.action<BlockAction>(
    { type: 'block_actions', action_id: actionPattern([...handleOf.keys()]) },
    async (args) => {
      await args.ack();
      // A press has its own trigger: the same one again is a replay.
      const { trigger_id: trigger } = args.body;
      if (trigger && !(await bot.firstSight(`press:${trigger}`))) return;
      const press = toPress(args, bot);
      const action = actionOf(args.action.action_id);
      const what = { listener: `action ${action}`, team: press.team, channel: press.channel };
      await atEdge(
        bot,
        what,
        (message) => press.show(message),
        async () => {
          await encodeAsked(bot, press.value);
          await handleOf.get(action)?.(botFor(action, press, bot), press);
        },
      );
    },
  );
}

/** The question of a button is answered anew: by what it means too, as it was when it was asked. */
async function encodeAsked(bot: Bot, value: ActionValue): Promise<void> {
  await lookAhead(bot.current(), (now) => decideAgain(askedBy(value), now));
}

/** What only the presser sees may show drafts to a curator; what is shared may not. */
function botFor(action: ActionId, { on, user }: Press, bot: Bot): Bot {
  return on === 'public' || action === ACTION.share ? bot : seenBy(bot, user);
}

function toPress({ body, action, client }: Args, bot: Bot): Press {
  const container = body.container as { is_ephemeral?: boolean; thread_ts?: string };
  const threadTs = container.thread_ts;
  const on = body.view
    ? body.view.type === 'home'
      ? 'home'
      : 'modal'
    : container.is_ephemeral
      ? 'private'
      : 'public';
  const inThread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const channel = body.channel?.id ?? '';
  const answer = (message: Verbatim<DrawnMessage>, how: object) =>
    respondTo(bot.wire, body.response_url, { ...payload(message), ...how });
  const show = async (message: Verbatim<DrawnMessage>) => {
    if (on === 'private')
      return answer(message, { response_type: 'ephemeral', replace_original: true });
    if (on === 'public')
      return answer(message, { response_type: 'ephemeral', replace_original: false, ...inThread });
    // A modal has no channel to speak in: the direct message with the presser has.
    await postMessage(bot.wire, { channel: body.user.id }, message);
  };
  const update = async ({ view }: Verbatim<Modal>) => {
    await client.views.update({ view_id: body.view!.id, view });
  };
  const showModal = async (modal: Verbatim<Modal>) => {
    if (on !== 'modal') {
      await client.views.open({ trigger_id: body.trigger_id, view: modal.view });
      return;
    }
    try {
      await client.views.push({ trigger_id: body.trigger_id, view: modal.view });
    } catch (error) {
      // Slack stacks three modals at most; the fourth takes the place of the third.
      if (!(error instanceof WebAPIPlatformError && error.data.error === 'push_limit_reached'))
        throw error;
      await update(modal);
    }
  };
  /** Asks the gate at the moment of sending, however long the press took. */
  const ifAllowed = async (to: string, send: () => Promise<void>): Promise<boolean> => {
    if (await bot.gate.allows(to)) {
      await send();
      return true;
    }
    await show(sharedChannelMessage());
    return false;
  };
  return {
    value: parseActionValue(carriedBy(action)) ?? {},
    user: body.user.id,
    team: bot.team,
    channel,
    on,
    show,
    showModal,
    replaceModal: update,
    async postToChannel(message) {
      let posted: PressPost = { kind: 'copy' };
      const isAllowed = await ifAllowed(channel, async () => {
        try {
          const ts = await postMessage(bot.wire, { channel, ...inThread }, message);
          posted = { kind: 'posted', ts, threadTs: threadTs ?? null };
        } catch (error) {
          if (!isNoMember(error)) throw error;
          const inChannel = { response_type: 'in_channel', replace_original: false };
          await answer(message, { ...inChannel, ...inThread });
        }
      });
      return isAllowed ? posted : { kind: 'refused' };
    },
    remove: async () => {
      if (on === 'private') await respondTo(bot.wire, body.response_url, { delete_original: true });
    },
    showInPlace: (message) => answer(message, { replace_original: true }),
    post: (to, message) =>
      ifAllowed(to, async () => {
        await postMessage(bot.wire, { channel: to }, message);
      }),
    client,
    triggerId: body.trigger_id,
    container: body.view?.id ?? `${channel}:${body.container.message_ts}`,
    state: body.view?.state.values,
    privateMetadata: body.view?.private_metadata ?? '',
  };
}

/** True if Slack takes no post of ours in a channel, while a press may still be answered there. */
function isNoMember(error: unknown): boolean {
  const outcome = outcomeOfError(error);
  return outcome.kind === 'refused' && NO_MEMBER.has(outcome.code);
}

const NO_MEMBER = new Set(['not_in_channel', 'channel_not_found', 'no_permission']);

/** A button's value, or that of the option chosen from a menu. */
function carriedBy(action: BlockAction['actions'][number]): string | undefined {
  if ('value' in action && typeof action.value === 'string') return action.value;
  if ('selected_option' in action) return action.selected_option?.value;
  return undefined;
}
