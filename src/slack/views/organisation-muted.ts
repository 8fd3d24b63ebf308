import { ACTION } from '../kit/action-ids.ts';
import { label } from '../kit/clip.ts';
import { actions, bold, button, person, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';

/** Says in the channel that an organisation is muted or heard of again, and who did it. */
export function organisationMutedMessage(change: {
  /** As the case file writes it. */
  readonly org: string;
  /** Slack id of who did it. */
  readonly by: string;
  readonly muted: boolean;
}): Verbatim<DrawnMessage> {
  const { org, by, muted } = change;
  return composePlainMessage((sheet) => {
    const name = label(org, sheet.room(200)) || 'an organisation without a name';
    sheet.add(
      richText(
        section(
          person(by),
          muted ? ' muted ' : ' brought back ',
          bold(name),
          muted ? ': no more news of it in this channel.' : ': this channel hears of it again.',
        ),
      ),
      muted ? actions(button({ label: 'Unmute', action: ACTION.unmuteOrg, value: { org } })) : null,
    );
  });
}
