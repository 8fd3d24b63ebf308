import type { RichTextList, RichTextText } from '@slack/types';
import type { CommandUsage } from '../../../core/conversation/commands/command.ts';
import { label } from '../../kit/clip.ts';
import { code, type Inline, list, section } from '../../kit/kit.ts';
import type { Named, Surface } from '../../kit/surface.ts';
import { BOT, COMMAND } from './names.ts';

/** The parts of the examples, so that what help prints works in this library. */
export interface CommandExamples {
  readonly org?: string | undefined;
  readonly question?: string | undefined;
}

/**
 * Words to type: after the slash command, after `casebook ask` on a terminal, after a mention in a thread,
 * where slash commands don't exist.
 */
export function typed(words: string, on: Surface): RichTextText[] {
  if (on.surface === 'terminal') return code(`casebook ask ${words}`);
  return on.surface === 'thread' ? code(`${BOT} ${words}`) : byCommand(words, on);
}

/** Words to type after the slash command, wherever they are shown. */
export function byCommand(words: string, { command = COMMAND }: Named): RichTextText[] {
  return code(`${command} ${words}`);
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
  const privately = 'asks; the answer is private until you share it';
  const lines: readonly (readonly [Inline, string])[] = [
    isTerminal ? [typed(question, on), 'asks'] : [byCommand(question, on), privately],
    [typed(org, on), 'opens a case by its organisation, use case or id'],
    [typed(`${org} C1`, on), 'shows one claim with its quote and source'],
    ...commands
      .filter(({ about }) => about === 'library' || !isTerminal)
      .map(({ usage, does, about }) => {
        const words = usage.replace('NAME', org);
        return [about === 'channel' ? byCommand(words, on) : typed(words, on), does] as const;
      }),
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
