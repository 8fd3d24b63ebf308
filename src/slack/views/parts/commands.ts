import type { RichTextList } from '@slack/types';
import { code, list, section } from '../../kit.ts';
import { BOT, COMMAND } from './names.ts';

/** What can be typed, by example, and what comes of it. */
const COMMANDS: readonly (readonly [string, string])[] = [
  [`${COMMAND} did klarna cut resolution time?`, 'asks; the answer is private until you share it'],
  [`${COMMAND} klarna`, 'opens a case by its organisation, use case or id'],
  [`${COMMAND} klarna C6`, 'shows one claim with its quote and source'],
  [`${COMMAND} sources klarna`, 'lists the sources of a case'],
  [`${COMMAND} list`, 'lists all cases'],
  [`${COMMAND} list retail`, 'lists the cases about some words'],
  [`${COMMAND} follow`, 'tells this channel of new and changed cases'],
  [`${COMMAND} following`, 'shows what this channel follows'],
  [`${COMMAND} unfollow`, 'stops it'],
  [`${BOT} did klarna cut resolution time?`, 'asks in a channel or thread; answered in the thread'],
];

/** The commands as a list, each by example. */
export function commandList(): RichTextList | null {
  return list(COMMANDS.map(([typed, effect]) => section(code(typed), ` ${effect}`)));
}
