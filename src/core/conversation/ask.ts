import type { Case } from '../case/case.ts';
import type { Ranking } from '../search/search-port.ts';
import { IS_THE_NAME, MAY_BE_THE_NAME, STANDS_IN_THE_NAME, WEAK_BELOW } from '../thresholds.ts';
import { answerStatus } from './answer-status.ts';
import { readAskedOfCase } from './asked-of-case.ts';
import { readAskedStatus, searchedWords } from './asked-status.ts';
import { MAX_CANDIDATES, MAX_OFFERED } from './candidate.ts';
import { compareOrganisations } from './compare-organisations.ts';
import { help } from './help.ts';
import { lastClaim } from './last-asked.ts';
import { listSources } from './list-sources.ts';
import { caseOrChoice, namedCases } from './named-cases.ts';
import type { Asked, Reply } from './reply.ts';
import { casesOf, currentCase, currentCaseId, evidenceOf, type Situation } from './situation.ts';

/**
 * Answers a question or some words: a case where they name one, else by what the search found.
 * @param resembles the command that the words nearly spell, or empty
 */
export function ask(text: string, resembles: string, situation: Situation): Reply {
  const { library, search, thread } = situation;
  const status = readAskedStatus(text);
  const ofStatus = status && answerStatus(text, status, situation);
  if (ofStatus) return ofStatus;
  const words = searchedWords(text, status);
  const named = namedCases(words, situation, MAY_BE_THE_NAME);
  if (named.score >= IS_THE_NAME && named.cases.length > 0) return caseOrChoice(words, named.cases);
  const whole = askedOfCase(words, situation, IS_THE_NAME);
  if (whole) return whole;

  const ranking = search.rank(words, { thread, limit: MAX_CANDIDATES });
  const asked: Asked = {
    question: text,
    threadCase: ranking.usedThread ? currentCaseId(thread) : '',
  };
  const nothing = ranking.usedThread ? nothingNew(asked, ranking, situation) : null;
  if (nothing) return nothing;
  const evidence = evidenceOf(ranking.hits.slice(0, MAX_OFFERED), library);
  const isAnswer = ranking.verdict === 'answer' && evidence.length > 0;
  if (!isAnswer) {
    const cases = named.cases.length > 0 ? named.cases : namedByOneWord(words, ranking, situation);
    if (cases.length > 0) return caseOrChoice(words, cases);
    const meant =
      askedOfCase(words, situation, STANDS_IN_THE_NAME) ?? misspelt(text, resembles, situation);
    if (meant) return meant;
  }

  const compared = compareOrganisations(asked, ranking, situation);
  if (compared?.kind === 'pick-case') return compared;
  const [best] = evidence;
  if (ranking.verdict === 'nothing' || !best || isAstray(ranking)) {
    if (resembles !== '') return help(situation, { unknown: text, didYouMean: resembles });
    const nearest = casesOf(ranking.nearestCases, library).slice(0, MAX_OFFERED);
    return { kind: 'nothing', asked, nearest, shown: null };
  }
  if (compared) return compared;
  if (isAnswer) {
    const candidates = ranking.hits.length;
    return { kind: 'answer', asked, evidence: best, rank: 0, candidates, isCandidate: false };
  }
  const weak = ranking.confidence < WEAK_BELOW;
  return { kind: 'choose', asked, evidence, weak };
}

/**
 * "Why?", "and when?": a follow-up that asks for more than the claim just shown, in words that find
 * nothing by themselves. Only to show that claim again would be no answer.
 */
function nothingNew(asked: Asked, { asks, hits }: Ranking, situation: Situation): Reply | null {
  const current = currentCase(situation);
  if (!current || asks === 'something') return null;
  const claim = lastClaim(situation);
  const [best] = hits;
  const isShown = claim !== null && best?.caseId === current.id && best.claimId === claim.id;
  if (asks === 'little' && !isShown) return null;
  const shown = claim && { case: current, claim, matched: [] };
  return { kind: 'nothing', asked, nearest: [current], shown };
}

/** "How about Acme?", where Acme says nothing of what the thread had asked and others do. */
function isAstray({ asks, namedCases: named, hits }: Ranking): boolean {
  const [best] = hits;
  return asks !== 'something' && named.length > 0 && !!best && !named.includes(best.caseId);
}

/** "what tier is klarna?": the case as a whole, where what is left of the words names it well enough. */
function askedOfCase(text: string, situation: Situation, atLeast: number): Reply | null {
  const asked = readAskedOfCase(text);
  if (!asked) return null;
  if (asked.name === '') {
    const current = currentCase(situation);
    if (!current) return null;
    return asked.part === 'sources' ? listSources('', situation) : caseOrChoice('', [current]);
  }
  const { cases, score } = namedCases(asked.name, situation);
  if (score < atLeast || cases.length === 0) return null;
  return asked.part === 'sources'
    ? listSources(asked.name, situation)
    : caseOrChoice(asked.name, cases);
}

/** "kalrna": one word that the search takes for a misspelt name asks for nothing but the case. */
function namedByOneWord(text: string, ranking: Ranking, { library }: Situation): readonly Case[] {
  return text.includes(' ') ? [] : casesOf(ranking.namedCases, library);
}

/** "sourcs klarna": a command that was misspelt, where its other words name a case. */
function misspelt(text: string, resembles: string, situation: Situation): Reply | null {
  const [, ...others] = resembles.split(' ');
  if (others.length === 0) return null;
  const { score } = namedCases(others.join(' '), situation);
  return score < IS_THE_NAME ? null : help(situation, { unknown: text, didYouMean: resembles });
}
