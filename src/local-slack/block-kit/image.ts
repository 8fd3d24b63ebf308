import { limits } from './limits.ts';
import { type Check, isObject, problem } from './problem.ts';
import { all, filled, number, object } from './schema.ts';
import { linkUrl, url } from './text-objects.ts';

const slackFile: Check = object({
  optional: { url: linkUrl, id: filled() },
  also(value, pointer, report) {
    if ((value.url === undefined) === (value.id === undefined)) {
      problem(report, pointer, 'failed_constraint', 'must provide exactly one of: url, id');
    }
  },
});

const oneSource: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  if (value.image_url === undefined && value.slack_file === undefined) {
    problem(report, pointer, 'missing_field', 'missing required field: image_url');
  } else if (value.image_url !== undefined && value.slack_file !== undefined) {
    const wording = 'must provide exactly one of: image_url, slack_file';
    problem(report, pointer, 'failed_constraint', wording);
  }
};

/** An image block or element. `more` are properties that only the block has. */
export function image(more: Readonly<Record<string, Check>> = {}): Check {
  return all(
    object({
      required: { alt_text: filled(limits.altText) },
      optional: {
        image_url: url(),
        slack_file: slackFile,
        // Slack adds these to its output and accepts them as input.
        image_width: number(),
        image_height: number(),
        image_bytes: number(),
        ...more,
      },
    }),
    oneSource,
  );
}
