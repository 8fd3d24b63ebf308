import type { RichTextList, RichTextText } from '@slack/types';
import type { CommandUsage } from '../../../core/conversation/commands/command.ts';
import { label } from '../../kit/clip.ts';
import { code, type Inline, list, section } from '../../kit/kit.ts';
import type { Surface } from '../../kit/surface.ts';
import { BOT, COMMAND } from './names.ts';

/** The parts of the examples, so that what help prints works in this library. */
export interface CommandExamples {
  readonly org?: string | undefined;
  readonly question?: string | undefined;
}

/** Words to type after the slash command, or after `casebook ask` on a terminal. */
export function typed(words: string, { surface }: Surface): RichTextText[] {
  return code(`${surface === 'terminal' ? 'casebook ask' : COMMAND} ${words}`);
}

/** Ways to ask and the sub-commands as a list, each by example. A terminal has no channel to follow in. */
export function commandList(
  commands: readonly CommandUsage[],
  examples: CommandExamples,
  on: Surface,
): RichTextList | null {
  const org = label(examples.org ?? '', 40) || 'klarna';
  const question = label(examples.question ?? '', 100) || `what did ${org} achieve?`;
  const isTerminal = on.surface === 'terminal';
  const lines: readonly (readonly [Inline, string])[] = [
    [typed(question, on), `asks${isTerminal ? '' : '; the answer is private until you share it'}`],
    [typed(org, on), 'opens a case by its organisation, use case or id'],
    [typed(`${org} C1`, on), 'shows one claim with its quote and source'],
    ...commands
      .filter(({ about }) => about === 'library' || !isTerminal)
      .map(({ usage, does }) => [typed(usage.replace('NAME', org), on), does] as const),
    ...(isTerminal
      ? []
      : [
          [
            code(`${BOT} ${question}`),
            'asks in a channel or thread; answered in the thread',
          ] as const,
        ]),
  ];
  return list(lines.map(([words, effect]) => section(words, ` – ${effect}`)));
}
