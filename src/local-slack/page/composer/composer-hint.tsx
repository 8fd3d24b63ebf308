import type { ReactNode } from 'react';
import type { SlashCommand } from '../../protocol/browser-protocol.ts';

interface Props {
  readonly id: string;
  /** The command being typed. */
  readonly command: SlashCommand | undefined;
}

/** Usage of the command being typed, or else the composer's keyboard shortcuts. */
export function ComposerHint({ id, command }: Props): ReactNode {
  return (
    <p id={id} className="composer-hint">
      {command ? (
        <>
          <code>{command.command}</code> {command.usageHint}
        </>
      ) : (
        <>
          <kbd>Enter</kbd> sends · <kbd>Shift + Enter</kbd> begins a line · <kbd>↑</kbd> brings back
          what you sent
        </>
      )}
    </p>
  );
}
