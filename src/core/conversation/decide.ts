import type { Case, Claim } from '../case-file/case.ts';
import type { Library } from '../library/library.ts';
import type { Hit, Search, Turn } from '../search/ranking.ts';
import { exampleQuestions } from './examples.ts';
import type { Asked, Evidence, Reply } from './reply.ts';
import type { LibraryRequest } from './request.ts';

/** What an answer is decided from: one library, its search, and the thread so far. */
export interface Situation {
  readonly library: Library;
  readonly search: Search;
  /** Earlier turns of the thread, oldest first. */
  readonly thread: readonly Turn[];
}

/** How many candidates Next walks through. */
export const MAX_CANDIDATES = 10;
/** From this score on (0..1) words are the name of a case and nothing else. */
const IS_THE_NAME = 0.95;
/** From this score on words are taken as a name where no claim stands out for them. */
const MAY_BE_THE_NAME = 0.65;
/** Names whose scores lie this close are offered side by side. */
const SAME_NAME = 0.08;

/** Decides what to say. Pure: the same situation always gives the same reply. */
export function decide(request: LibraryRequest, situation: Situation): Reply {
  switch (request.kind) {
    case 'help':
      return help(situation);
    case 'list':
      return list(request.words, situation);
    case 'sources':
      return sources(request.words, situation);
    case 'claim':
      return claimById(request.words, request.claimId, situation);
    case 'more':
      return more(situation);
    case 'ask':
      return ask(request.text, request.resembles, situation);
  }
}

/** The id of the case that a reply is about, for the thread's memory; empty where it is about none. */
export function subjectOf(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
    case 'compare':
    case 'choose': {
      const evidence = reply.kind === 'answer' ? reply.evidence : reply.evidence[0];
      return evidence?.case.id ?? '';
    }
    case 'case':
    case 'sources':
      return reply.case.id;
    case 'missing':
      return reply.case?.id ?? '';
    default:
      return '';
  }
}

/**
 * The candidate of a given rank for a question that was asked before: what Next shows.
 * A rank beyond the last candidate starts over.
 */
export function candidate(
  asked: Asked,
  rank: number,
  situation: Pick<Situation, 'library' | 'search'>,
): Reply {
  const thread = asked.threadCase === '' ? [] : [{ q: '', case: asked.threadCase }];
  const { hits } = situation.search.rank(asked.question, { thread, limit: MAX_CANDIDATES });
  const found = evidenceOf(hits, situation.library);
  const evidence = found[found.length === 0 ? 0 : rank % found.length];
  if (!evidence) return { kind: 'nothing', asked, nearest: [] };
  return {
    kind: 'answer',
    asked,
    evidence,
    rank: rank % found.length,
    candidates: found.length,
    chosen: true,
  };
}

function ask(text: string, resembles: string, situation: Situation): Reply {
  const { library, search, thread } = situation;
  const named = closeNames(text, situation, MAY_BE_THE_NAME);
  const ranking = search.rank(text, { thread, limit: MAX_CANDIDATES });
  if (named.cases.length > 0 && (named.score >= IS_THE_NAME || ranking.verdict !== 'answer')) {
    return caseOrChoice(text, named.cases);
  }
  const asked: Asked = { question: text, threadCase: ranking.usedThread ? lastCase(thread) : '' };
  const evidence = evidenceOf(ranking.hits, library);
  const best = evidence[0];
  if (ranking.verdict === 'nothing' || !best) {
    if (resembles !== '') return help(situation, text, resembles);
    return { kind: 'nothing', asked, nearest: casesOf(ranking.nearestCases, library).slice(0, 3) };
  }
  const compared = comparison(text, ranking.namedCases, situation);
  if (compared.length > 1) return { kind: 'compare', asked, evidence: compared };
  if (ranking.verdict === 'answer') {
    return {
      kind: 'answer',
      asked,
      evidence: best,
      rank: 0,
      candidates: evidence.length,
      chosen: false,
    };
  }
  return { kind: 'choose', asked, evidence: evidence.slice(0, 3), weak: ranking.confidence < 0.35 };
}

/** The best claim of each organisation, where a question names two or three. */
function comparison(
  text: string,
  namedIds: readonly string[],
  { library, search }: Situation,
): Evidence[] {
  const organisations = new Map<string, Set<string>>();
  for (const one of casesOf(namedIds, library)) {
    const same =
      [...organisations.keys()].find((org) => isSameOrganisation(org, one.org)) ?? one.org;
    organisations.set(same, (organisations.get(same) ?? new Set()).add(one.id));
  }
  if (organisations.size < 2 || organisations.size > 3) return [];
  const hits = search.rank(text, { limit: 200 }).hits;
  const best: Evidence[] = [];
  for (const ids of organisations.values()) {
    const hit = hits.find((h) => ids.has(h.caseId));
    if (hit) best.push(...evidenceOf([hit], library));
  }
  return best;
}

/** `Acme` and `Acme SE` are one: the words of one name begin the other. */
function isSameOrganisation(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (name) =>
      `${name
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ')} `,
  ) as [string, string];
  return x.startsWith(y) || y.startsWith(x);
}

function list(words: string, { library, search }: Situation): Reply {
  const cases =
    words === ''
      ? [...library.cases].sort(
          (a, b) => a.org.localeCompare(b.org, 'en') || a.id.localeCompare(b.id),
        )
      : casesAbout(words, library, search);
  return { kind: 'list', words, cases, page: 0, librarySize: library.cases.length };
}

/** Cases that bear all the words somewhere in what describes them; else those whose name is near. */
function casesAbout(words: string, library: Library, search: Search): Case[] {
  const wanted = words.toLowerCase().split(' ').filter(Boolean);
  const exact = library.cases.filter((one) => {
    const described = [
      one.org,
      one.useCase,
      one.title,
      one.id,
      one.highlightedValue,
      one.tier,
      one.primaryImpact,
      one.industryCluster,
      ...Object.values(one.extra),
    ]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => described.includes(word));
  });
  if (exact.length > 0) return exact;
  return casesOf(
    search.findCases(words, 20).map((match) => match.caseId),
    library,
  );
}

function sources(words: string, situation: Situation): Reply {
  const { library, thread } = situation;
  if (words === '') {
    const current = library.byId.get(lastCase(thread));
    if (current) return { kind: 'sources', case: current, claim: lastClaim(situation) };
    return help(situation, 'sources', 'sources klarna');
  }
  const byId = /^(?<words>.+?)\s+c(?<number>\d+)$/i.exec(words)?.groups;
  const found = findByName(byId?.words ?? words, situation);
  if (found.length === 0) return missing(`a case named “${words}”`, words, situation);
  if (found.length > 1) return { kind: 'pick-case', words, cases: found };
  const one = found[0]!;
  const claim = byId ? (one.claims.find((c) => c.id === `C${byId.number}`) ?? null) : null;
  return { kind: 'sources', case: one, claim };
}

/** The claim that the thread's last question led to; null where that was a whole case. */
function lastClaim({ search, thread, library }: Situation): Claim | null {
  const last = thread.at(-1);
  if (!last || last.q === '') return null;
  const hit = search.rank(last.q, { thread: thread.slice(0, -1), limit: 1 }).hits[0];
  if (!hit || hit.caseId !== last.case) return null;
  return library.byId.get(hit.caseId)?.claims.find((claim) => claim.id === hit.claimId) ?? null;
}

function claimById(words: string, claimId: string, situation: Situation): Reply {
  const { library, thread } = situation;
  const current = library.byId.get(lastCase(thread));
  const found = words === '' ? (current ? [current] : []) : findByName(words, situation);
  if (found.length > 1) return { kind: 'pick-case', words, cases: found };
  const one = found[0];
  if (!one) {
    // "how good is C2?" of a product called C2: no case of that name, so it was a question after all.
    if (words !== '') return ask(`${words} ${claimId}`, '', situation);
    return help(situation, claimId, `klarna ${claimId}`);
  }
  const claim = one.claims.find((c) => c.id === claimId);
  if (!claim)
    return { kind: 'missing', what: `claim ${claimId} of ${one.org}`, nearest: [], case: one };
  return {
    kind: 'answer',
    asked: { question: `${words} ${claimId}`.trim(), threadCase: words === '' ? one.id : '' },
    evidence: { case: one, claim, matched: [] },
    rank: 0,
    candidates: 1,
    chosen: true,
  };
}

function more(situation: Situation): Reply {
  const last = situation.thread.at(-1);
  if (!last || last.q === '') return help(situation);
  const before = situation.thread.at(-2);
  return candidate({ question: last.q, threadCase: before?.case ?? '' }, 1, situation);
}

function help(situation: Situation, unknown = '', didYouMean = ''): Reply {
  const examples = exampleQuestions(situation.library);
  const org = situation.library.cases.find(({ claims }) => claims.length > 0)?.org;
  return { kind: 'help', unknown, didYouMean, examples, ...(org ? { exampleOrg: org } : {}) };
}

function missing(what: string, words: string, { library, search }: Situation): Reply {
  const near = search.findCases(words, 3).map((match) => match.caseId);
  const ranked = near.length > 0 ? near : search.rank(words, { limit: 3 }).nearestCases;
  return { kind: 'missing', what, nearest: casesOf(ranked, library).slice(0, 3), case: null };
}

/** Cases whose name the words may mean, best first. */
function findByName(words: string, situation: Situation): Case[] {
  return closeNames(words, situation, 0.4).cases;
}

/** Cases whose name comes near, those alone that come about as near as the nearest. */
function closeNames(
  words: string,
  { library, search }: Situation,
  atLeast: number,
): { readonly cases: Case[]; readonly score: number } {
  const exact = library.byId.get(words.toLowerCase());
  if (exact) return { cases: [exact], score: 1 };
  const matches = search.findCases(words, 10);
  const score = matches[0]?.score ?? 0;
  const near = matches.filter((match) => match.score >= Math.max(atLeast, score - SAME_NAME));
  return {
    cases: casesOf(
      near.map((match) => match.caseId),
      library,
    ),
    score,
  };
}

function caseOrChoice(words: string, cases: readonly Case[]): Reply {
  return cases.length === 1
    ? { kind: 'case', case: cases[0]!, page: 0 }
    : { kind: 'pick-case', words, cases };
}

function evidenceOf(hits: readonly Hit[], library: Library): Evidence[] {
  return hits.flatMap((hit) => {
    const one = library.byId.get(hit.caseId);
    const claim = one?.claims.find((c) => c.id === hit.claimId);
    if (!one || !claim) return [];
    return [
      {
        case: one,
        claim,
        // What matched is worked out for those alone that are shown.
        get matched() {
          return hit.matched;
        },
      },
    ];
  });
}

function casesOf(ids: readonly string[], library: Library): Case[] {
  return ids.flatMap((id) => library.byId.get(id) ?? []);
}

function lastCase(thread: readonly Turn[]): string {
  return thread.findLast((turn) => turn.case !== '')?.case ?? '';
}
