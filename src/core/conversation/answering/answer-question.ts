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
  { parts, left, facets }: Meant,
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
    return answerEach(only, conversation) ?? answerOne(only, resembles, conversation);
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
 * "Profit and headcount of acme": each by itself, if no claim tells of both and one has an answer. Null
 * if it is one question.
 */
function answerEach(meaning: Meaning, conversation: ReadConversation): PartsReply | null {
  const { act, named, topics, isOfThings, text } = meaning;
  const [one, ...others] = named;
  if (act.kind !== 'find' || !isOfThings || topics.length < 2 || !one || others.length > 0)
    return null;
  const cases = casesOf(one.caseIds, conversation.library);
  if (tellOfAll(topics, cases)) return null;
  const questions = topics.slice(0, MOST_PARTS).map((each) => `${each} ${one.words}`);
  const parts = questions.map((asked, at) => {
    const [topic = ''] = topics.slice(at);
    const part = { ...meaning, text: asked, searched: asked, topic, topics: [topic] };
    return answerOne(part, '', conversation);
  });
  const answered = parts.flatMap((part) => (part.kind === 'answer' ? [part.evidence.claim] : []));
  if (answered.length === 0 || new Set(answered).size < answered.length) return null;
  const asked = { question: text, threadCase: '' };
  const left = Math.max(0, topics.length - MOST_PARTS);
  return { kind: 'parts', asked, parts, questions, left };
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
