import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  /** Its name: the tip, and what screen readers say. */
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly testId?: string;
  /** A class beside `tool`. */
  readonly className?: string;
  /** Makes it a switch that is on or off. */
  readonly isOn?: boolean;
}

/** A small button that shows a picture only. */
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
