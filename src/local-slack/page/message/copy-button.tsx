import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../frame/icons.tsx';
import { useActions } from '../state/page-context.tsx';

/** How long the button says that it has copied. */
const SAID_FOR = 1500;

export function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
  const { tell } = useActions();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      tell('The browser does not allow copying here: select the text instead.');
    }
  };
  return (
    <button
      type="button"
      className="button button-small"
      data-testid="copy"
      aria-label={label}
      onClick={copy}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </button>
  );
}
