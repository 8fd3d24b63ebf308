import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../frame/icons.tsx';
import { useActions } from '../state/page-context.tsx';

/** Time for which the button shows that it has copied, in milliseconds. */
const SAID_FOR = 1500;

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\b\d[\d.eE+-]*/g;

interface Props {
  /** The JSON that the app sent. */
  readonly json: unknown;
  /** The message's `text`; undefined for a view. */
  readonly fallback?: string;
}

/** Shows app developers the exact JSON that the app sent. */
export function JsonPanel({ json, fallback }: Props): ReactNode {
  const text = JSON.stringify(json, null, 2);
  return (
    <section className="json" aria-label="JSON" data-testid="json">
      {fallback !== undefined && (
        <>
          <div className="json-head">
            <h4>text: what notifications show and screen readers read</h4>
            <CopyButton text={fallback} label="Copy the text" />
          </div>
          <pre className="json-text" dir="auto" data-testid="json-fallback">
            {fallback || '(empty)'}
          </pre>
        </>
      )}
      <div className="json-head">
        <h4>JSON</h4>
        <CopyButton text={text} label="Copy the JSON" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard */}
      <pre className="json-source" tabIndex={0}>
        <JsonText json={text} />
      </pre>
    </section>
  );
}

/** JSON with syntax colours. */
function JsonText({ json }: { json: string }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const token of json.matchAll(TOKEN)) {
    const [all, string, colon] = token;
    parts.push(json.slice(at, token.index));
    const className = colon ? 'json-name' : string ? 'json-string' : 'json-value';
    parts.push(<span className={className}>{string ?? all}</span>, colon ?? '');
    at = token.index + all.length;
  }
  parts.push(json.slice(at));
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one string never move
    <Fragment key={index}>{part}</Fragment>
  ));
}

function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
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
