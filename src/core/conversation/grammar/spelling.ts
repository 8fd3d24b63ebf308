import { closestWord } from '../../words/closest-word.ts';

/** Words that ask, which people misspell in a hurry. Shorter ones are too easily each other. */
const ASKING =
  'compare summarise summarize summary overview approved rejected verified reviewed biggest largest highest lowest smallest fastest newest latest oldest fewest claims companies unverified unapproved unreviewed disapproved examples evidence numbers figures updated versus sources status quote which many cases'.split(
    ' ',
  );
const SHORT: Readonly<Record<string, string>> = {
  hwo: 'how',
  waht: 'what',
  wat: 'what',
  wht: 'what',
  whta: 'what',
  wich: 'which',
  whihc: 'which',
  whcih: 'which',
  teh: 'the',
  hte: 'the',
  shwo: 'show',
  mnay: 'many',
  abotu: 'about',
  abuot: 'about',
  adn: 'and',
};

/** Corrects misspelt asking words. @param strange folded words that neither English nor the library has */
export function correctAsking(text: string, strange: readonly string[]): string {
  if (strange.length === 0) return text;
  const odd = new Set(strange);
  return text.replace(/[a-z]{3,}/gi, (word) => {
    const folded = word.toLowerCase();
    if (!odd.has(folded)) return word;
    return SHORT[folded] ?? (folded.length < 5 ? word : (closestWord(folded, ASKING) ?? word));
  });
}
