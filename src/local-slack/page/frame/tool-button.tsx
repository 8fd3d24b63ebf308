import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  /** The tooltip and accessible name. */
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly testId?: string;
  /** A class in addition to `tool`. */
  readonly className?: string;
  /** Makes the button a toggle that is on or off. */
  readonly isOn?: boolean;
}

/** A small icon button. */
export function ToolButton(props: Props): ReactNode {
  const { label, icon, onClick, testId, className = '', isOn } = props;
  return (
    <button
      type="button"
      className={`tool ${className}`.trimEnd()}
      {...(isOn !== undefined && { role: 'switch', 'aria-checked': isOn })}
      aria-label={label}
      title={label}
      data-testid={testId}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
