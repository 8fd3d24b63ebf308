import type { Case, Status } from '../../case/case.ts';
import { claimsAbout } from '../../topics/match-topic.ts';
import { readTopic } from '../../topics/topic.ts';
import {
  type Conversation,
  casesOf,
  claimsOf,
  currentCase,
  type ReadConversation,
} from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import type { Asked, CompareReply, FoundClaim } from '../reply.ts';

const MOST_COMPARED = 3;
/** Deep enough that the second organisation's best claim is among them. */
const DEPTH = 200;

/**
 * Sets two or three organisations side by side: the best claim of each for what is asked, or the cases as
 * such. In a thread its case is one of them if only one is named.
 * @returns null if fewer than two are there to compare, or more than fit
 */
export function compareOrganisations(
  { text, searched, named, absent, topic }: Meaning,
  conversation: ReadConversation,
): CompareReply | null {
  const { library } = conversation;
  const groups = named.map(({ caseIds }) => casesOf(caseIds, library));
  const current =
    groups.length === 1 && absent.length === 0 ? currentCase(conversation) : undefined;
  const sides = merged(current ? [[current], ...groups] : groups);
  if (sides.length === 0 || sides.length > MOST_COMPARED) return null;
  if (sides.length + absent.length < 2) return null;
  const asked: Asked = { question: text, threadCase: current?.id ?? '' };
  if (topic === '') {
    const bare = sides.flatMap((cases) => cases.slice(0, 1));
    return { kind: 'compare', asked, evidence: [], bare, absent, isWhole: true };
  }
  const evidence: FoundClaim[] = [];
  const bare: Case[] = [];
  for (const cases of sides) {
    const found = bestOf(searched, topic, cases, conversation);
    if (found) evidence.push(found);
    else if (cases[0]) bare.push(cases[0]);
  }
  return { kind: 'compare', asked, evidence, bare, absent, isWhole: evidence.length === 0 };
}

/**
 * Finds the claim of some cases for what is compared: among those about the topic, the approved first, and
 * of these the one that the search ranks first.
 */
function bestOf(
  question: string,
  topic: string,
  cases: readonly Case[],
  { library, search }: Conversation,
): FoundClaim | undefined {
  const ids = new Set(cases.map(({ id }) => id));
  const alone = `${cases[0]?.org ?? ''} ${topic}`;
  const hits = [
    ...search.rank(alone, { limit: 20 }).hits,
    ...search.rank(question, { limit: DEPTH }).hits,
  ].filter(({ caseId }) => ids.has(caseId));
  const about = new Map(
    cases.flatMap((one) =>
      claimsAbout(readTopic(topic), one).map(({ claim, score }) => [claim, score] as const),
    ),
  );
  const most = Math.max(0, ...about.values());
  const ranked = claimsOf(hits, library);
  const worth = ({ claim }: FoundClaim) =>
    ((about.get(claim) ?? 0) >= most * NEAR_BEST ? 2 : 0) + WORTH[claim.status];
  const best = Math.max(...ranked.map(worth));
  return ranked.find((one) => worth(one) === best);
}

/** Of claims that are as much about the topic, the approved come first. */
const WORTH: Readonly<Record<Status, number>> = {
  APPROVED: 1,
  NEEDS_REVIEW: 0.5,
  UNREVIEWED: 0.5,
  REJECTED: 0,
};
/** Share of the best score from which a claim is as much about the topic. */
const NEAR_BEST = 0.7;

/** Joins the cases of one organisation that is named in two spellings. */
function merged(groups: readonly (readonly Case[])[]): Case[][] {
  const sides: Case[][] = [];
  for (const cases of groups) {
    const [first] = cases;
    if (!first) continue;
    const same = sides.find(([one]) => one && isSameOrganisation(one.org, first.org));
    if (same) same.push(...cases.filter((one) => !same.includes(one)));
    else sides.push([...cases]);
  }
  return sides;
}

/** `Acme` and `Acme SE` are one: the words of one name begin the other. */
export function isSameOrganisation(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (name) =>
      `${name
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ')} `,
  ) as [string, string];
  return x.startsWith(y) || y.startsWith(x);
}
