import { helpReply } from '../commands/help.ts';
import { listFacets } from '../commands/list.ts';
import type { Reply } from '../commands/table.ts';
import { currentCaseId, type ReadConversation } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
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
  if (others.length === 0) return answerOne(only, resembles, conversation);
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
  // "Claims about water" are none of Clearwater.
  const isName = act.kind === 'list' && act.of === 'claims' && found?.kind === 'case';
  return found && found.kind !== 'nothing' && !isName
    ? found
    : ask(text, resembles, conversation, searched);
}
