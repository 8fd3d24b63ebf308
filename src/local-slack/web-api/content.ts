import { limits } from '../block-kit/limits.ts';
import { blockCharacters, countTables, messageProblems } from '../block-kit/message.ts';
import type { BlockProblem } from '../block-kit/problem.ts';
import { isObject, problemLine } from '../block-kit/problem.ts';
import { type Arguments, structure, text } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse, refuseWith } from '../calls/refusal.ts';
import type { Block } from '../protocol/browser-protocol.ts';
import { withIds } from '../state/block-ids.ts';
import type { Workspace } from '../state/workspace.ts';
import { lacksBlockScope } from './block-scopes.ts';
import { textOfBlocks } from './text-of-blocks.ts';

/** A message's content, after Slack's checks. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly unknown[];
  /** True if Slack cut the text at 40,000 characters. */
  readonly truncated: boolean;
}

const maxText = 40_000;
const maxAttachments = 100;

export interface ContentRules {
  /** Longer texts are refused with `msg_too_long` (`chat.update`). */
  readonly maxTextBytes?: number;
  /** True if `msg_blocks_too_long` applies, as it does outside response URLs. */
  readonly countBlockCharacters: boolean;
}

/** Reads and checks a message's `text`, `blocks`, `attachments` and `markdown_text`. */
export function readContent(
  workspace: Workspace,
  args: Arguments,
  rules: ContentRules,
): Content | Refusal {
  const given = text(args, 'text') ?? '';
  const markdown = text(args, 'markdown_text');
  const blocks = structure(args, 'blocks', 'invalid_blocks_format');
  if (isRefusal(blocks)) return blocks;
  const attachments = structure(args, 'attachments', 'invalid_attachments');
  if (isRefusal(attachments)) return attachments;
  if (markdown !== undefined) {
    if (given !== '' || blocks !== undefined) return refuse('markdown_text_conflict');
    if (markdown.length > limits.markdownCharacters) return refuse('msg_too_long');
  }
  if (blocks !== undefined && !Array.isArray(blocks)) return refuse('invalid_blocks_format');
  if (attachments !== undefined && !Array.isArray(attachments)) {
    return refuse('invalid_attachments');
  }
  if ((attachments ?? []).length > maxAttachments) return refuse('too_many_attachments');
  const shown = markdown === undefined ? (blocks ?? []) : [{ type: 'markdown', text: markdown }];
  if (given === '' && shown.length === 0 && (attachments ?? []).length === 0) {
    return refuse('no_text');
  }
  if (rules.maxTextBytes !== undefined && Buffer.byteLength(given) > rules.maxTextBytes) {
    return refuse('msg_too_long');
  }
  const refusal =
    blocksRefusal(shown, attachments ?? [], rules) ?? lacksBlockScope(workspace, shown);
  if (refusal !== undefined) return refusal;
  const whole = given === '' ? textOfBlocks(shown) : given;
  return {
    text: whole.slice(0, maxText),
    blocks: withIds(shown),
    ...(attachments === undefined ? {} : { attachments }),
    truncated: whole.length > maxText,
  };
}

function blocksRefusal(
  blocks: readonly unknown[],
  attachments: readonly unknown[],
  rules: ContentRules,
): Refusal | undefined {
  const problems = messageProblems(blocks);
  if (problems.length > 0) return invalidBlocks('invalid_blocks', problems);
  const nested = attachments.map((one) => (isObject(one) ? one.blocks : undefined));
  const nestedProblems = nested.flatMap((inner, index) =>
    inner === undefined ? [] : messageProblems(inner, `/attachments/${index}/blocks`),
  );
  if (nestedProblems.length > 0) return invalidBlocks('invalid_attachments', nestedProblems);
  if (countTables(blocks) + nested.reduce<number>((sum, one) => sum + countTables(one), 0) > 1) {
    return refuseWith('invalid_attachments', ['only_one_table_allowed']);
  }
  if (rules.countBlockCharacters && blockCharacters(blocks) > limits.messageBlockCharacters) {
    return refuse('msg_blocks_too_long');
  }
  return undefined;
}

/** Refuses with the problems listed twice, as Slack does: as messages and as `errors`. */
export function invalidBlocks(error: string, problems: readonly BlockProblem[]): Refusal {
  const lines = problems.map(problemLine);
  return { ...refuseWith(error, lines), errors: lines };
}
