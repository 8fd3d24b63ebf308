import type { Filter } from '../../filter/filter.ts';
import type { Library } from '../../library/library.ts';
import { fold } from '../../search/engine/words/fold.ts';
import type { Search } from '../../search/search-port.ts';
import { stemsOf } from '../../topics/stems.ts';
import { conceptOf } from '../../topics/vocabulary.ts';
import { readAct } from './acts.ts';
import { readAmong } from './among.ts';
import { askedAgain } from './asked-again.ts';
import { readAskedStatus, searchedWords, splitStatuses } from './asked-status.ts';
import { measuredWords, topicsOf, topicWords } from './asking-words.ts';
import { readIds } from './claim-ids.ts';
import { ASKS_FACT, DATED } from './cues.ts';
import { DAY, readPeriod } from './dates.ts';
import { readListed } from './listed.ts';
import type { Act, Meaning } from './meaning.ts';
import { type Named, readAbsent, readNamed } from './names.ts';
import { plainStatuses } from './plain-statuses.ts';
import { readAskedQuantity } from './quantities.ts';
import { readConditions } from './read-conditions.ts';
import { Rest } from './rest.ts';
import { saidAnew } from './said-anew.ts';
import { correctAsking } from './spelling.ts';

/** Acts that may be of the cases of a tier, impact or cluster. */
const FILTERED: ReadonlySet<Act['kind']> = new Set(['list', 'count', 'statuses', 'status']);

/** "Used by a customer" says no more than "used". */
const BY_SOMEBODY =
  /\bby (?:an? |any |our |some |the )?(?:customers?|clients?|compan(?:y|ies)|organi[sz]ations?)\b/;

/** What the reader knows of the library and the thread. */
export interface Known {
  readonly library: Library;
  readonly search: Search;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** True if something was said before in the thread. */
  readonly inThread: boolean;
  /** Returns the meaning of the question before in the thread; null if there is none. */
  before?(): Meaning | null;
}

/**
 * Reads a question once. Names come first, so that "C3 AI" is no claim; what nothing has taken is the
 * topic.
 * @param given without courtesies, not empty
 */
export function readMeaning(given: string, known: Known): Meaning {
  const { library, search, today, inThread } = known;
  const strange = search.strangeWordsIn(given);
  const text = plainStatuses(correctAsking(given, strange));
  const rest = new Rest(fold(text));
  const named = readNamed(text, rest, { search, library });
  rest.takeAll(BY_SOMEBODY);
  const claims = readIds(fold(text), named, rest);
  const absent = readAbsent(
    text,
    rest,
    strange,
    (words) => search.casesWith(words).size > 0 || search.claimsWith(words).size > 0,
  );
  const asked = readAskedStatus(text);
  const { statuses } = splitStatuses(text);
  const period = rest.has(DATED) || rest.has(DAY) ? readPeriod(rest, today) : null;
  const quantity = readAskedQuantity(rest);
  const said = readAct({
    text,
    rest,
    named,
    absent,
    claims,
    asked,
    statuses,
    period,
    quantity,
    inThread,
    isOneCase: library.cases.length === 1,
  });
  const act = ofField(said, text, named, rest, library) ?? said;
  const among = act.kind === 'rank' || act.kind === 'total' ? readAmong(rest) : '';
  const topic = topicOf(act, splitStatuses(rest.words).rest);
  const meaning: Meaning = {
    text: given,
    among,
    conditions: readConditions(given, statuses),
    filter: FILTERED.has(act.kind) ? filterOf(topic, library) : null,
    searched: act.kind === 'compare' ? given.replace(COMPARING, ' ') : searchedWords(given, asked),
    act,
    named,
    absent,
    statuses,
    period,
    quantity,
    topic,
    isEither: /\bor\b|\//.test(rest.sentence),
    topics: topicsOf(splitStatuses(rest.sentence).rest),
    isOfThings: isOfThings(rest.sentence),
  };
  const before = inThread ? known.before?.() : null;
  if (!before) return meaning;
  // "Compare with acme": on what was asked before.
  const isOnBefore = act.kind === 'compare' && topic === '' && named.length + absent.length === 1;
  if (isOnBefore) return { ...meaning, topic: before.topic, searched: before.searched };
  const anew = saidAnew(meaning, before);
  if (anew !== null) return readMeaning(anew, { library, search, today, inThread: false });
  const unknown = before.named.length > 0 ? unknownName(meaning, search) : null;
  if (unknown !== null) return { ...meaning, absent: [unknown], topic: '' };
  return askedAgain(meaning, before) ?? meaning;
}

/** "What about orange", when nothing in the library speaks of that: a name. */
function unknownName({ text, act, named, absent, topic }: Meaning, search: Search): string | null {
  const isBare = act.kind === 'find' && named.length + absent.length === 0;
  if (!isBare || !NEXT_NAME.test(text) || topic === '') return null;
  const isHeld = search.casesWith(topic).size > 0 || search.claimsWith(topic).size > 0;
  return isHeld || DAY.test(topic) || conceptOf(stemsOf(topic)) !== null ? null : topic;
}

const NEXT_NAME = /^\W*(?:and|or|what about|how about|what of) [\p{L}\p{N}&'.-]+[\s.?!]*$/iu;

const ASKS_IF = /^\W*(?:and |so )?(?:is|are|was|were)\b/i;

/** "Is acme transformation or capability" asks for its tier: values of one field, and nothing else. */
function ofField(
  act: Act,
  text: string,
  { length }: readonly Named[],
  rest: Rest,
  library: Library,
): Act | null {
  if (act.kind !== 'find' || length !== 1 || !ASKS_IF.test(text)) return null;
  const filter = filterOf(topicWords(splitStatuses(rest.words).rest), library);
  const terms = filter?.kind === 'and' ? filter.of : filter ? [filter] : [];
  const fields = new Set(terms.map((term) => (term.kind === 'term' ? term.field : '')));
  const [field] = fields;
  const isField = field === 'tier' || field === 'impact' || field === 'cluster';
  return fields.size === 1 && isField ? { kind: 'field', field } : null;
}

/** The filter that a topic is; null if it is more than one. */
function filterOf(topic: string, { cases }: Library): Filter | null {
  if (topic === '') return null;
  const { filter, about } = readListed(topic, cases);
  return filter && filter.kind !== 'all' && about === '' ? filter : null;
}

/** "Profit and headcount", "what are the profit, the headcount"; not "did it grow and earn". */
function isOfThings(words: string): boolean {
  const plain = words.replace(WHAT_IS, '');
  if (!JOINED.test(plain) || /\bor\b|\//.test(plain) || ASKS_FACT.test(plain)) return false;
  const said = new Set([...topicWords(plain).split(' '), ...JOINING]);
  return plain.split(/[\s,]+/).every((word) => word === '' || said.has(word));
}

const JOINED = /,|\band\b|\bplus\b|\bas well as\b|&/;

/** Words that ask for a comparison, and say nothing of what is compared. */
const COMPARING =
  /\b(?:compar(?:e[sd]?|ing|isons?)(?: (?:to|with|of|between))?|versus|vs\.?|differences? between|as opposed to|side by side)(?!\w)/gi;

const JOINING = 'and plus as well the its their of at in for on by &'.split(' ');
const WHAT_IS =
  /^\W*(?:(?:and|so|ok) )?(?:(?:what(?:'s|s)?(?: (?:is|are|was|were))?|(?:show|give|tell)(?: (?:me|us))?) )?(?:about )?(?:the |their |its )?/;

/** "Most customers", "claims about customers": things that can be counted are a topic there. */
function topicOf(act: Act, words: string): string {
  const topic = act.kind === 'rank' ? '' : topicWords(words);
  const isMeasured = act.kind === 'rank' || (act.kind === 'list' && act.of === 'claims');
  return topic === '' && isMeasured ? measuredWords(words) : topic;
}
