const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A quick look: curly quotation marks and dashes are no reason for a thorough one. */
const MAY_BE_UNSPACED = /[^\x00-\u0DFF\u1E00-\u2E7F]/;
const EACH_WORD = /\S+/g;
const EACH_HANGUL = /\p{Script=Hangul}/gu;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** No threshold asks for more words than stand in this many characters. */
const LONGEST_LOOK = 200;
/** A Korean word, with its endings, says as much as several English ones. Syllables. */
const SYLLABLES_A_WORD = 2;

/** Counts the words of a plain text, also in scripts without spaces. */
export function countWords(text: string): number {
  const spaced = countSpaced(text);
  if (!MAY_BE_UNSPACED.test(text)) return spaced;
  const start = text.slice(0, LONGEST_LOOK);
  const hangul = start.match(EACH_HANGUL)?.length ?? 0;
  if (!UNSPACED.test(start)) return Math.max(spaced, Math.ceil(hangul / SYLLABLES_A_WORD));
  let count = 0;
  for (const { isWordLike } of segmenter.segment(start)) if (isWordLike) count += 1;
  return Math.max(spaced, count);
}

function countSpaced(text: string): number {
  let count = 0;
  EACH_WORD.lastIndex = 0;
  while (EACH_WORD.test(text)) count += 1;
  return count;
}
