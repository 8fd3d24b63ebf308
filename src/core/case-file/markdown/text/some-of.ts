import { DATE, TIME } from './dates.ts';

const SOME =
  'one|two|three|four|some|most|several|eine?r?|zwei|drei|vier|einige|une?|deux|trois|quatre|certains|uno|una|dos|tres|cuatro|algunos|due|tre|alcuni|um|dois|três|alguns|två|några|twee|drie|enkele';
const ALL =
  'two|three|four|five|six|us|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|due|tre|quattro|cinque|dois|três|quatro|två|fyra|fem|twee|drie|vijf|(?:the\\s)?(?:reviewers|editors|members|board|team)';
const SOME_OF = new RegExp(
  `(?<![a-z\\u00C0-\\u052F])(?:${SOME})\\s(?:out\\s)?(?:of|von|der|sur|des|de|su|dei|dos|av|van)\\s(?:the\\s|los\\s|las\\s|les\\s|de\\s)?(?:${ALL})(?![a-z\\u00C0-\\u052F])`,
  'iu',
);
const OF = /\s(?:of|von|der|sur|des?|su|dei|dos|av|van)\s/i;
/** `3:2`, `grade C` */
const NOT_ALL = /\b(?!(\d{1,2})\s?:\s?\1\b)\d{1,2}\s?:\s?[1-9]\d?\b|\bgrade\W{0,2}[c-f]\b/i;
const VOTE = /\b(?:vot|stimm|scrutin)/i;

/** `1 of 2 reviewers`, `by vote, 3 to 2`: fewer than all. */
export function isPartial(text: string): boolean {
  if (OF.test(text) && SOME_OF.test(text)) return true;
  const dateless = text.replace(TIME, ' ').replace(DATE, ' ');
  if (NOT_ALL.test(dateless)) return true;
  for (const [, some, all] of dateless.matchAll(
    /\b(\d{1,2})\s?(?:of|\/|von|sur|de|su|av|van)\s?(\d{1,2})\b/g,
  )) {
    if (Number(some) < Number(all)) return true;
  }
  if (!VOTE.test(text)) return false;
  return [
    ...dateless.matchAll(/\b\d{1,2}\s?(?:to|:|–|-|gegen|contre|contra|mot|tegen)\s?(\d{1,2})\b/g),
  ].some(([, against]) => Number(against) > 0);
}
