import type { Library } from '../../library/library.ts';
import { fold } from '../../search/engine/words/fold.ts';
import type { NamedWords, Search } from '../../search/search-port.ts';
import { STOP_WORDS } from '../../search/vocabulary/stop-words.ts';
import { stemsOf } from '../../topics/stems.ts';
import { conceptOf, vocabularyWords } from '../../topics/vocabulary.ts';
import { closestWord } from '../../words/closest-word.ts';
import { topicWords } from './asking-words.ts';
import type { Rest } from './rest.ts';
import { wellKnownIn } from './well-known.ts';

/** An organisation that a question names and the library has. */
export interface Named {
  readonly caseIds: readonly string[];
  /** The words that name it, folded. */
  readonly words: string;
  /** Place in the text, for "acme C1 and bolt C2"; -1 if it isn't there as written. */
  readonly at: number;
  /** True if the words may as well be everyday words: "loop", "access". */
  readonly isEveryday: boolean;
}

const SURE = 0.8;
const LEAST_SPELT = 0.74;

/** Takes the organisations that the library has, in the order of the text. */
export function readNamed(
  text: string,
  rest: Rest,
  { search, library }: { readonly search: Pick<Search, 'namesIn'>; readonly library: Library },
): Named[] {
  const folded = fold(text);
  const byId = readCaseIds(folded, rest, library);
  if (byId.length > 0) return byId;
  const isCompared = COMPARED.test(folded);
  const found = search
    .namesIn(text)
    .map(withoutId)
    .map(withoutEnd)
    .filter((mention) => isName(mention, text, isCompared) && !isTool(mention.words, folded))
    .map((mention) => {
      const written = patternOf(mention.words);
      return {
        caseIds: mention.caseIds,
        words: mention.words.join(' '),
        at: written.exec(folded)?.index ?? -1,
        isEveryday: mention.strength <= SURE && mention.spelt === 1,
        written,
      };
    });
  const named: Named[] = [];
  for (const { written, ...one } of found) {
    rest.take(written);
    const same = named.findIndex((other) => other.caseIds.some((id) => one.caseIds.includes(id)));
    if (same < 0) named.push(one);
  }
  return named.sort((a, b) => a.at - b.at);
}

/** Takes cases that are named by their ids. */
function readCaseIds(folded: string, rest: Rest, { byId }: Library): Named[] {
  if (byId.has(folded)) {
    rest.takeText(folded);
    return [{ caseIds: [folded], words: folded, at: 0, isEveryday: false }];
  }
  return [...folded.matchAll(/[^\s,;?]+/g)].flatMap(({ 0: written, index }) => {
    const start = written.search(/[\p{L}\p{N}]/u);
    const id = trimEnd(written.slice(Math.max(0, start)), '.!');
    // A single word may be any word, but not before the number of a claim.
    const isId = id.includes('-') || CLAIM_NEXT.test(folded.slice(index + written.length));
    if (!isId || !byId.has(id)) return [];
    rest.takeText(id);
    return [{ caseIds: [id], words: id, at: index + start, isEveryday: false }];
  });
}

const CLAIM_NEXT = /^\s+(?:c|vc-)\d/;

function trimEnd(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** Names are surer where organisations are set side by side. */
const COMPARED = /\b(?:compare|versus|vs?|against)\b/;

/** "acme c1" is a name and a claim, though it resembles a longer name. */
function withoutId(mention: NamedWords): NamedWords {
  const words = mention.words.filter(
    (word, at) => at === 0 || !/^(?:c|[vc]c-?)\d{1,3}$/.test(word),
  );
  return words.length === mention.words.length ? mention : { ...mention, words };
}

/** "Acme do" is no misspelt name, but the name before a word of the question. */
function withoutEnd(mention: NamedWords): NamedWords {
  if (mention.spelt === 1) return mention;
  const end = mention.words.findLastIndex((word) => !STOP_WORDS.has(word)) + 1;
  return end === 0 ? mention : { ...mention, words: mention.words.slice(0, end) };
}

/** "Who uses acme": it is used by others; "acme cloud" is a product of its own. */
function isTool(words: readonly string[], folded: string): boolean {
  if (!ASKS_WHO.test(folded)) return false;
  const at = patternOf(words).exec(folded)?.index ?? -1;
  if (at < 0) return false;
  const [before, after] = [folded.slice(0, at), folded.slice(at)];
  if (TOOL_OF.test(before) || CUSTOMERS.test(after) || IS_USED.test(after)) return true;
  const following = folded.slice(at).split(/\s+/, 4);
  for (let end = following.length; end > words.length; end--) {
    const concept = conceptOf(stemsOf(following.slice(0, end).join(' ')));
    if (concept?.kind === 'technology') return true;
  }
  return false;
}

const TOOL_OF =
  /\b(?:cases? with|companies with|us(?:e[ds]?|ing)|powered by|buil[dt] (?:on|with)|via|(?<!\bwalk (?:me|us) )through|based on|adopt\w*|deploy\w*|implement\w*|partner(?:ed|s|ing)? with|customers? of|users of|run(?:s|ning)? on|work(?:s|ing)? with)\s+(?:the\s+)?$/;

const ASKS_WHO =
  /\b(?:who(?:'s)?|which|any(?:one|body)?|cases?|companies|organi[sz]ations?|list|show|examples?|someone|somebody|everyone|everybody|everything|where|others?)\b/;
/** "Acme software is used". */
const IS_USED =
  /^\S+(?: \S+){0,3} (?:is|are|was|were|gets?|being) (?:also )?(?:used|deployed|adopted|implemented|in use|installed|rolled out)\b/;
/** "Acme customers". */
const CUSTOMERS =
  /^\S+(?: \S+)?\s+(?:customers|clients|users|partners|adopters|implementations|deployments|rollouts)\W*$/;

/** A part of a name, or a misspelt one, isn't the organisation if it is a word for a topic: "telcos". */
function isName(
  { words, strength, spelt }: NamedWords,
  text: string,
  isCompared: boolean,
): boolean {
  if (spelt < LEAST_SPELT) return false;
  if (words.length > 1) return true;
  const [word = ''] = words;
  const isCapital = new RegExp(
    `(?<!^)\\b${escaped(word[0]?.toUpperCase() ?? '')}${escaped(word.slice(1))}\\b`,
  ).test(text);
  if (strength < 1 && conceptOf(stemsOf(word)) !== null) return isCapital && spelt === 1;
  if (strength < SURE && spelt === 1) return isCapital || isCompared || text.split(' ').length <= 2;
  return true;
}

function patternOf(words: readonly string[]): RegExp {
  const joined = words.map(escaped).join('[^\\p{L}\\p{N}\\n]{0,3}');
  return new RegExp(`(?<![\\p{L}\\p{N}])${joined}(?:['’]s?)?(?![\\p{L}\\p{N}])`, 'u');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** A question's subject: what follows is who is asked about, unless it is used by somebody. */
const SUBJECT =
  /(?:^|[\s,])(?:(?:what|how (?:much|many \S+|long|well)|why|when|where)?\s*(?:did|does|do|has|have|is|was|will|can|are)|at|about|of|from|and|or|vs\.?|versus|against|with|compare|case|for)\s+(?:the\s+)?$/;
const AS_TOOL =
  /(?:\b(?:us(?:e[ds]?|ing)|with|by|via|through|on|from|powered|adopt(?:ed|s|ing)?|customers? of|built on|based on|deploy(?:ed|s|ing)?|partner(?:ed|s)? with|run(?:s|ning)? on)\s+(?:the\s+)?)$/;

/**
 * Names of organisations that the library has no case of.
 * @param rest the words without the organisations that it has
 * @param isHeld true if the library speaks of these words
 */
export function readAbsent(
  text: string,
  rest: Rest,
  strange: readonly string[],
  isHeld: (words: string) => boolean,
): string[] {
  const words = rest.words;
  // "Using acme or bolt": both are used.
  const before = (at: number) => words.slice(0, at).replace(/(?:\S+ (?:or|and) )+$/, '');
  const absent = wellKnownIn(words).filter((name) => {
    const led = words.slice(0, words.indexOf(name));
    if (TOOL_OF.test(before(led.length))) return false;
    return !isHeld(name) || (SUBJECT.test(led) && !AS_TOOL.test(led));
  });
  for (const name of [...capitalised(text), ...strange]) {
    const folded = fold(name);
    const at = words.indexOf(folded);
    if (at < 0 || isHeld(folded) || absent.some((one) => fold(one).includes(folded))) continue;
    // "Whatever their status" asks, and names nobody.
    if (topicWords(folded) === '') continue;
    if (CALENDAR.test(folded) || (TOOL_OF.test(before(at)) && at !== before(at).length)) continue;
    const isSubject = SUBJECT.test(words.slice(0, at)) || name !== folded;
    if (isSubject && !isTypo(folded)) absent.push(name);
  }
  for (const name of absent)
    rest.take(
      patternOf(
        fold(name)
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word !== ''),
      ),
    );
  return absent;
}

const CALENDAR =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|q[1-4])\w*$/;

/** True if a word is known, or close to a longer one that is: "predctive". */
function isTypo(word: string): boolean {
  if (conceptOf(stemsOf(word))) return true;
  return word.length > 5 && closestWord(word, [...vocabularyWords()]) !== undefined;
}

/** Names as they are written: words with capitals that don't begin the sentence. */
function capitalised(text: string): string[] {
  // A text in capitals, or in the style of a title, says nothing.
  const words = text.split(' ');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitals > words.length / 2) return [];
  return [
    ...text.matchAll(
      /(?<=[\p{Ll}\p{N},]\s)\p{Lu}[\p{L}\p{N}&'.-]+(?:\s(?:of\s|and\s|&\s)?\p{Lu}[\p{L}\p{N}&'.-]+)*/gu,
    ),
  ]
    .map(([name]) => name.replace(/'s$|[.,]$/g, ''))
    .filter(
      (name) =>
        name.length > 2 &&
        !STOP_WORDS.has(name.toLowerCase()) &&
        !/^(?:AI|IT|HR|I'm|CEO|CFO|CTO|CIO|ROI|US|USA|UK|EU|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
          name,
        ),
    );
}
