import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly className: string;
  /** Escape was pressed. */
  readonly onEscape: () => void;
  readonly testId: string;
  /** A dialog below another of the same stack keeps what was typed, but is not shown. */
  readonly hidden?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog: the browser keeps the focus in it and gives it back afterwards, and makes the rest
 * of the page inert.
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
