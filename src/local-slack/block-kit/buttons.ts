import { limits } from './limits.ts';
import type { Check } from './problem.ts';
import { array, filled, object, oneOf, string } from './schema.ts';
import { confirmDialog, linkUrl, plainText } from './text-objects.ts';

export const actionId: Check = string({ max: limits.identifier });
const accessibilityLabel: Check = string({ max: limits.accessibilityLabel });
const style: Check = oneOf('primary', 'danger');
const value: Check = string({ max: limits.buttonValue });

export const button: Check = object({
  required: { text: plainText(limits.buttonText) },
  optional: {
    action_id: actionId,
    url: linkUrl,
    value,
    style,
    confirm: confirmDialog,
    accessibility_label: accessibilityLabel,
  },
});

export const workflowButton: Check = object({
  required: {
    text: plainText(limits.buttonText),
    workflow: object({
      required: {
        trigger: object({
          required: { url: linkUrl },
          optional: {
            customizable_input_parameters: array(
              object({ required: { name: filled(), value: string() } }),
            ),
          },
        }),
      },
    }),
  },
  optional: {
    action_id: actionId,
    style,
    confirm: confirmDialog,
    accessibility_label: accessibilityLabel,
  },
});

const feedbackButton: Check = object({
  required: { text: plainText(limits.buttonText), value },
  optional: { accessibility_label: accessibilityLabel },
});

export const feedbackButtons: Check = object({
  required: { positive_button: feedbackButton, negative_button: feedbackButton },
  optional: { action_id: actionId },
});

export const iconButton: Check = object({
  required: { icon: oneOf('trash'), text: plainText(limits.buttonText) },
  optional: {
    action_id: actionId,
    value,
    confirm: confirmDialog,
    accessibility_label: accessibilityLabel,
    visible_to_user_ids: array(filled()),
  },
});
