import { helpReply } from '../commands/help.ts';
import { listFacets } from '../commands/list.ts';
import type { Reply } from '../commands/table.ts';
import { currentCaseId, type ReadConversation } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import { readParts } from '../grammar/parts.ts';
import { readMeaning } from '../grammar/read-meaning.ts';
import { todayOf } from './answer-count.ts';
import { answerMeaning } from './answer-meaning.ts';
import { ask } from './ask.ts';

/**
 * Answers a question, part by part if it has several.
 * @param resembles the command that the words nearly spell, or empty
 */
export function answerQuestion(
  text: string,
  resembles: string,
  conversation: ReadConversation,
): Reply {
  const { library, search, thread } = conversation;
  // "Hlep": no word of English or of the library, and nearly a command.
  const [first = ''] = text.toLowerCase().split(' ');
  if (resembles !== '' && search.strangeWordsIn(first).length > 0) {
    return helpReply(conversation, { unknown: text, didYouMean: resembles });
  }
  // "For a bank, customer service, cost": commas between facets part no questions.
  const facets = listFacets(text, conversation);
  if (facets) return { ...facets, asked: { question: text, threadCase: currentCaseId(thread) } };
  const known = { library, search, today: todayOf(conversation), inThread: thread.length > 0 };
  const read = (part: string): Meaning => readMeaning(part, known);
  const { parts, left } = readParts(text, read);
  const [only] = parts;
  if (parts.length < 2) return answerOne(only ?? read(text), resembles, conversation);
  const asked = { question: text, threadCase: currentCaseId(thread) };
  return {
    kind: 'parts',
    asked,
    parts: parts.map((part) => answerOne(part, '', conversation)),
    left,
  };
}

function answerOne(meaning: Meaning, resembles: string, conversation: ReadConversation): Reply {
  const reply = answerMeaning(meaning, conversation);
  if (reply) return reply;
  const { act, text, topic, searched } = meaning;
  // A list of nothing: the search knows more words for it, but not those that asked for a list.
  const found = act.kind === 'list' ? ask(text, '', conversation, topic) : null;
  return found && found.kind !== 'nothing' ? found : ask(text, resembles, conversation, searched);
}
