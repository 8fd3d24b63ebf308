interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** A request to Slack that has ended. */
export interface Called {
  /** `chat.postMessage`; `response_url` for an answer by such an address. */
  readonly method: string;
  /** `ok`, Slack's word for an error, `http_503`, `unreadable` or `no_answer`. */
  readonly result: string;
}

/** Names a request and what came of it. @param answer null if none came */
export function calledOf(url: URL, answer: HttpAnswer | null): Called {
  const name = url.pathname.split('/').at(-1) ?? '';
  const method = /^[a-z]+(?:\.[a-zA-Z]+)+$/.test(name) ? name : 'response_url';
  return { method, result: answer === null ? 'no_answer' : resultOf(answer, method) };
}

function resultOf({ status, body }: HttpAnswer, method: string): string {
  if (status !== 200) return `http_${status}`;
  // A response URL answers `ok`, and says no more.
  if (method === 'response_url') return 'ok';
  const start = body.toString('latin1', 0, 300);
  if (/^\s*\{\s*"ok"\s*:\s*true/.test(start)) return 'ok';
  return /"error"\s*:\s*"(\w{1,60})"/.exec(body.toString('latin1'))?.[1] ?? 'unreadable';
}
