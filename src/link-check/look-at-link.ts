import type { SourceCheck } from '../core/library/source-checks.ts';

const PATIENCE_MS = 15_000;
/** Servers that refuse HEAD, or people who only look like programs, are asked with GET. */
const ASK_AGAIN = new Set([400, 401, 403, 404, 405, 406, 429, 500, 501, 503]);
const GONE = new Set([404, 410, 451]);

/** What is said of a name that no server of names knows. */
export const NO_HOST = 'no such host';

/** Sent with each request, so that whoever runs a server knows who asks. */
const HEADERS = { 'user-agent': 'casebook sources check (a link checker)' };

/**
 * Asks for an address as a browser would, without reading the page.
 * @returns what became of it, less the day
 */
export async function lookAtLink(url: string): Promise<Omit<SourceCheck, 'on'>> {
  try {
    let answer = await ask(url, 'HEAD');
    if (ASK_AGAIN.has(answer.status)) answer = await ask(url, 'GET');
    const { status } = answer;
    if (GONE.has(status)) return { result: 'dead', said: String(status) };
    if (status >= 400) return { result: 'unsure', said: String(status) };
    if (sameDomain(url, answer.url)) return { result: 'ok', said: String(status) };
    return { result: 'moved', said: String(status), to: answer.url };
  } catch (error) {
    return failure(error);
  }
}

async function ask(url: string, method: 'HEAD' | 'GET'): Promise<{ status: number; url: string }> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(url, { method, headers: HEADERS, redirect: 'follow', signal });
  await answer.body?.cancel();
  return { status: answer.status, url: answer.url };
}

/** `news.example.com` and `www.example.com` belong together; another host is another domain. */
function sameDomain(before: string, after: string): boolean {
  const [a = '', b = ''] = [before, after].map((url) =>
    new URL(url).hostname.replace(/^www\./, ''),
  );
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function failure(error: unknown): Omit<SourceCheck, 'on'> {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return { result: 'unsure', said: 'no answer within 15 seconds' };
  if (cause?.code === 'ENOTFOUND') return { result: 'dead', said: NO_HOST };
  return { result: 'unsure', said: cause?.code ?? 'the connection failed' };
}
