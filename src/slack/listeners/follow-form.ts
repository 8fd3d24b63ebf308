import { channelTrouble } from '../bot/channel-trouble.ts';
import { atEdge } from '../bot/edge.ts';
import { parseFormPlace } from '../following/follow-modal-opener.ts';
import { followText } from '../following/follow-text.ts';
import { follow, preview, readWish } from '../following/subscribing.ts';
import { FOLLOW_FIELD, parseFollowForm } from '../kit/follow-form.ts';
import { followConfirmedMessage } from '../views/follow-confirmed.ts';
import { postMessage } from '../wire/post.ts';
import type { Listener } from './listener.ts';

/** The form for following was submitted: mistakes go under their field, success to the channel. */
export const followForm: Listener = {
  name: 'view follow',
  needs: { interactivity: true, scopes: ['chat:write'] },
  register(app, bot) {
    app.view('follow', async ({ ack, body, view, client }) => {
      const place = parseFormPlace(view.private_metadata);
      const form = parseFollowForm(view.state.values);
      const refuse = (text: string) =>
        ack({ response_action: 'errors', errors: { [FOLLOW_FIELD.filter]: text } });
      if (!place || !form)
        return refuse('This form is older than the program. Close it and open it again.');
      const read = readWish(bot, followText(form));
      if (!read.wish) {
        const { message, hint, code } = read.problems[0]!;
        const field = code === 'unknown-option-value' ? FOLLOW_FIELD.zone : FOLLOW_FIELD.filter;
        return ack({
          response_action: 'errors',
          errors: { [field]: `${message} ${hint}`.slice(0, 2000) },
        });
      }
      const { wish } = read;
      await ack();
      // A view's id is its own: the same form again is a replay, or a second press of its button.
      if (!(await bot.firstSight(`form:${view.id}`))) return;
      const team = body.team?.id ?? body.user.team_id ?? '';
      const by = body.user.id;
      const what = { listener: 'view follow', team, channel: place.channel };
      await atEdge(
        bot,
        what,
        (message) => postMessage(bot.wire, { channel: by }, message),
        async () => {
          const trouble = await channelTrouble(bot, client, place.channel);
          if (trouble) throw new Error(trouble);
          const { saved, replaced } = await follow(bot, wish, {
            team,
            channel: place.channel,
            by,
            changes: place.subscription,
          });
          const confirmed = followConfirmedMessage({
            subscription: saved,
            by,
            replaced,
            preview: preview(bot, wish),
            notes: read.notes,
          });
          await postMessage(bot.wire, { channel: place.channel }, confirmed);
        },
      );
    });
  },
};
