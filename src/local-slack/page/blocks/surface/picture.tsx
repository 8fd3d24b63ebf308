import { type ReactNode, useState } from 'react';
import { Link } from '../../text/inline-view.tsx';
import { asObject, asString, type JsonObject } from '../../text/json.ts';

interface Props {
  /** An image block, an image element, or a card's icon. */
  readonly image: JsonObject;
  readonly size: 'block' | 'accessory' | 'inline';
}

/**
 * An image in a message. The page loads nothing from the internet, and its content security policy
 * enforces that. A remote image is shown as its alt text with a link.
 */
export function Picture({ image, size }: Props): ReactNode {
  const [failed, setFailed] = useState(false);
  const url = asString(image.image_url) || asString(asObject(image.slack_file).url);
  const alt = asString(image.alt_text);
  if (failed || !isLocal(url)) {
    return (
      <span className={`picture picture-${size} picture-absent`} role="img" aria-label={alt}>
        {size === 'inline' ? '🖼️' : <Link url={url}>🖼️ {alt || 'Image'}</Link>}
      </span>
    );
  }
  return (
    <img
      className={`picture picture-${size}`}
      src={url}
      alt={alt}
      title={alt}
      onError={() => setFailed(true)}
    />
  );
}

function isLocal(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url, location.href);
    return protocol === 'data:' || ['localhost', '127.0.0.1', location.hostname].includes(hostname);
  } catch {
    return false;
  }
}
