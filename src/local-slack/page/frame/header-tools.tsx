import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { Theme } from './use-theme.ts';

/** What every header offers at its right: examples, JSON, light or dark. */
export interface Tools {
  readonly showJson: boolean;
  readonly onJson: () => void;
  readonly theme: Theme;
  readonly onTheme: () => void;
  readonly onMenu: () => void;
  /** Absent where there are no examples. */
  readonly onExamples?: (() => void) | undefined;
}

export function MenuButton({ onMenu }: Pick<Tools, 'onMenu'>): ReactNode {
  return (
    <button
      type="button"
      className="tool tool-menu"
      aria-label="Channels and people"
      data-testid="menu"
      onClick={onMenu}
    >
      <Icon name="menu" />
    </button>
  );
}

export function HeaderTools({ tools }: { tools: Tools }): ReactNode {
  const { showJson, onJson, theme, onTheme, onExamples } = tools;
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <div className="tools">
      {onExamples && (
        <button
          type="button"
          className="tool"
          aria-label="What to try"
          title="What to try"
          data-testid="examples-switch"
          onClick={onExamples}
        >
          <Icon name="bulb" />
        </button>
      )}
      <button
        type="button"
        className="tool"
        role="switch"
        aria-checked={showJson}
        aria-label="Show the JSON of messages"
        title="Show the JSON of messages"
        data-testid="json-switch"
        onClick={onJson}
      >
        <Icon name="braces" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={`Switch to ${other}`}
        title={`Switch to ${other}`}
        data-testid="theme-switch"
        onClick={onTheme}
      >
        <Icon name={theme === 'light' ? 'moon' : 'sun'} />
      </button>
    </div>
  );
}
