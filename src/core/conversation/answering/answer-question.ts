import type { Case } from '../../case/case.ts';
import { claimsAbout } from '../../topics/match-topic.ts';
import { readTopic } from '../../topics/topic.ts';
import { helpReply } from '../commands/help.ts';
import { listFacets } from '../commands/list.ts';
import type { PartsReply, Reply } from '../commands/table.ts';
import { casesOf, currentCaseId, type ReadConversation } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import { MOST_PARTS } from '../grammar/parts.ts';
import type { Meant } from '../grammar/read.ts';
import { answerMeaning } from './answer-meaning.ts';
import { ask } from './ask.ts';

/**
 * Answers a question, part by part if it has several.
 * @param resembles the command that the words nearly spell, or empty
 */
export function answerQuestion(
  text: string,
  resembles: string,
  { parts, left, maybe = [], facets }: Meant,
  conversation: ReadConversation,
): Reply {
  const { search, thread } = conversation;
  // "Hlep": no word of English or of the library, and nearly a command.
  const [first = ''] = text.toLowerCase().split(' ');
  if (resembles !== '' && search.strangeWordsIn(first).length > 0) {
    return helpReply(conversation, { unknown: text, didYouMean: resembles });
  }
  // "For a bank, customer service, cost": commas between facets part no questions.
  const asked = { question: text, threadCase: currentCaseId(thread) };
  if (facets) return { ...listFacets(text, facets, conversation), asked };
  const [only, ...others] = parts;
  if (others.length === 0) {
    return answerEach(only, maybe, conversation) ?? answerOne(only, resembles, conversation);
  }
  return {
    kind: 'parts',
    asked,
    parts: parts.map((part) => answerOne(part, '', conversation)),
    questions: parts.map((part) => part.text),
    left,
  };
}

/**
 * "Profit and headcount of acme", "what did it save and who built it": each by itself, if one has an answer
 * and no two have the same. Null if it is one question.
 */
function answerEach(
  whole: Meaning,
  maybe: readonly Meaning[],
  conversation: ReadConversation,
): PartsReply | null {
  const meanings = maybe.length > 0 ? maybe : thingsOf(whole, conversation);
  if (meanings.length < 2) return null;
  const parts = meanings.slice(0, MOST_PARTS).map((part) => answerOne(part, '', conversation));
  const answered = parts.flatMap((part) => (part.kind === 'answer' ? [part.evidence.claim] : []));
  if (answered.length === 0 || new Set(answered).size < answered.length) return null;
  const asked = { question: whole.text, threadCase: '' };
  const questions = meanings.slice(0, MOST_PARTS).map(({ text }) => text);
  return {
    kind: 'parts',
    asked,
    parts,
    questions,
    left: Math.max(0, meanings.length - MOST_PARTS),
  };
}

/** The things that are asked of one organisation; none if one claim tells of all of them. */
function thingsOf(meaning: Meaning, { library }: ReadConversation): Meaning[] {
  const { act, named, topics, isOfThings } = meaning;
  const [one, ...others] = named;
  if (act.kind !== 'find' || !isOfThings || !one || others.length > 0) return [];
  if (tellOfAll(topics, casesOf(one.caseIds, library))) return [];
  return topics.map((topic) => {
    const text = `${topic} ${one.words}`;
    return { ...meaning, text, searched: text, topic, topics: [topic] };
  });
}

/** True if one claim of some cases tells of several topics at once. */
function tellOfAll(topics: readonly string[], cases: readonly Case[]): boolean {
  const telling = topics.map(
    (each) =>
      new Set(cases.flatMap((one) => claimsAbout(readTopic(each), one).map(({ claim }) => claim))),
  );
  const [first, ...others] = telling;
  return [...(first ?? [])].some((claim) => others.every((claims) => claims.has(claim)));
}

function answerOne(meaning: Meaning, resembles: string, conversation: ReadConversation): Reply {
  const reply = answerMeaning(meaning, conversation);
  if (reply) return reply;
  const { act, topic } = meaning;
  // A list of nothing: the search knows more words for it, but not those that asked for a list.
  const found = act.kind === 'list' ? ask(meaning, '', conversation, topic) : null;
  // "Claims about water" are none of Clearwater.
  const isName = act.kind === 'list' && act.of === 'claims' && found?.kind === 'case';
  return found && found.kind !== 'nothing' && !isName
    ? found
    : ask(meaning, resembles, conversation);
}
