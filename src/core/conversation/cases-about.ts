import type { Case } from '../case/case.ts';
import { nameWords } from '../search/names/name-variants.ts';
import { closestWord } from '../words/closest-word.ts';
import type { Conversation } from './conversation.ts';
import { casesNamedAlone } from './named-cases.ts';

/** Shorter words are too easily each other. */
const LONG_WORDS = /[\p{L}\p{N}]{4,}/gu;
/** Separates words if either will do. */
const EITHER = /\s*(?:[,;]|\bor\b)\s*/i;
/** Separates words if either will do and no case has all: "acme and zenith". */
const EACH = /\s*(?:[,;&]|\bor\b|\band\b)\s*/i;

/** Cases about some words, or about any of several: `banks or insurers`, `acme, zenith`. */
export function casesAbout(
  words: string,
  cases: readonly Case[],
  conversation: Conversation,
): readonly Case[] {
  const found = aboutAny(words.split(EITHER), cases, conversation);
  return found.length > 0 ? found : aboutAny(words.split(EACH), cases, conversation);
}

function aboutAny(
  parts: readonly string[],
  cases: readonly Case[],
  conversation: Conversation,
): readonly Case[] {
  const [only] = parts;
  if (parts.length === 1) return aboutAll(only as string, cases, conversation);
  const found = new Set(
    parts.flatMap((part) => (part === '' ? [] : aboutAll(part, cases, conversation))),
  );
  return cases.filter((one) => found.has(one));
}

/**
 * Finds cases that have all the words, in any inflection; if there are none, the cases that the
 * words name.
 */
function aboutAll(
  words: string,
  cases: readonly Case[],
  conversation: Conversation,
): readonly Case[] {
  const found = conversation.search.casesWith(words);
  if (found.size > 0) return cases.filter(({ id }) => found.has(id));
  const named = new Set(casesNamedAlone(words, conversation));
  return cases.filter((one) => named.has(one) || isInName(one, words));
}

/** Words that are never indexed may stand in a name: "IT". */
function isInName({ org, useCase }: Case, words: string): boolean {
  return ` ${nameWords(`${org} ${useCase}`).join(' ')} `.includes(
    ` ${nameWords(words).join(' ')} `,
  );
}

/** Corrects words that no case is about; empty if no correction is likely. */
export function nearlyAbout(
  words: string,
  cases: readonly Case[],
  conversation: Conversation,
): string {
  const { search } = conversation;
  const known = new Set<string>();
  for (const one of cases)
    for (const word of description(one).match(LONG_WORDS) ?? []) known.add(word);
  const list = [...known];
  const meant = words
    .split(' ')
    .map((word) =>
      search.casesWith(word).size > 0 ? word : (closestWord(word.toLowerCase(), list) ?? word),
    )
    .join(' ');
  return meant !== words && casesAbout(meant, cases, conversation).length > 0 ? meant : '';
}

function description({ org, useCase, title, tier, primaryImpact, industryCluster }: Case): string {
  return [org, useCase, title, tier, primaryImpact, industryCluster].join('\n').toLowerCase();
}
