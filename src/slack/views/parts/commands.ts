import type { RichTextList } from '@slack/types';
import { label } from '../../kit/clip.ts';
import { code, list, section } from '../../kit/kit.ts';
import { BOT, COMMAND } from './names.ts';

/** What the examples are made of, so that what help prints works in this library. */
export interface CommandExamples {
  readonly org?: string | undefined;
  readonly question?: string | undefined;
}

/** The commands as a list, each by example. */
export function commandList(examples: CommandExamples = {}): RichTextList | null {
  const org = label(examples.org ?? '', 40) || 'klarna';
  const question = label(examples.question ?? '', 100) || `what did ${org} achieve?`;
  const commands: readonly (readonly [string, string])[] = [
    [`${COMMAND} ${question}`, 'asks; the answer is private until you share it'],
    [`${COMMAND} ${org}`, 'opens a case by its organisation, use case or id'],
    [`${COMMAND} ${org} C1`, 'shows one claim with its quote and source'],
    [`${COMMAND} sources ${org}`, 'lists the sources of a case'],
    [`${COMMAND} list`, 'lists all cases; words after it narrow the list'],
    [`${COMMAND} follow`, 'tells this channel of new and changed cases'],
    [`${COMMAND} following`, 'shows what this channel follows'],
    [`${COMMAND} unfollow`, 'stops it'],
    [`${BOT} ${question}`, 'asks in a channel or thread; answered in the thread'],
  ];
  return list(commands.map(([typed, effect]) => section(code(typed), ` ${effect}`)));
}
