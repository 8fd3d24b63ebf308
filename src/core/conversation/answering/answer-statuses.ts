import { createMatcher } from '../../filter/match-filter.ts';
import { NEAR_CLAIMS } from '../../thresholds.ts';
import { readTopic } from '../../topics/topic.ts';
import { claimReply } from '../claim-reply.ts';
import type { Reply } from '../commands/table.ts';
import {
  casesOf,
  claimsOf,
  currentCase,
  foundClaim,
  type ReadConversation,
} from '../conversation.ts';
import type { AskedStatus } from '../grammar/asked-status.ts';
import type { Meaning } from '../grammar/meaning.ts';
import type { Asked, ClaimsReply, FoundClaim } from '../reply.ts';
import { answerList } from './answer-list.ts';
import { answerStatus } from './answer-status.ts';
import { findTopic } from './find-topic.ts';

/** The claims of a status that are about a topic, if the library has some; else what the status asks. */
export function answerStatusOrTopic(
  given: Meaning,
  asked: AskedStatus,
  conversation: ReadConversation,
): Reply | null {
  const meaning = ofVendor(given);
  const ofCases =
    asked.kind === 'claims' && meaning.named.length === 0
      ? claimsOfCases(meaning, conversation)
      : null;
  if (ofCases) return ofCases;
  // The topic's own words come before what the search knows of them.
  const isOfTopic = asked.kind === 'claims' && asked.names === '' && asked.topic !== '';
  const first =
    isOfTopic && meaning.named.length === 0 && !asked.everywhere
      ? answerList(meaning, 'claims', conversation)
      : null;
  if (first?.kind === 'claims') return first;
  const reply = answerStatus(meaning.text, asked, conversation);
  const isEmpty = reply === null || (reply.kind === 'claims' && reply.evidence.length === 0);
  if (asked.kind !== 'claims' || !isEmpty || meaning.topic === '') return reply;
  // "What share of insurance claims was approved?" is of the world, and a search.
  const { isOfWorld } = meaning.conditions;
  if (reply === null && (meaning.named.length > 0 || isOfWorld)) return null;
  const about = answerList(meaning, 'claims', conversation);
  return about?.kind === 'claims' ? about : reply;
}

/** Claims of some statuses, of what is named or about a topic. */
export function answerStatuses(
  given: Meaning,
  isOne: boolean,
  conversation: ReadConversation,
): Reply | null {
  const meaning = ofVendor(given);
  const { named, statuses, topic, text, conditions } = meaning;
  const cases = named.flatMap(({ caseIds }) => casesOf(caseIds, conversation.library));
  const asked: Asked = { question: text, threadCase: '' };
  if (isOne || (cases.length > 0 && topic !== '')) {
    const words = `${cases[0]?.org ?? ''} ${topic}`.trim();
    const ids = new Set(cases.map(({ id }) => id));
    const { hits } = conversation.search.rank(words, { limit: 10 });
    const ofCases = hits.filter(({ caseId }) => ids.size === 0 || ids.has(caseId));
    const found = claimsOf(ofCases, conversation.library);
    // "Why was it rejected" is of a claim that was.
    const fitting = conditions.asksWhy
      ? found.filter(({ claim }) => statuses.includes(claim.status))
      : [];
    const [best, second] = fitting.length > 0 ? fitting : found;
    const scoreOf = (one: FoundClaim) => ofCases[found.indexOf(one)]?.score ?? 0;
    if (best && second && scoreOf(best) - scoreOf(second) < NEAR_CLAIMS) {
      return { kind: 'choose', asked, evidence: [best, second], weak: false };
    }
    if (best) return claimReply(asked, best.case, best.claim, conversation);
  }
  if (cases.length === 0 && topic !== '') {
    return claimsOfCases(meaning, conversation) ?? answerList(meaning, 'claims', conversation);
  }
  const current = topic === '' ? currentCase(conversation) : undefined;
  const searched = cases.length > 0 ? cases : current ? [current] : conversation.library.cases;
  const evidence = searched.flatMap((one) =>
    one.claims
      .filter(({ status }) => statuses.includes(status))
      .map((claim) => foundClaim(one, claim, conversation.library)),
  );
  return { kind: 'claims', asked, statuses, topic: '', cases, evidence, page: 0 };
}

/** "What is not approved for acme", of which there is no case: of those that use it. */
function ofVendor(meaning: Meaning): Meaning {
  const { topic, named, absent } = meaning;
  const isOnly = topic === '' && named.length === 0 && absent.length > 0;
  return isOnly ? { ...meaning, topic: absent.join(' '), topics: absent } : meaning;
}

/**
 * The claims of some statuses of the cases of a tier, impact or cluster, or of those that use a technology;
 * null if the topic is neither, or the claims themselves are to tell of it.
 */
function claimsOfCases(meaning: Meaning, conversation: ReadConversation): ClaimsReply | null {
  const { filter, statuses, topic, text, absent, conditions } = meaning;
  const { cases: all } = conversation.library;
  if (conditions.isAbout || topic === '') return null;
  const { concepts } = readTopic(topic);
  const isUsed = absent.length > 0 || concepts.every(({ kind }) => kind === 'technology');
  if (!filter && !isUsed) return null;
  const isWanted = filter && createMatcher(all)(filter);
  const cases = isWanted
    ? all.filter((_, at) => isWanted[at] === 1)
    : findTopic(meaning, all, conversation).cases.map((found) => found.case);
  if (cases.length === 0) return null;
  const evidence = cases.flatMap((one) =>
    one.claims
      .filter(({ status }) => statuses.includes(status))
      .map((claim) => foundClaim(one, claim, conversation.library)),
  );
  const asked: Asked = { question: text, threadCase: '' };
  return { kind: 'claims', asked, statuses, topic, cases: [], evidence, page: 0 };
}
