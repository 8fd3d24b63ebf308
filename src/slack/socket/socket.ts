import { SocketModeClient, type SocketModeOptions } from '@slack/socket-mode';
import { readFrame } from './frame.ts';

/** A message of Slack's over a socket, for Bolt to process. */
export interface Envelope {
  readonly ack: (response?: Record<string, unknown>) => Promise<void>;
  readonly body: Record<string, unknown>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

/** Emitted when Slack asks for a new connection, with its reason. */
export const ASKED_TO_LEAVE = 'asked_to_leave';
/** Emitted for a frame that tells the app something without an event, with its type. */
export const TOLD = 'told';

/**
 * One connection of Socket Mode. Unlike its base, it survives frames that the base throws on, and it
 * stays open when Slack asks it to leave: its owner opens the next connection first.
 */
export class Socket extends SocketModeClient {
  constructor(options: SocketModeOptions) {
    super({ ...options, autoReconnectEnabled: false });
  }

  protected override async onWebSocketMessage(
    data: string | ArrayBuffer,
    isBinary: boolean,
  ): Promise<void> {
    const frame = isBinary ? null : readFrame(String(data));
    if (!frame) return;
    if (frame.type === 'disconnect') {
      this.emit(ASKED_TO_LEAVE, frame.reason);
      return;
    }
    if (frame.type === 'events_api' && !frame.hasEvent) {
      this.websocket?.send(
        JSON.stringify({ envelope_id: frame.envelopeId, payload: {} }),
        () => {},
      );
      this.emit(TOLD, frame.innerType);
      return;
    }
    await super.onWebSocketMessage(data, isBinary);
  }
}
