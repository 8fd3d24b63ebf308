import { type Case, type Claim, claimOf } from '../../case/case.ts';
import { casesOf, currentCase, type ReadConversation } from '../conversation.ts';
import { namedCases } from '../named-cases.ts';
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
  /^(?:and )?(?:who (?:said|says|claims|claimed|reported)(?: (?:that|this|it|so))?|says who|according to (?:whom?|what)|how do (?:you|we) know(?: (?:that|this|it))?|where(?: is|'s| does| did) (?:that|this|it) (?:come )?from)\s*[?.!]*$/i;

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
  recognise: (text) => (WHO_SAYS.test(text) ? { kind: 'sources', words: '' } : null),
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
  const { cases } = namedCases(byId?.words ?? words, conversation);
  const [named] = cases;
  if (!named) return missingCase(words, conversation);
  const claimId = byId?.id?.toUpperCase() ?? '';
  if (cases.length > 1) {
    return { kind: 'pick-case', words, cases, wanted: { part: 'sources', claimId } };
  }
  const claim = claimOf(named, claimId) ?? null;
  return { kind: 'sources', case: named, claim };
}

/** No case has that name; those whose names are near. */
function missingCase(words: string, { library, search }: ReadConversation): MissingReply {
  const near = search.findCases(words, 3).map((match) => match.caseId);
  const ranked = near.length > 0 ? near : search.rank(words, { limit: 3 }).nearestCases;
  const nearest = casesOf(ranked, library).slice(0, 3);
  return { kind: 'missing', what: `a case named “${words}”`, nearest, case: null };
}
