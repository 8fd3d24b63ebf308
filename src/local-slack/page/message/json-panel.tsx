import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { JsonText } from './json-text.tsx';

interface Props {
  /** What the app sent. */
  readonly json: unknown;
  /** The message's `text`; undefined where there is none (a view). */
  readonly fallback?: string;
}

/** What the app really sent: for whoever builds messages. */
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <pre className="json-source" tabIndex={0}>
        <JsonText json={text} />
      </pre>
    </section>
  );
}
