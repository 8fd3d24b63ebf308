import type { ReactNode } from 'react';
import { ToolButton } from './tool-button.tsx';
import type { Theme } from './use-theme.ts';
import { ViewAs } from './view-as.tsx';

/** The tools at the right of every header: the person, examples, JSON, light or dark theme. */
export interface Tools {
  readonly showJson: boolean;
  readonly onJson: () => void;
  readonly theme: Theme;
  readonly onTheme: () => void;
  readonly onMenu: () => void;
  /** Undefined if there are no examples. */
  readonly onExamples?: (() => void) | undefined;
}

export function MenuButton({ onMenu }: Pick<Tools, 'onMenu'>): ReactNode {
  return (
    <ToolButton
      label="Channels and people"
      icon="menu"
      className="tool-menu"
      testId="menu"
      onClick={onMenu}
    />
  );
}

export function HeaderTools({ tools }: { tools: Tools }): ReactNode {
  const { showJson, onJson, theme, onTheme, onExamples } = tools;
  const [other, icon] =
    theme === 'light' ? (['dark', 'moon'] as const) : (['light', 'sun'] as const);
  return (
    <div className="tools">
      <ViewAs />
      {onExamples && (
        <ToolButton label="What to try" icon="bulb" testId="examples-switch" onClick={onExamples} />
      )}
      <ToolButton
        label="Show the JSON of messages"
        icon="braces"
        isOn={showJson}
        testId="json-switch"
        onClick={onJson}
      />
      <ToolButton
        label={`Switch to ${other}`}
        icon={icon}
        testId="theme-switch"
        onClick={onTheme}
      />
    </div>
  );
}
