import type { KnownBlock } from '@slack/types';
import type { PartsReply } from '../../core/conversation/commands/table.ts';
import { actionOf } from '../kit/action-ids.ts';
import { count, label } from '../kit/clip.ts';
import { actions, bold, context, divider, italic, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { copyButton, dismissButton, shareButton } from './parts/surface.ts';

/** Blocks that all parts may have together; beyond that, later parts are left to be asked alone. */
const MOST_BLOCKS = 42;
const MOST_JSON = 8500;
/** Units of a part's question above its reply. */
const PART = 150;

/**
 * The replies to the parts of a question, one under the other.
 * @param drawn each part's own message, drawn as for a thread
 */
export function partsMessage(
  reply: PartsReply,
  drawn: readonly DrawnMessage[],
  options: Surface,
): DrawnMessage {
  const most = options.surface === 'terminal' ? drawn : fitting(drawn);
  return composeMessage((sheet) => {
    // A part may fill a message by itself: then it is shown alone, without buttons.
    const isTight = sheet.room(100) < 50;
    const shown = isTight ? most.slice(0, 1) : most;
    const left = reply.left + drawn.length - shown.length;
    if (!isTight) drawAsked(sheet, reply.asked, options);
    shown.forEach((part, i) => {
      if (i > 0) sheet.add(divider());
      const words = label(reply.questions[i] ?? '', sheet.room(PART));
      if (!isTight) sheet.add(words === '' ? null : context(`${i + 1}. ${words}`));
      const blocks = isTight ? part.blocks.filter(({ type }) => type !== 'actions') : part.blocks;
      sheet.add(...blocks.map(unnumbered));
      for (const item of part.items) sheet.presents(item);
      sheet.shows(...part.evidence);
    });
    sheet.add(
      richText(
        left > 0 &&
          section(
            bold(`${count(left, 'part')} of the question left out. `),
            italic('Ask it alone.'),
          ),
      ),
      isTight
        ? null
        : actions(
            shareButton(options, reply.asked, 'reply'),
            copyButton(options, reply.asked),
            dismissButton(options),
          ),
    );
  }, options);
}

/** The first parts, as many as Slack takes in one message; always the first. */
function fitting(drawn: readonly DrawnMessage[]): DrawnMessage[] {
  const taken: DrawnMessage[] = [];
  let blocks = 0;
  let json = 0;
  for (const part of drawn) {
    blocks += part.blocks.length + 2;
    json += Buffer.byteLength(JSON.stringify(part.blocks));
    if (taken.length > 0 && (blocks > MOST_BLOCKS || json > MOST_JSON)) break;
    taken.push(part);
  }
  return taken;
}

/** Every button gets its number anew: two parts may have the same. */
function unnumbered(block: KnownBlock): KnownBlock {
  if (block.type === 'section' && block.accessory?.type === 'button') {
    const { accessory } = block;
    return {
      ...block,
      accessory: { ...accessory, action_id: actionOf(accessory.action_id ?? '') },
    };
  }
  if (block.type !== 'actions') return block;
  return {
    ...block,
    elements: block.elements.map((element) =>
      element.action_id ? { ...element, action_id: actionOf(element.action_id) } : element,
    ),
  };
}
