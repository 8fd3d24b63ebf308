import type { InputBlock, MultiStaticSelect, PlainTextOption, StaticSelect } from '@slack/types';
import { shorten } from './clip.ts';
import { plain } from './kit.ts';
import { LIMITS } from './limits.ts';

/** Builders of a form's fields. A field's block id is its action id: both name it in the state. */

/** The texts around every field. */
export interface FieldLook {
  /** Unique within the form. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** One choice: what it reads and what it stands for. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A line of text. */
export function textField(look: FieldLook & { readonly initial: string }): InputBlock {
  const initial = shorten(look.initial, LIMITS.plainTextInput);
  return field(look, {
    type: 'plain_text_input',
    action_id: look.id,
    max_length: LIMITS.plainTextInput,
    ...(initial === '' ? {} : { initial_value: initial }),
  });
}

/** One of a few choices. */
export function choiceField(
  look: FieldLook & { readonly choices: readonly Choice[]; readonly initial: string },
): InputBlock {
  const options = look.choices.map(option);
  const initial = options.find(({ value }) => value === look.initial);
  const element: StaticSelect = {
    type: 'static_select',
    action_id: look.id,
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
  return field(look, element);
}

/**
 * A field for any of some values: a menu if Slack takes them all, else a line of text with commas.
 */
export function anyOfField(
  look: FieldLook & { readonly choices: readonly Choice[]; readonly initial: readonly string[] },
): InputBlock {
  const filled = look.choices.filter(({ value }) => value.trim() !== '');
  const values = new Set(filled.map(({ value }) => value));
  const fits = filled.every(({ value }) => value.length <= LIMITS.optionText);
  const holdsInitial = look.initial.every((value) => values.has(value));
  if (values.size === 0 || values.size > LIMITS.selectOptions || !fits || !holdsInitial) {
    return textField({
      ...look,
      initial: look.initial.join(', '),
      hint: 'Commas between several.',
    });
  }
  const options = [...values].map((value) => option(filled.find((one) => one.value === value)!));
  const initial = options.filter(({ value }) => look.initial.includes(value ?? ''));
  const element: MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: look.id,
    options,
    placeholder: plain('Any', LIMITS.placeholder),
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  };
  return field(look, element);
}

/** A time of day, `HH:MM`. */
export function timeField(look: FieldLook & { readonly initial: string }): InputBlock {
  return field(look, { type: 'timepicker', action_id: look.id, initial_time: look.initial });
}

function field(look: FieldLook, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: look.id,
    label: plain(look.label, LIMITS.inputLabel),
    ...(look.hint ? { hint: plain(look.hint, LIMITS.inputLabel) } : {}),
    optional: look.optional ?? false,
    element,
  };
}

function option({ label, value }: Choice): PlainTextOption {
  return { text: plain(label, LIMITS.optionText), value };
}
