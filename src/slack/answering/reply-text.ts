import type { Button } from '@slack/types';
import type { Reply } from '../../core/conversation/commands/table.ts';
import type { Library } from '../../core/library/library.ts';
import { requireVerbatim } from '../bot/quote-guard.ts';
import { ACTION, type ActionId, actionOf } from '../kit/action-ids.ts';
import { type ActionValue, parseActionValue } from '../kit/action-value.ts';
import { unescapeText, wholeText } from '../kit/fallback-text.ts';
import type { DrawnMessage } from '../kit/message.ts';
import { replyMessage } from './draw-reply.ts';

/** Buttons of one kind that are spelt out; the others are typed alike. */
const SPELT_OUT = 3;

/**
 * A reply as text for a terminal: the words of its Slack message, whole, then a command to type for each
 * button.
 * @param today `YYYY-MM-DD`, to say how old a case is
 * @throws if it differs from the case files, as a message would
 */
export function replyText(
  reply: Reply,
  library: Pick<Library, 'byId' | 'texts'>,
  today = '',
): string {
  const drawn = replyMessage(reply, { surface: 'terminal', today });
  const { blocks } = requireVerbatim(drawn, library);
  const hints = hintsOf(blocks);
  return [unescapeText(wholeText(blocks)), ...(hints.length > 0 ? ['', ...hints] : [])].join('\n');
}

/** `[Open case] casebook ask klarna-assistant`, for every button that can be typed. */
function hintsOf(blocks: DrawnMessage['blocks']): string[] {
  const buttons = blocks
    .flatMap((block): readonly object[] =>
      block.type === 'actions'
        ? block.elements
        : block.type === 'section' && block.accessory
          ? [block.accessory]
          : [],
    )
    .filter((element): element is Button => 'type' in element && element.type === 'button');
  const seen = new Map<ActionId, number>();
  return buttons.flatMap((button) => {
    const action = actionOf(button.action_id ?? '');
    const command = commandFor(action, parseActionValue(button.value) ?? {});
    if (command === null) return [];
    const count = (seen.get(action) ?? 0) + 1;
    seen.set(action, count);
    if (count > SPELT_OUT) return count === SPELT_OUT + 1 ? ['… and so on'] : [];
    return [`[${button.text.text}] casebook ask ${command}`];
  });
}

/** The arguments of `casebook ask` that do what a button does; null if none do. */
function commandFor(action: ActionId, value: ActionValue): string | null {
  const { caseId = '', claimId = '', question = '' } = value;
  switch (action) {
    case ACTION.openCase:
      return shellWords(caseId);
    case ACTION.showClaim:
      return shellWords(`${caseId} ${claimId}`);
    case ACTION.showSources:
      return shellWords(`sources ${caseId} ${claimId}`.trim());
    case ACTION.next:
      return `--explain ${shellWords(question)}`;
    case ACTION.ask:
      return shellWords(question);
    default:
      return null;
  }
}

/** Words as a shell takes them: quoted if it would read anything in them as its own. */
function shellWords(words: string): string {
  return /^[\w .,:/@%+-]+$/.test(words) ? words : `'${words.replaceAll("'", `'\\''`)}'`;
}
