import { button, feedbackButtons, iconButton, workflowButton } from './buttons.ts';
import { image } from './image.ts';
import { inputs } from './inputs.ts';
import { menus } from './menus.ts';
import type { BlockSurface, Check } from './problem.ts';
import { pick } from './schema.ts';
import { bySurface } from './surfaces.ts';

const elements: Readonly<Record<string, Check>> = {
  button,
  workflow_button: workflowButton,
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
  image: image(),
  ...menus,
  ...inputs,
};

/** Elements that only work on some surfaces. All others work on all three. */
const limited: Readonly<Record<string, readonly BlockSurface[]>> = {
  email_text_input: ['modal'],
  number_input: ['modal'],
  url_text_input: ['modal'],
  file_input: ['modal'],
  datetimepicker: ['modal', 'message'],
  rich_text_input: ['modal', 'home'],
  feedback_buttons: ['message'],
  icon_button: ['message'],
  workflow_button: ['message'],
};

const choices = ['checkboxes', 'radio_buttons'];
const pickers = ['datepicker', 'timepicker', 'datetimepicker'];
const selects = Object.keys(menus).filter((name) => name.endsWith('_select'));
const buttons = ['button', 'workflow_button'];

/** The elements that each place accepts. */
export const places = {
  accessory: [...buttons, 'image', 'overflow', ...choices, ...pickers, ...selects],
  actions: [...buttons, 'overflow', 'rich_text_input', ...choices, ...pickers, ...selects],
  input: [
    ...choices,
    ...pickers,
    ...selects,
    ...Object.keys(inputs).filter((name) => !pickers.includes(name)),
  ],
  contextActions: ['feedback_buttons', 'icon_button'],
} as const satisfies Record<string, readonly string[]>;

/** An element that both `place` and the current surface support. */
export function elementOf(place: keyof typeof places): Check {
  return bySurface(pick(elements, places[place]), limited);
}
