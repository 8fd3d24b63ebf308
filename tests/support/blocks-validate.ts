import { setTimeout as wait } from 'node:timers/promises';

/** Blocks of a message, or a whole modal or Home tab. */
export type Judged = { readonly blocks: readonly unknown[] } | { readonly view: object };

/**
 * Asks Slack's own judge, `blocks.validate`, which needs no token. Waits out its rate limit.
 * @param apiUrl `https://slack.com/api/`, or a local Slack's
 * @returns what it finds wrong, a line each
 */
export async function validateBlocks(apiUrl: string, judged: Judged): Promise<string[]> {
  const [[name, value] = ['', {}]] = Object.entries(judged);
  for (;;) {
    const response = await fetch(`${apiUrl}blocks.validate`, {
      method: 'POST',
      body: new URLSearchParams({ [name]: JSON.stringify(value) }),
    });
    if (response.status === 429) {
      await wait(Number(response.headers.get('retry-after') ?? 1) * 1000);
      continue;
    }
    const { ok, error, errors } = (await response.json()) as {
      ok: boolean;
      error?: string;
      errors?: readonly { pointer?: string; code?: string; message?: string }[];
    };
    if (ok) return [];
    const found = errors ?? [{ message: error ?? 'no reason given' }];
    return found.map(({ pointer = '', code = '', message = '' }) =>
      `${pointer} ${code} ${message}`.trim(),
    );
  }
}
