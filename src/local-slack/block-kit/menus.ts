import { actionId } from './buttons.ts';
import { limits } from './limits.ts';
import {
  choiceOption,
  initialOptionsOffered,
  optionGroup,
  overflowOption,
  selectOption,
} from './options.ts';
import { type Check, problem } from './problem.ts';
import { array, boolean, filled, number, object, oneOf, type Shape } from './schema.ts';
import { confirmDialog, placeholder } from './text-objects.ts';

const common = { action_id: actionId, confirm: confirmDialog, focus_on_load: boolean };
const several = { max_selected_items: number({ min: 1, whole: true }) };
const ids = array(filled(), { min: 1 });

function menu(optional: Readonly<Record<string, Check>>, also?: Shape['also']): Check {
  const shape = { optional: { ...common, placeholder, ...optional } };
  return object(also === undefined ? shape : { ...shape, also });
}

const staticOptions = {
  options: array(selectOption, { min: 1, max: limits.options }),
  option_groups: array(optionGroup, { min: 1, max: limits.optionGroups }),
};

const hasOptions: NonNullable<Shape['also']> = (element, pointer, report) => {
  if (element.options === undefined && element.option_groups === undefined) {
    problem(report, pointer, 'missing_field', 'missing required field: options');
  } else if (element.options !== undefined && element.option_groups !== undefined) {
    const wording = 'must provide exactly one of: options, option_groups';
    problem(report, pointer, 'failed_constraint', wording);
  }
  initialOptionsOffered(element, pointer, report);
};

const conversationFilter: Check = object({
  optional: {
    include: array(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  also(value, pointer, report) {
    const names = ['include', 'exclude_external_shared_channels', 'exclude_bot_users'];
    if (names.every((name) => value[name] === undefined)) {
      problem(
        report,
        pointer,
        'failed_constraint',
        `must provide at least one of: ${names.join(', ')}`,
      );
    }
  },
});

/** `response_url_enabled` only works in a modal's input block. */
const responseUrl: Check = (value, pointer, report) => {
  boolean(value, pointer, report);
  const inInput = /\/blocks\/\d+\/element\/response_url_enabled$/.test(pointer);
  if (value === true && (report.surface !== 'modal' || !inInput)) {
    const wording = '`response_url_enabled` may only be used in an input block of a modal';
    problem(report, pointer, 'failed_constraint', wording);
  }
};

const minQueryLength = number({ min: 0, whole: true });

export const menus: Readonly<Record<string, Check>> = {
  static_select: menu({ ...staticOptions, initial_option: selectOption }, hasOptions),
  multi_static_select: menu(
    { ...staticOptions, ...several, initial_options: array(selectOption, { min: 1 }) },
    hasOptions,
  ),
  external_select: menu({ initial_option: selectOption, min_query_length: minQueryLength }),
  multi_external_select: menu({
    ...several,
    initial_options: array(selectOption, { min: 1 }),
    min_query_length: minQueryLength,
  }),
  users_select: menu({ initial_user: filled() }),
  multi_users_select: menu({ ...several, initial_users: ids }),
  conversations_select: menu({
    initial_conversation: filled(),
    default_to_current_conversation: boolean,
    response_url_enabled: responseUrl,
    filter: conversationFilter,
  }),
  multi_conversations_select: menu({
    ...several,
    initial_conversations: ids,
    default_to_current_conversation: boolean,
    filter: conversationFilter,
  }),
  channels_select: menu({ initial_channel: filled(), response_url_enabled: responseUrl }),
  multi_channels_select: menu({ ...several, initial_channels: ids }),
  overflow: object({
    required: { options: array(overflowOption, { min: 1, max: limits.overflowOptions }) },
    optional: { action_id: actionId, confirm: confirmDialog },
  }),
  checkboxes: object({
    required: { options: array(choiceOption, { min: 1, max: limits.choiceOptions }) },
    optional: { ...common, initial_options: array(choiceOption, { min: 1 }) },
    also: initialOptionsOffered,
  }),
  radio_buttons: object({
    required: { options: array(choiceOption, { min: 1, max: limits.choiceOptions }) },
    optional: { ...common, initial_option: choiceOption },
    also: initialOptionsOffered,
  }),
};
