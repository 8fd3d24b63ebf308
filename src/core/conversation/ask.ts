import type { Case } from '../case-file/case.ts';
import type { Ranking } from '../search/ranking.ts';
import { readAskedOfCase } from './asked-of-case.ts';
import { MAX_CANDIDATES, MAX_OFFERED } from './candidate.ts';
import { compareOrganisations } from './compare-organisations.ts';
import { help } from './help.ts';
import { listSources } from './list-sources.ts';
import {
  caseOrChoice,
  IS_THE_NAME,
  MAY_BE_THE_NAME,
  namedCases,
  STANDS_IN_THE_NAME,
} from './named-cases.ts';
import type { Asked, Reply } from './reply.ts';
import { casesOf, currentCase, currentCaseId, evidenceOf, type Situation } from './situation.ts';

/** Below this confidence candidates are offered as perhaps no answer at all. */
const WEAK = 0.35;

/**
 * Answers a question or some words: a case where they name one, else by what the search found.
 * @param resembles the command that the words nearly spell, or empty
 */
export function ask(text: string, resembles: string, situation: Situation): Reply {
  const { library, search, thread } = situation;
  const named = namedCases(text, situation, MAY_BE_THE_NAME);
  if (named.score >= IS_THE_NAME && named.cases.length > 0) return caseOrChoice(text, named.cases);
  const whole = askedOfCase(text, situation, IS_THE_NAME);
  if (whole) return whole;

  const ranking = search.rank(text, { thread, limit: MAX_CANDIDATES });
  const evidence = evidenceOf(ranking.hits.slice(0, MAX_OFFERED), library);
  const isAnswer = ranking.verdict === 'answer' && evidence.length > 0;
  if (!isAnswer) {
    const cases = named.cases.length > 0 ? named.cases : namedByOneWord(text, ranking, situation);
    if (cases.length > 0) return caseOrChoice(text, cases);
    const meant =
      askedOfCase(text, situation, STANDS_IN_THE_NAME) ?? misspelt(text, resembles, situation);
    if (meant) return meant;
  }

  const asked: Asked = {
    question: text,
    threadCase: ranking.usedThread ? currentCaseId(thread) : '',
  };
  const [best] = evidence;
  if (ranking.verdict === 'nothing' || !best) {
    if (resembles !== '') return help(situation, { unknown: text, didYouMean: resembles });
    const nearest = casesOf(ranking.nearestCases, library).slice(0, MAX_OFFERED);
    return { kind: 'nothing', asked, nearest };
  }
  const compared = compareOrganisations(text, ranking.namedCases, situation);
  if (compared.length > 1) return { kind: 'compare', asked, evidence: compared };
  if (isAnswer) {
    const candidates = ranking.hits.length;
    return { kind: 'answer', asked, evidence: best, rank: 0, candidates, isCandidate: false };
  }
  const weak = ranking.confidence < WEAK;
  return { kind: 'choose', asked, evidence, weak };
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
