import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly className: string;
  /** Called when the person presses Escape. */
  readonly onEscape: () => void;
  readonly testId: string;
  /** Hides a dialog that is below another one in the stack. It keeps its input. */
  readonly hidden?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog. The browser traps the focus in it, restores the focus afterwards, and makes the
 * rest of the page inert.
 */
export function Dialog(props: Props): ReactNode {
  const { label, className, onEscape, testId, hidden = false, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog || hidden) return;
    dialog.showModal();
    return () => dialog.close();
  }, [hidden]);
  return (
    <dialog
      ref={element}
      className={className}
      aria-label={label}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      }}
    >
      {children}
    </dialog>
  );
}
