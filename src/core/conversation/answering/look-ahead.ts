import type { Search } from '../../search/search-port.ts';
import type { Conversation } from '../conversation.ts';

/** At most so many texts are encoded for one reply: a question, or its parts. */
const MOST = 4;

/**
 * Has encoded what some work looks for, if the search has an encoder. The work is done once only to see
 * which texts it ranks claims for; it has to be done again to profit. A text that is ranked for its first
 * claim alone is left out: that is a test, not a question.
 * @param work must be pure
 */
export async function lookAhead(
  { library, search }: Pick<Conversation, 'library' | 'search'>,
  work: (now: Pick<Conversation, 'library' | 'search'>) => unknown,
): Promise<void> {
  if (!search.encode) return;
  const texts = new Set<string>();
  const noting: Search = {
    ...search,
    rank(text, options) {
      if (options?.limit !== 1) texts.add(text);
      return search.rank(text, options);
    },
  };
  work({ library, search: noting });
  await search.encode([...texts].slice(0, MOST));
}
