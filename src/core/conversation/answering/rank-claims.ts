import type { Hit, Ranking } from '../../search/search-port.ts';
import { casesAbout } from '../../topics/match-topic.ts';
import { readTopic } from '../../topics/topic.ts';
import type { Conversation } from '../conversation.ts';
import type { Turn } from '../thread.ts';

/** Next walks through at most this many candidates. */
export const MAX_CANDIDATES = 10;
/** Claims of the described organisation are looked for this far down. */
const DEPTH = 40;

/** What a claim of the described organisation counts more, as a ranking score. */
const OF_THESE = 1.5;

/** "Some insurer", "which hotel group", "the airline that": up to three words that may describe an organisation. */
const DESCRIBED =
  /(?:^|\b(?:an?|some|the|which|what|that|any|one|another|for|at|by)\s+)((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)/giu;

/**
 * Ranks claims for a question. If it describes an organisation by its line of business and names none, claims
 * of such organisations count more.
 */
export function rankClaims(
  words: string,
  thread: readonly Turn[],
  { search, library }: Pick<Conversation, 'library' | 'search'>,
): Ranking {
  const ranking = search.rank(words, { thread, limit: MAX_CANDIDATES });
  if (ranking.namedCases.length > 0 || ranking.usedThread) return ranking;
  const ids = described(words, library);
  if (!ids) return ranking;
  const { hits: all } = search.rank(words, { thread, limit: DEPTH });
  const worth = ({ caseId, score }: Hit) => score + (ids.has(caseId) ? OF_THESE : 0);
  const hits = [...all].sort((a, b) => worth(b) - worth(a)).slice(0, MAX_CANDIDATES);
  const isSame = hits[0] === all[0];
  const verdict = isSame || ranking.verdict !== 'answer' ? ranking.verdict : 'choose';
  return { ...ranking, verdict, hits };
}

/** The cases of the line of business that a question describes an organisation by; null if it doesn't. */
function described(words: string, { cases }: Conversation['library']): ReadonlySet<string> | null {
  for (const [, phrase = ''] of words.matchAll(DESCRIBED)) {
    const list = phrase.split(/\s+/);
    for (let end = list.length; end > 0; end--) {
      const topic = readTopic(list.slice(0, end).join(' '), ['sector']);
      const [only, ...more] = topic.concepts;
      if (only?.kind !== 'sector' || more.length > 0) continue;
      const about = casesAbout(topic, cases);
      return about.length === 0 ? null : new Set(about.map((one) => one.case.id));
    }
  }
  return null;
}
