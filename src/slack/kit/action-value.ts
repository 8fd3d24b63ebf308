import * as z from 'zod';
import { shorten } from './clip.ts';
import { LIMITS } from './limits.ts';

/**
 * The value of a button, so that a press needs no memory here. On the wire it is compact JSON with
 * one-letter keys; only this file knows them.
 */
export interface ActionValue {
  /** The question as asked, or the words of a list. Shortened with "…" if it doesn't fit. */
  readonly question?: string;
  /** Id of the case that the thread was about. */
  readonly threadCase?: string;
  /** 0-based candidate. */
  readonly rank?: number;
  /** True if the claim may not answer the question; absent in buttons of older versions. */
  readonly isCandidate?: boolean;
  readonly caseId?: string;
  readonly claimId?: string;
  /** Revision of the case when the button was drawn: tells a stale press. */
  readonly revision?: string;
  /** 0-based page. */
  readonly page?: number;
  /** Organisation, as the case file writes it. */
  readonly org?: string;
  /** Id of a subscription. */
  readonly subscription?: string;
  /** Id of a delivery. */
  readonly delivery?: string;
}

/** The question of a button, and the case that its thread was about. */
export function askedBy({ question = '', threadCase = '' }: ActionValue) {
  return { question, threadCase };
}

const wholeNumber = z.int().nonnegative().optional();
const words = z.string().optional();
const wire = z.strictObject({
  q: words,
  t: words,
  r: wholeNumber,
  m: z.boolean().optional(),
  c: words,
  k: words,
  v: words,
  p: wholeNumber,
  o: words,
  s: words,
  d: words,
});

/**
 * Encodes a value in at most `max` characters (2,000, Slack's limit). A question that doesn't fit
 * is shortened with a visible "…". Ids are never cut: if they don't fit, returns null and there is
 * no button.
 */
export function encodeActionValue(
  value: ActionValue,
  max: number = LIMITS.buttonValue,
): string | null {
  const { question, ...ids } = value;
  const whole = encode(value);
  if (whole.length <= max) return whole;
  if (question === undefined || encode(ids).length > max - 32) return null;
  // JSON may take up to six characters for one: shorten until it fits.
  for (let room = max; room > 1; room = Math.floor(room * 0.8)) {
    const cut = encode({ ...ids, question: shorten(question, room) });
    if (cut.length <= max) return cut;
  }
  return encode({ ...ids, question: '…' });
}

/** Decodes a button's value; null if it isn't one of ours (an older version, or forged). */
export function parseActionValue(raw: string | undefined): ActionValue | null {
  let json: unknown;
  try {
    json = JSON.parse(raw ?? '');
  } catch {
    return null;
  }
  // Few are read: compiling a parser would take longer than it saves.
  const parsed = wire.safeParse(json, { jitless: true });
  if (!parsed.success) return null;
  const { q, t, r, m, c, k, v, p, o, s, d } = parsed.data;
  return drop({
    question: q,
    threadCase: t,
    rank: r,
    isCandidate: m,
    caseId: c,
    claimId: k,
    revision: v,
    page: p,
    org: o,
    subscription: s,
    delivery: d,
  });
}

function encode(value: ActionValue): string {
  return JSON.stringify({
    q: value.question,
    t: value.threadCase || undefined,
    r: value.rank,
    m: value.isCandidate,
    c: value.caseId,
    k: value.claimId,
    v: value.revision,
    p: value.page,
    o: value.org,
    s: value.subscription,
    d: value.delivery,
  });
}

function drop(value: { [K in keyof ActionValue]: ActionValue[K] | undefined }): ActionValue {
  return Object.fromEntries(
    Object.entries(value).filter(([, v]) => v !== undefined),
  ) as ActionValue;
}
