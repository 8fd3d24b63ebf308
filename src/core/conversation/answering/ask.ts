import type { Case } from '../../case/case.ts';
import type { Hit, Ranking } from '../../search/search-port.ts';
import { IS_THE_NAME, MAY_BE_THE_NAME, WEAK_BELOW } from '../../thresholds.ts';
import { helpReply } from '../commands/help.ts';
import type { Reply } from '../commands/table.ts';
import {
  casesOf,
  claimsOf,
  currentCase,
  currentCaseId,
  foundClaim,
  outcomeOf,
  type ReadConversation,
} from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import { caseOrChoice, namedCases } from '../named-cases.ts';
import type { Asked, FoundClaim, NothingReply } from '../reply.ts';
import { MAX_OFFERED } from './candidate.ts';
import { rankClaims } from './rank-claims.ts';

/**
 * Answers a question or some words: a case if they name one, else by search.
 * @param resembles the command that the words nearly spell, or empty
 * @param words those that are looked for; those of the question if left out
 */
export function ask(
  meaning: Meaning,
  resembles: string,
  conversation: ReadConversation,
  words = meaning.searched,
): Reply {
  const { library, thread } = conversation;
  const { text } = meaning;
  const named = namedCases(words, conversation, MAY_BE_THE_NAME);
  if (named.score >= IS_THE_NAME && named.cases.length > 0) return caseOrChoice(words, named.cases);

  const ranking = rankClaims(words, thread, conversation);
  const asked: Asked = {
    question: text,
    threadCase: ranking.usedThread ? currentCaseId(thread) : '',
  };
  const nothing = ranking.usedThread ? nothingNew(asked, ranking, conversation) : null;
  if (nothing) return nothing;
  // "Who cut waste": whoever did. One claim of each, and none of them is the answer.
  const isOfAll =
    meaning.conditions.asksWho && ranking.namedCases.length === 0 && !ranking.usedThread;
  const hits = isOfAll ? ranking.hits.filter(isFirstOfCase) : ranking.hits;
  const evidence = claimsOf(hits.slice(0, MAX_OFFERED), library);
  const isAnswer = ranking.verdict === 'answer' && evidence.length > 0 && !isOfAll;
  if (!isAnswer) {
    const cases =
      named.cases.length > 0 ? named.cases : namedByOneWord(words, ranking, conversation);
    if (cases.length > 0) return caseOrChoice(words, cases);
    const meant = misspelt(text, resembles, conversation);
    if (meant) return meant;
  }

  const [best] = evidence;
  if (ranking.verdict === 'nothing' || !best || isAstray(meaning, ranking)) {
    if (resembles !== '') return helpReply(conversation, { unknown: text, didYouMean: resembles });
    const nearest = casesOf(ranking.nearestCases, library).slice(0, MAX_OFFERED);
    const about = askedOf(meaning, ranking, conversation);
    return { kind: 'nothing', asked, nearest, shown: null, ...(about && { about }) };
  }
  if (isAnswer && outcomeOf(text, ranking, evidence) === 'answer') {
    const candidates = ranking.hits.length;
    return { kind: 'answer', asked, evidence: best, rank: 0, candidates, isCandidate: false };
  }
  const weak = ranking.confidence < WEAK_BELOW;
  return { kind: 'choose', asked, evidence: rejectedLast(evidence), weak };
}

/** True for the first claim of its case. */
function isFirstOfCase({ caseId }: Hit, at: number, hits: readonly Hit[]): boolean {
  return hits.findIndex((hit) => hit.caseId === caseId) === at;
}

/** Orders claims that may be meant: a rejected one is no evidence, so it is offered last. */
function rejectedLast(evidence: readonly FoundClaim[]): FoundClaim[] {
  const isRejected = ({ claim }: FoundClaim) => claim.status === 'REJECTED';
  return [...evidence.filter((one) => !isRejected(one)), ...evidence.filter(isRejected)];
}

/**
 * "Why?", "and when?": a follow-up that asks for more than the claim just shown, in words that find
 * nothing by themselves. Only to show that claim again would be no answer.
 */
function nothingNew(
  asked: Asked,
  { asks, hits }: Ranking,
  conversation: ReadConversation,
): Reply | null {
  const current = currentCase(conversation);
  if (!current || asks === 'something') return null;
  const claim = conversation.lastClaim();
  const [best] = hits;
  const isShown = claim !== null && best?.caseId === current.id && best.claimId === claim.id;
  if (asks === 'little' && !isShown) return null;
  const shown = claim && foundClaim(current, claim, conversation.library);
  return { kind: 'nothing', asked, nearest: [current], shown };
}

/** "How about Acme?": no claim of Acme says what the thread had asked, but claims of others do. */
function isAstray({ isAgain }: Meaning, { asks, namedCases: named, hits }: Ranking): boolean {
  const [best] = hits;
  const isCarried = isAgain === true || asks !== 'something';
  return isCarried && named.length > 0 && !!best && !named.includes(best.caseId);
}

/** What a follow-up asked, and of whom: half of it is in the thread. Null if it stands for itself. */
function askedOf(
  { isAgain, named, topic }: Meaning,
  { usedThread }: Ranking,
  conversation: ReadConversation,
): NothingReply['about'] | null {
  const current = usedThread ? currentCase(conversation) : undefined;
  const cases = isAgain
    ? named.flatMap(({ caseIds }) => casesOf(caseIds.slice(0, 1), conversation.library))
    : current
      ? [current]
      : [];
  return topic === '' || cases.length === 0 ? null : { cases, topic };
}

/** "kalrna": one word that the search takes for a misspelt name asks for nothing but the case. */
function namedByOneWord(
  text: string,
  ranking: Ranking,
  { library }: ReadConversation,
): readonly Case[] {
  return text.includes(' ') ? [] : casesOf(ranking.namedCases, library);
}

/** "sourcs klarna": a misspelt command, if its other words name a case. */
function misspelt(text: string, resembles: string, conversation: ReadConversation): Reply | null {
  const [, ...others] = resembles.split(' ');
  if (others.length === 0) return null;
  const { score } = namedCases(others.join(' '), conversation);
  return score < IS_THE_NAME
    ? null
    : helpReply(conversation, { unknown: text, didYouMean: resembles });
}
