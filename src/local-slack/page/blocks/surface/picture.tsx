import { type ReactNode, useState } from 'react';
import { Link } from '../../text/inline-view.tsx';
import { asObject, asString, type JsonObject } from '../../text/json.ts';

interface Props {
  /** An image block or element, or an icon of a card. */
  readonly image: JsonObject;
  readonly size: 'block' | 'accessory' | 'inline';
}

/**
 * An image of a message. The page fetches nothing from the internet (its content security policy
 * says so too), so an image from there is shown as what it says instead, with a link to it.
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
