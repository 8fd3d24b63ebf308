import type { ReactNode } from 'react';
import { InlineTextObject } from '../../text/chunk-view.tsx';
import { asObject, asString, type JsonObject } from '../../text/json.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { plainText } from '../../text/text-object.ts';
import { type ElementProps, useElement } from './use-element.tsx';

const STYLES: Readonly<Record<string, string>> = {
  primary: 'button-primary',
  danger: 'button-danger',
};

/** A button. As in Slack, a button with a `url` opens it in a new tab and also notifies the app. */
export function Button(props: ElementProps): ReactNode {
  const { element } = props;
  const { act, busy, confirmation, attributes } = useElement(props);
  const url = safeUrl(asString(element.url));
  const press = (): void => {
    if (busy) return;
    const { text, value } = element;
    act({ text, ...(value === undefined ? {} : { value }) }, () => {
      if (url) window.open(url, '_blank', 'noopener,noreferrer');
    });
  };
  return (
    <>
      <button
        type="button"
        {...attributes}
        className={`button ${STYLES[asString(element.style)] ?? ''}`}
        aria-label={asString(element.accessibility_label) || undefined}
        aria-busy={busy}
        aria-disabled={busy || undefined}
        onClick={press}
      >
        <span className="button-label">
          <InlineTextObject value={element.text} />
        </span>
      </button>
      {confirmation}
    </>
  );
}

/** A small button with an icon instead of text. */
export function IconButton(props: ElementProps): ReactNode {
  const { element } = props;
  const { act, busy, confirmation, attributes } = useElement(props);
  const label = asString(element.accessibility_label) || plainText(element.text);
  return (
    <>
      <button
        type="button"
        {...attributes}
        className="button button-small"
        aria-label={label}
        title={plainText(element.text)}
        aria-busy={busy}
        onClick={() => act({ text: element.text, value: element.value })}
      >
        {element.icon === 'trash' ? '🗑️' : asString(element.icon)}
      </button>
      {confirmation}
    </>
  );
}

/** Thumbs up and down. */
export function FeedbackButtons(props: ElementProps): ReactNode {
  const { element } = props;
  const { act, busy, attributes } = useElement(props);
  const press = (button: JsonObject): void => act({ text: button.text, value: button.value });
  const sides = [
    { sign: '👍', button: asObject(element.positive_button) },
    { sign: '👎', button: asObject(element.negative_button) },
  ];
  return sides.map(({ sign, button }) => (
    <button
      key={sign}
      type="button"
      {...attributes}
      className="button button-small"
      aria-label={asString(button.accessibility_label) || plainText(button.text)}
      title={plainText(button.text)}
      aria-busy={busy}
      onClick={() => press(button)}
    >
      {sign}
    </button>
  ));
}
