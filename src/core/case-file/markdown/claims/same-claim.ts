import { type Draft, textOf } from './claim-draft.ts';

/** Words that any two sentences may share. */
const COMMON = new Set(
  'about after also been before claim each evidence from have into less many more most much only other over says source status than that their them then there these they this were what when which will with within would year years aber auch eine einer mehr nach nicht oder sich sind wird wurde werden avec dans elle mais moins nous pour plus sont como desde entre menos para pero sobre'.split(
    ' ',
  ),
);
/** Letters of a word that are compared: endings differ. */
const STEM = 5;
/** A title of fewer words may sum a claim up in words of its own. */
const FEWEST_WORDS = 3;
/** No claim is longer; what is would only cost time. Characters. */
const LONGEST = 4_000;

/**
 * True if a draft tells another claim than the one that has its id: a sentence that shares no word with
 * anything that the other says. An overview or a remark would name what it is about.
 */
export function tellsAnother(draft: Draft, holder: Draft): boolean {
  const sentence = draft.fields
    .filter(({ role }) => role === 'claim')
    .flatMap(({ pieces }) => pieces);
  const own = wordsOf(textOf(sentence) || draft.title);
  if (own.size < FEWEST_WORDS) return false;
  const pieces = [...holder.fields.flatMap((field) => field.pieces), ...holder.prose];
  const others = wordsOf(`${holder.title}\n${textOf(pieces)}`);
  return others.size >= FEWEST_WORDS && ![...own].some((word) => others.has(word));
}

function wordsOf(text: string): Set<string> {
  const words =
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/\p{L}{4,}|\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM)));
}
