import type { Case } from '../../case/case.ts';
import { casesAbout } from '../../topics/match-topic.ts';
import { readTopic } from '../../topics/topic.ts';
import { helpReply } from '../commands/help.ts';
import type { Reply } from '../commands/table.ts';
import { casesOf, currentCase, foundClaim, type ReadConversation } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import type { Order } from '../grammar/order.ts';
import { caseOrChoice } from '../named-cases.ts';
import type { Asked } from '../reply.ts';
import { answerCount, answerLatest, filteredCases } from './answer-count.ts';
import { answerIds } from './answer-ids.ts';
import { answerList, IN_TITLE } from './answer-list.ts';
import { answerShown } from './answer-shown.ts';
import { answerStatuses, answerStatusOrTopic } from './answer-statuses.ts';
import { answerValues, rankCases } from './answer-values.ts';
import { compareOrganisations } from './compare-organisations.ts';

/** Values that are listed rather than ranked still come in order. */
const BY_SIZE: Order = { order: 'most', limit: 0, kind: null, isCount: false };

/** Answers what a question means; null if the search has to find the claim. */
export function answerMeaning(meaning: Meaning, conversation: ReadConversation): Reply | null {
  const { act, named } = meaning;
  switch (act.kind) {
    case 'ids':
      return answerIds(meaning, act.claims, conversation);
    case 'status':
      return (
        answerStatusOrTopic(meaning, act.asked, conversation) ?? onlyAbsent(meaning, conversation)
      );
    case 'statuses':
      return answerStatuses(meaning, act.isOne, conversation) ?? onlyAbsent(meaning, conversation);
    case 'compare':
      return compareOrganisations(meaning, conversation);
    case 'count':
      return answerCount(meaning, act.of, conversation);
    case 'latest':
      return answerLatest(meaning, act, conversation);
    case 'rank':
      return act.of === 'values'
        ? answerValues(meaning, act.order, conversation)
        : rankCases(meaning, act.order, act.of, conversation);
    case 'total':
      return answerValues(meaning, BY_SIZE, conversation, true);
    case 'list': {
      const { bound, kind } = meaning.quantity;
      if (bound || (kind !== null && meaning.topic === '')) {
        // "More than 30% improvement": what nobody calls so may still be more than 30%.
        const values =
          answerValues(meaning, BY_SIZE, conversation) ??
          (bound && answerValues({ ...meaning, topic: '' }, BY_SIZE, conversation));
        if (values) return values;
      }
      if (act.ofShown) {
        const shown = [...new Set(conversation.lastShown().map((one) => one.case))];
        return answerList(meaning, act.of, conversation, shown);
      }
      if (act.of !== 'claims') {
        const filtered = filteredBy(meaning, conversation);
        if (filtered) return filtered;
      }
      return onlyOne(answerList(meaning, act.of, conversation), meaning);
    }
    case 'case':
      return wholeCase(
        named.flatMap(({ caseIds }) => caseIds),
        meaning,
        conversation,
      );
    case 'field': {
      const ofNamed = named.flatMap(({ caseIds }) => casesOf(caseIds, conversation.library));
      const ofTitle = act.of ? titled(act.of, ofNamed, conversation) : ofNamed;
      // "Why is acme a capability tier": the words may be of the field, and not of the title.
      const isOfField = ofTitle.length === 0 && act.field === 'tier' && ofNamed.length === 1;
      const [theCase, ...others] = isOfField ? ofNamed : ofTitle;
      if (act.of && (!theCase || others.length > MOST_TITLED)) return null;
      const meant = theCase ?? currentCase(conversation);
      if (others.length > 0)
        return caseOrChoice(act.of ?? named[0]?.words ?? '', [theCase!, ...others]);
      const asked: Asked = { question: meaning.text, threadCase: theCase ? '' : (meant?.id ?? '') };
      return meant ? { kind: 'field', asked, case: meant, field: act.field } : null;
    }
    case 'sources': {
      const cases = named.flatMap(({ caseIds }) => casesOf(caseIds, conversation.library));
      const [only] = cases;
      if (!only) return null;
      return cases.length === 1
        ? { kind: 'sources', case: only, claim: null }
        : {
            kind: 'pick-case',
            words: named[0]?.words ?? '',
            cases,
            wanted: { part: 'sources', claimId: '' },
          };
    }
    case 'claims-of': {
      const cases = named.flatMap(({ caseIds }) => casesOf(caseIds, conversation.library));
      const evidence = cases.flatMap((one) =>
        one.claims.map((claim) => foundClaim(one, claim, conversation.library)),
      );
      const asked: Asked = { question: meaning.text, threadCase: '' };
      return { kind: 'claims', asked, statuses: [], topic: '', cases, evidence, page: 0 };
    }
    case 'unrecorded': {
      const cases = named.flatMap(({ caseIds }) => casesOf(caseIds, conversation.library));
      const current = currentCase(conversation);
      const nearest = cases.length > 0 ? cases.slice(0, 3) : current ? [current] : [];
      const what = 'a record of who reviewed a claim, or when';
      return { kind: 'missing', what, nearest, case: null };
    }
    case 'change':
      return helpReply(conversation, { unknown: meaning.text, didYouMean: '' });
    case 'shown':
    case 'nth':
    case 'others':
    case 'narrow':
      return answerShown(meaning, act, conversation);
    default:
      return onlyAbsent(meaning, conversation);
  }
}

/** More cases than this have a word in their title by chance. */
const MOST_TITLED = 4;

/** The cases whose title says some words: of those that are named, or of the library. */
function titled(words: string, named: readonly Case[], { library }: ReadConversation): Case[] {
  const cases = named.length > 0 ? named : library.cases;
  const about = casesAbout(readTopic(words), cases).filter(({ score }) => score >= IN_TITLE);
  return about.map((one) => one.case);
}

/** Shows a case as such if one was wanted and only one is there. */
function onlyOne(reply: Reply | null, { text, conditions }: Meaning): Reply | null {
  if (reply?.kind !== 'list' || reply.cases.length !== 1 || !conditions.isOneCase) return reply;
  return caseOrChoice(text, reply.cases);
}

/** Lists by front matter and statuses, if the words name nothing else. */
function filteredBy(meaning: Meaning, conversation: ReadConversation) {
  const found = filteredCases(meaning, conversation);
  return found && (found.filter !== '' || meaning.topic === '') ? found : null;
}

function wholeCase(ids: readonly string[], { text }: Meaning, { library }: ReadConversation) {
  const cases = casesOf(ids, library);
  return cases.length === 0 ? null : caseOrChoice(text, cases);
}

/**
 * Names the organisations that the library has no case of, then the cases that mention them; null if there
 * are none, or a question names others too.
 */
function onlyAbsent(
  { absent, named, text }: Meaning,
  { library, search }: ReadConversation,
): Reply | null {
  if (absent.length === 0 || named.length > 0) return null;
  const ids = new Set(absent.flatMap((name) => [...search.casesWith(name)]));
  const nearest = library.cases.filter(({ id }) => ids.has(id)).slice(0, 3);
  const asked = { question: text, threadCase: '' };
  return { kind: 'nothing', asked, absent, nearest, shown: null };
}
