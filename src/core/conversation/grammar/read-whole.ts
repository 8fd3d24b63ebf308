import { topicWords } from './asking-words.ts';
import type { Before } from './before.ts';
import * as cue from './cues.ts';
import type { Act } from './meaning.ts';

/** A case as a whole, a field of it, or all its claims. */
export function readWhole({ rest, named, absent, inThread, text, quantity }: Before): Act | null {
  const words = rest.words;
  const told = named.length < 2 && absent.length === 0 ? readTitled(words) : null;
  if (told) return told;
  const isOne = named.length === 1 || (named.length === 0 && inThread);
  if (!isOne) return null;
  const ofSources = words.replace(SOURCES, ' ');
  if (ofSources !== words && topicWords(ofSources) === '' && named.length === 1) {
    return { kind: 'sources' };
  }
  const fields = cue.FIELDS.filter(([pattern]) => pattern.test(words));
  const [field] = fields;
  const besides = fields.reduce((all, [each]) => all.replace(new RegExp(each, 'g'), ' '), words);
  if (field && topicWords(besides) === '') {
    return fields.length === 1 ? { kind: 'field', field: field[1] } : { kind: 'case' };
  }
  if (named.length === 0) return null;
  const left = topicWords(words);
  if (left === '' && (cue.ALL_CLAIMS.test(words) || /^(?:the |its )?claims?$/.test(words)))
    return { kind: 'claims-of' };
  if (cue.SUMMARY.test(words)) return { kind: 'case' };
  if (quantity.kind !== null && cue.SEVERAL.test(words)) return null;
  const isAgain = inThread && cue.ASKS_AGAIN.test(text.toLowerCase());
  // A name alone is looked for as a name.
  const beside = topicWords(words.replace(cue.WHOLE, ' '));
  const isWhole = /^(?:case|story|overview|deal|)$/.test(beside) && cue.WHOLE.test(words);
  const plain = words.replace(cue.ANY_AI, ' ').replace(/\s+/g, ' ');
  const isAtWork = cue.AT_WORK.test(plain) && topicWords(plain.replace(cue.AT_WORK, ' ')) === '';
  if (isAtWork && !isAgain && absent.length === 0) return { kind: 'case' };
  const isAsked = !inThread && left === '' && cue.WHAT_ABOUT.test(words);
  if (isAsked && absent.length === 0) return { kind: 'case' };
  const isFact = /^\W*(?:why|when|where|how|did|does|do)\b/.test(words);
  return isWhole && !isAgain && !isFact && absent.length === 0 ? { kind: 'case' } : null;
}

/** "Tier of the parcel desk": a field of a case that words of its title name. */
function readTitled(words: string): Act | null {
  if (MANY.test(words)) return null;
  const [field, ...others] = cue.FIELDS.filter(([pattern]) => pattern.test(words));
  if (!field || others.length > 0) return null;
  const of = topicWords(words.replace(new RegExp(field[0], 'g'), ' '));
  const asks = FIELD_OF.test(words) || field[1] === 'value';
  return asks && of !== '' && of.split(' ').length <= 4
    ? { kind: 'field', field: field[1], of }
    : null;
}

const MANY =
  /\b(?:in the|cases|companies|organi[sz]ations|which (?:cases?|company)|all|list|how many)\b/;
const FIELD_OF =
  /^\W*(?:and |so )?(?:(?:what|which)(?:'s| is|s| are)? )?(?:the )?(?:(?:tier|impact|industry|cluster|sector|primary)\b(?: (?:confidence|rationale|cluster|impact|type))?)\W*(?:of|for|is|has|does|was|did|$)|^\W*when\b|\b(?:tier|cluster|primary impact)\W*$/;

const SOURCES = /(?<!\bopen[- ])\bsources?\b(?! code)/g;
