import { block } from './blocks.ts';
import { limits } from './limits.ts';
import { type BlockProblem, type Check, isObject, problem, type Report } from './problem.ts';
import { array, boolean, byType, object, string } from './schema.ts';
import { plainText } from './text-objects.ts';
import { everyBlock } from './walk.ts';
import { checkWholePayload } from './whole-payload.ts';

const common = {
  callback_id: string({ max: limits.identifier }),
  external_id: string({ max: limits.identifier }),
  private_metadata: string({ max: limits.privateMetadata }),
};

const blocks: Check = array(block, { max: limits.blocksPerView });
const viewTitle: Check = plainText(limits.viewTitle);

const modal: Check = object({
  required: { title: viewTitle, blocks },
  optional: {
    ...common,
    submit: viewTitle,
    close: viewTitle,
    clear_on_close: boolean,
    notify_on_close: boolean,
  },
  also(view, pointer, report) {
    if (view.submit !== undefined) return;
    for (const placed of everyBlock(view.blocks, `${pointer}/blocks`)) {
      if (placed.value.type !== 'input') continue;
      const wording = 'must define `submit` to use an `input` block in modals';
      problem(report, `${placed.pointer}/input`, 'missing_field', wording);
    }
  },
});

const home: Check = object({ required: { blocks }, optional: common });

const view: Check = byType({ modal, home });

/** Lists everything Slack would reject in a view. */
export function viewProblems(value: unknown, pointer = '/view'): readonly BlockProblem[] {
  const surface = isObject(value) && value.type === 'home' ? 'home' : 'modal';
  const report: Report = { surface, problems: [] };
  view(value, pointer, report);
  if (isObject(value)) checkWholePayload(value.blocks, `${pointer}/blocks`, report);
  return report.problems;
}

/** True if Slack would answer `view_too_large`. */
export function isViewTooLarge(value: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(value) ?? '') > limits.viewBytes;
}
