/** A frame of Socket Mode, as far as it decides what becomes of it. */
export interface Frame {
  readonly type: string;
  readonly envelopeId: string;
  /** Why Slack wants the connection closed: `refresh_requested`, `warning`, `link_disabled`. */
  readonly reason: string;
  /** False for an events frame without an event, such as `app_rate_limited`. */
  readonly hasEvent: boolean;
  /** The type inside an events frame that has no event. */
  readonly innerType: string;
}

/** Reads a frame; null if it isn't one. */
export function readFrame(text: string): Frame | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { type, envelope_id, reason, payload } = parsed as Record<string, unknown>;
  const inner = typeof payload === 'object' && payload !== null ? payload : {};
  const { event, type: innerType } = inner as { event?: unknown; type?: unknown };
  return {
    type: String(type ?? ''),
    envelopeId: String(envelope_id ?? ''),
    reason: String(reason ?? ''),
    hasEvent: typeof (event as { type?: unknown } | null | undefined)?.type === 'string',
    innerType: String(innerType ?? ''),
  };
}
