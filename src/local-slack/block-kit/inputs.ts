import { actionId } from './buttons.ts';
import { limits } from './limits.ts';
import { type Check, problem } from './problem.ts';
import { richTextObject } from './rich-text.ts';
import { array, boolean, filled, number, object, oneOf, pattern, string } from './schema.ts';
import { confirmDialog, linkUrl, placeholder } from './text-objects.ts';

const common = { action_id: actionId, focus_on_load: boolean };

const typed = {
  ...common,
  placeholder,
  dispatch_action_config: object({
    optional: {
      trigger_actions_on: array(oneOf('on_enter_pressed', 'on_character_entered'), {
        min: 1,
        max: 2,
      }),
    },
  }),
};

const decimal = pattern(/^-?\d+(\.\d+)?$/, 'must be a number in a string');
const lines = number({ min: 1, max: limits.inputLines, whole: true });

/** A real calendar date: rejects `2026-02-30`. */
const date: Check = (value, pointer, report) => {
  const [written] = /^\d{4}-\d{2}-\d{2}$/.exec(String(value)) ?? [];
  const day = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    problem(report, pointer, 'failed_constraint', 'must be a date: YYYY-MM-DD');
};

/** Elements for typing text or picking a date or time. */
export const inputs: Readonly<Record<string, Check>> = {
  plain_text_input: object({
    optional: {
      ...typed,
      initial_value: string({ max: limits.inputLength }),
      multiline: boolean,
      min_length: number({ min: 0, max: limits.inputLength, whole: true }),
      max_length: number({ min: 1, max: limits.inputLength, whole: true }),
    },
    also(element, pointer, report) {
      if (Number(element.min_length) > Number(element.max_length)) {
        const wording = '`min_length` must not be greater than `max_length`';
        problem(report, pointer, 'failed_constraint', wording);
      }
    },
  }),
  email_text_input: object({ optional: { ...typed, initial_value: string() } }),
  url_text_input: object({ optional: { ...typed, initial_value: linkUrl } }),
  number_input: object({
    required: { is_decimal_allowed: boolean },
    optional: { ...typed, initial_value: decimal, min_value: decimal, max_value: decimal },
    also(element, pointer, report) {
      if (Number(element.min_value) > Number(element.max_value)) {
        const wording = '`min_value` must not be greater than `max_value`';
        problem(report, pointer, 'failed_constraint', wording);
      }
    },
  }),
  rich_text_input: object({
    optional: { ...typed, initial_value: richTextObject, min_lines: lines, max_lines: lines },
  }),
  file_input: object({
    optional: {
      action_id: actionId,
      filetypes: array(filled(), { min: 1 }),
      max_files: number({ min: 1, max: limits.files, whole: true }),
    },
  }),
  datepicker: object({
    optional: {
      ...common,
      placeholder,
      confirm: confirmDialog,
      initial_date: date,
    },
  }),
  timepicker: object({
    optional: {
      ...common,
      placeholder,
      confirm: confirmDialog,
      initial_time: pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time: HH:mm'),
      timezone: filled(),
    },
  }),
  datetimepicker: object({
    optional: {
      ...common,
      confirm: confirmDialog,
      initial_date_time: number({ min: 1_000_000_000, max: 9_999_999_999, whole: true }),
    },
  }),
};
