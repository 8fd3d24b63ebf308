import { isDeepStrictEqual } from 'node:util';
import { limits } from './limits.ts';
import { type Check, isObject, type JsonObject, problem, type Report } from './problem.ts';
import { array, filled, object } from './schema.ts';
import { anyText, linkUrl, plainText } from './text-objects.ts';

/** An option of a select menu. */
export const selectOption: Check = object({
  required: { text: plainText(limits.optionText), value: filled(limits.optionValue) },
  optional: { description: plainText(limits.optionDescription) },
});

/** An option of an overflow menu, which can open a URL. */
export const overflowOption: Check = object({
  required: { text: plainText(limits.optionText), value: filled(limits.optionValue) },
  optional: { description: plainText(limits.optionDescription), url: linkUrl },
});

/** An option of checkboxes or radio buttons, whose texts can be mrkdwn. */
export const choiceOption: Check = object({
  required: { text: anyText(limits.optionText), value: filled(limits.optionValue) },
  optional: { description: anyText(limits.optionDescription) },
});

export const optionGroup: Check = object({
  required: {
    label: plainText(limits.optionGroupLabel),
    options: array(selectOption, { min: 1, max: limits.options }),
  },
});

/** Returns every option of a menu, including those in groups. */
export function optionsOf(element: JsonObject): readonly unknown[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  return [
    ...(Array.isArray(element.options) ? element.options : []),
    ...groups.flatMap((group) =>
      isObject(group) && Array.isArray(group.options) ? group.options : [],
    ),
  ];
}

/** Checks that `initial_option` and `initial_options` equal options that the element offers. */
export function initialOptionsOffered(element: JsonObject, pointer: string, report: Report): void {
  const offered = optionsOf(element);
  const isOffered = (option: unknown) => offered.some((one) => isDeepStrictEqual(one, option));
  if (isObject(element.initial_option) && !isOffered(element.initial_option)) {
    const at = `${pointer}/initial_option`;
    problem(report, at, 'failed_constraint', 'must exactly match one of the options');
  }
  if (Array.isArray(element.initial_options)) {
    for (const [index, option] of element.initial_options.entries()) {
      if (isOffered(option)) continue;
      const at = `${pointer}/initial_options/${index}`;
      problem(report, at, 'failed_constraint', 'must exactly match one of the options');
    }
  }
}
