import { decide, turnOf } from '../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../src/core/conversation/answering/parse-request.ts';
import { readRequest } from '../../src/core/conversation/answering/read-request.ts';
import type { Reply } from '../../src/core/conversation/commands/table.ts';
import type { Turn } from '../../src/core/conversation/thread.ts';
import type { Library } from '../../src/core/library/library.ts';
import { createSearch } from '../../src/core/search/search.ts';

/** What is said about one library, without Slack. */
export function conversationAbout(library: Library) {
  const search = createSearch(library);

  /** The reply to what is said in a thread; none of it may be about subscriptions. */
  function ask(text: string, thread: readonly Turn[] = []): Reply {
    return decide(parseRequest(text) as LibraryRequest, { library, search, thread });
  }

  /** The last reply of a thread. */
  function talk(...said: readonly string[]): Reply {
    let thread: readonly Turn[] = [];
    let reply = ask('help');
    for (const text of said) {
      const request = parseRequest(text) as LibraryRequest;
      const read = readRequest(request, { library, search, thread });
      reply = decide(read, { library, search, thread });
      const turn = turnOf(text, reply, thread, read);
      if (turn) thread = [...thread, turn];
    }
    return reply;
  }

  return { search, ask, talk };
}
