import { type Case, type Claim, claimOf } from '../../case/case.ts';
import { casesOf, claimsOf, currentCase, type ReadConversation } from '../conversation.ts';
import { isTheName, namedCases } from '../named-cases.ts';
import type { MissingReply, SharedReply } from '../reply.ts';
import { isQuestion, type LibraryCommand } from './command.ts';

export interface SourcesRequest {
  readonly kind: 'sources';
  /** Words that name a case or claim; empty for what the thread is about. */
  readonly words: string;
}

/** The sources of a case, or only those that one claim cites. */
export interface SourcesReply {
  readonly kind: 'sources';
  readonly case: Case;
  /** Null if the whole case is meant. */
  readonly claim: Claim | null;
}

/** Asks for the source of what was just shown. */
const WHO_SAYS =
  /^(?:and )?(?:who (?:said|says|claims|claimed|reported)(?: (?:that|this|it|so))?|says who|according to (?:whom?|what)|how do (?:you|we) know(?: (?:that|this|it))?|where(?: is|'s| does| did) (?:that|this|it) (?:come )?from|(?:(?:give|show|send) (?:me |us )?)?(?:the |a )?(?:link|url|reference|citation)s?(?: (?:for|to|of) (?:that|this|it))?(?:,? please)?)\s*[?.!]*$/i;

/** "Give me the source", "can I see its sources?" */
const ITS_SOURCE =
  /^(?:and |so |ok |now )?(?:(?:can|could|may) (?:you|i|we) )?(?:(?:please )?(?:give|show|send|see|get|have|share|open|list|need)(?: me| us)? )?(?:(?:what(?:'s| is|s| are| was)|where(?:'s| is| are)|which(?: is| are)?|is there|are there|do (?:you|we) have|i need) )?(?:the |its |an? |any |your |their |original )*sources?(?: (?:for|to|of|behind|on) (?:that|this|it|them))?(?:,? please)?\s*[?.!]*$/i;

/** "Where does the profit figure of acme come from", "link for acme C4". */
const COMES_FROM =
  /^(?:(?:and |so )?where (?:does|do|did|is|are|was) (?<what>(?!(?:that|this|it|they)\b).+?) (?:come |came |taken |quoted |coming )?from|(?:(?:what(?:'s| is|s)|give (?:me|us)|show(?: me| us)?|send(?: me| us)?|i need|have (?:you|we) got|(?:do )?(?:you|we) have) )?(?:the |a |an )?(?:links?|urls?|references?|citations?) (?:to|for|of|behind|on) (?<of>.+?))\s*[?.!]*$/i;

export const sources: LibraryCommand<SourcesRequest, SourcesReply> = {
  name: 'sources',
  aliases: ['source'],
  usage: 'sources NAME',
  does: 'lists the sources of a case',
  about: 'library',
  parse: (rest) =>
    isQuestion(rest)
      ? null
      : { kind: 'sources', words: rest.replace(/^(?:of|for)\s+/i, '').replace(/\?$/, '') },
  recognise: (text) => {
    if (WHO_SAYS.test(text) || ITS_SOURCE.test(text)) return { kind: 'sources', words: '' };
    const { what, of } = COMES_FROM.exec(text)?.groups ?? {};
    const words = what ?? of;
    return words === undefined ? null : { kind: 'sources', words };
  },
  decide: ({ words }, conversation) => sourcesOf(words, conversation),
  hasAnswer: () => true,
};

/** The sources of the case or claim that some words name; in a thread, without words, of its case or claim. */
export function sourcesOf(
  words: string,
  conversation: ReadConversation,
): SourcesReply | SharedReply {
  if (words === '') {
    const current = currentCase(conversation);
    if (current) return { kind: 'sources', case: current, claim: conversation.lastClaim() };
    return { kind: 'which-case', command: 'sources NAME' };
  }
  const byId = /^(?<words>.+?)\s+(?<id>c\d+|[vc]c-\d+)$/i.exec(words)?.groups;
  const found = namedCases(byId?.words ?? words, conversation);
  const { cases } = found;
  const said = byId || isTheName(found) ? null : claimSaid(words, conversation);
  if (said?.kind === 'sources' || (said && cases.length === 0)) return said;
  const [named] = cases;
  if (!named) return missingCase(words, conversation);
  const claimId = byId?.id?.toUpperCase() ?? '';
  if (cases.length > 1) {
    return { kind: 'pick-case', words, cases, wanted: { part: 'sources', claimId } };
  }
  const claim = claimOf(named, claimId) ?? null;
  return { kind: 'sources', case: named, claim };
}

/** The sources of the claim that some words tell of, beside the name of its organisation; null if they are a name. */
function claimSaid(
  words: string,
  { search, library }: ReadConversation,
): SourcesReply | SharedReply | null {
  const { hits, asks, verdict, namedCases: ids } = search.rank(words, { limit: MOST_SAID });
  const found = claimsOf(
    hits.filter(({ caseId }) => ids.length === 0 || ids.includes(caseId)),
    library,
  );
  const [best] = found;
  if (!best || asks !== 'something' || (ids.length === 0 && verdict !== 'answer')) return null;
  if (verdict === 'answer') return { kind: 'sources', case: best.case, claim: best.claim };
  const asked = { question: words, threadCase: '' };
  return verdict === 'choose' ? { kind: 'choose', asked, evidence: found, weak: false } : null;
}

const MOST_SAID = 3;

/** No case has that name; those whose names are near. */
function missingCase(words: string, { library, search }: ReadConversation): MissingReply {
  const near = search.findCases(words, 3).map((match) => match.caseId);
  const ranked = near.length > 0 ? near : search.rank(words, { limit: 3 }).nearestCases;
  const nearest = casesOf(ranked, library).slice(0, 3);
  return { kind: 'missing', what: `a case named “${words}”`, nearest, case: null };
}
