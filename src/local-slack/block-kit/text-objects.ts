import { limits } from './limits.ts';
import { type Check, problem } from './problem.ts';
import { boolean, byType, filled, object, oneOf, string } from './schema.ts';

/** A `plain_text` object of 1 to `max` characters. */
export function plainText(max: number = limits.textObject): Check {
  return byType({
    plain_text: object({ required: { text: filled(max) }, optional: { emoji: boolean } }),
  });
}

/** A `mrkdwn` object of 1 to `max` characters. */
export function mrkdwn(max: number = limits.textObject): Check {
  return byType({
    mrkdwn: object({ required: { text: filled(max) }, optional: { verbatim: boolean } }),
  });
}

/** A `plain_text` or `mrkdwn` object of 1 to `max` characters. */
export function anyText(max: number = limits.textObject): Check {
  return byType({
    plain_text: object({ required: { text: filled(max) }, optional: { emoji: boolean } }),
    mrkdwn: object({ required: { text: filled(max) }, optional: { verbatim: boolean } }),
  });
}

export const placeholder: Check = plainText(limits.placeholder);

/** The "Are you sure?" dialog. */
export const confirmDialog: Check = object({
  required: { text: anyText(limits.confirmText) },
  optional: {
    title: plainText(limits.confirmTitle),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
    style: oneOf('primary', 'danger'),
  },
});

/**
 * A URL of at most 3,000 characters with one of `schemes`. It can't contain spaces, control
 * characters, or `<`, `>` and `|`, which end a link in Slack's markup.
 */
export function url(schemes: readonly string[] = ['http', 'https']): Check {
  return (value, pointer, report) => {
    string({ min: 1, max: limits.url })(value, pointer, report);
    if (typeof value !== 'string' || value === '') return;
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
    if (!schemes.includes(scheme) || /[\s\u0000-\u001f\u007f<>|]/.test(value)) {
      problem(report, pointer, 'failed_constraint', 'invalid url');
    }
  };
}

/** Schemes that Slack opens from a link or a button. */
export const linkUrl: Check = url(['http', 'https', 'mailto', 'tel', 'slack']);
