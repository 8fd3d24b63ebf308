import { textField } from '../kit/inputs.ts';
import { richText, section } from '../kit/kit.ts';
import { composeModal, type Modal } from '../kit/message.ts';
import { MESSAGE_LINK } from '../kit/message-link.ts';

/** Asks a curator where a post is. */
export function messageLinkModal(deliveryId: string): Modal {
  const frame = {
    title: 'It is there',
    callbackId: MESSAGE_LINK.form,
    submit: 'Settle',
    close: 'Cancel',
    privateMetadata: deliveryId,
  };
  return composeModal(frame, (sheet) =>
    sheet.add(
      richText(
        section(
          'With its link, the post can be corrected later. Without it, changes are told in messages of their own.',
        ),
      ),
      textField({
        id: MESSAGE_LINK.field,
        label: 'Link of the message',
        hint: 'In the menu of the message: Copy link.',
        initial: '',
        optional: true,
      }),
    ),
  );
}
