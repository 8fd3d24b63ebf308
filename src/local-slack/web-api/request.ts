import type { IncomingMessage } from 'node:http';
import type { Arguments } from '../calls/arguments.ts';

/** Slack accepts bodies up to about this size. */
const maxBytes = 4 * 1024 * 1024;

/** Reads the whole body as text; undefined if it is too long. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export interface ParsedCall {
  readonly args: Arguments;
  readonly token: string | undefined;
  /** Slack's error for an unreadable body. */
  readonly error?: string;
}

/** Parses a Web API call's arguments and token from the query, a form or JSON. */
export function parseCall(request: IncomingMessage, body: string): ParsedCall {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const inQuery = Object.fromEntries(query);
  if (body === '') {
    const { token, ...args } = inQuery;
    return { args, token: bearer ?? token };
  }
  if (type === 'application/json') {
    // Slack ignores a token in a JSON body (docs.slack.dev/apis/web-api).
    try {
      const parsed: unknown = JSON.parse(body);
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
        return { args: {}, token: bearer, error: 'json_not_object' };
      }
      const { token: _, ...args } = parsed as Record<string, unknown>;
      return { args, token: bearer };
    } catch {
      return { args: {}, token: bearer, error: 'invalid_json' };
    }
  }
  if (type !== 'application/x-www-form-urlencoded') {
    return { args: {}, token: bearer, error: 'invalid_post_type' };
  }
  const { token, ...args } = { ...inQuery, ...Object.fromEntries(new URLSearchParams(body)) };
  return { args, token: bearer ?? token };
}
