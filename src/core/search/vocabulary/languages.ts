import { fold } from '../engine/words/fold.ts';

/**
 * The commonest words of each language that has a stemmer, folded, without the words that English
 * has too. They identify a language and are useless as search terms.
 */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht mit ein eine einer eines einen einem auf fur von zu zum zur im den dem des sich auch als nach bei aus wie wird werden wurde wurden hat haben sind durch uber mehr wir sie es ich kann konnen viele viel welche welcher wo wann warum wer seine ihre oder aber noch nur',
  fr: 'le les des une est et dans que qui pour par sur avec plus pas ne ce cette ces son sa ses leur leurs aux au du ont sont ete nous vous il elle ils elles quel quelle quels quelles comment combien quand pourquoi ou mais comme etre fait',
  es: 'el la los las una y es en que por para con del al se su sus lo como mas pero fue ha han son este esta estos estas desde cuanto cuantos cuanta cuantas cual quien donde cuando porque muy entre sobre tambien',
  it: 'il lo gli della delle dei degli del di che per con una nel nella sono stato stata piu anche come alla alle dal dalla questo questa quanto quanti quale chi dove quando perche hanno ha tra',
  pt: 'os as da das dos uma para com nao que por mais foi sao pelo pela ao aos na nas seu sua como quanto quantos qual quem onde quando tambem ja ou entre',
  nl: 'het een van en dat niet met voor op aan zijn wordt werd werden door naar bij ook uit hebben heeft maar deze dit meer hoe hoeveel welke wie waar wanneer waarom hun haar kunnen',
  sv: 'och att det som en ett av pa ar for med inte har till den de om fran var vid kan han hon sig sina hur mycket manga vilken vilka vem nar varfor eller men mer efter under',
  da: 'og at det som en et af pa er til med ikke har den de om fra var kan blev bliver sig sine hvor meget mange hvilken hvem hvornar hvorfor eller men mere efter',
  no: 'og at det som en et av pa er til med ikke har den de om fra var kan ble blir seg sine hvor mye mange hvilken hvem nar hvorfor eller men mer etter',
  fi: 'ja on ei etta se oli ovat mutta kun tai myos joka jotka han he me kuinka paljon monta mika kuka missa milloin miksi sen kanssa',
  hu: 'az es nem egy hogy is van volt ez meg mint csak vagy hogyan mennyi hany ki hol mikor miert altal',
  ro: 'si este in cu pe la din un o care nu au fost sunt pentru mai cat cati cine unde cand sau prin',
  tr: 've bir bu ile icin da de olarak daha ne kadar kac kim nerede neden gibi cok olan',
  ru: 'и в не на что он с как это по из у за от для было был были или же сколько кто где когда',
};

const wordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(COMMON_WORDS).map(([code, words]) => [code, new Set(words.split(' ').map(fold))]),
);
const ENGLISH =
  /^(?:the|of|and|to|in|is|that|for|with|was|on|are|by|be|as|at|from|it|this|have|has|or|an|not|their|which|its|were|been|more|than)$/;

/** Reads this many words of a text at most, and needs this many common ones to decide. */
const MOST_WORDS = 120;
const FEWEST = 4;
/** Another language must be at least this much likelier than English. */
const MARGIN = 2;

/** Returns the common words of a language, by its ISO 639-1 code. Empty for an unknown language. */
export function commonWords(code: string): ReadonlySet<string> {
  return wordsOf.get(code) ?? new Set();
}

/**
 * Returns a text's language as an ISO 639-1 code: the language with the most common words in the
 * text. Empty for English, or if too few words decide.
 */
export function languageOf(text: string): string {
  const words = fold(text)
    .split(/[^\p{L}]+/u, MOST_WORDS)
    .filter((word) => word !== '');
  const english = words.filter((word) => ENGLISH.test(word)).length;
  let best = '';
  let most = Math.max(FEWEST - 1, MARGIN * english);
  for (const [code, common] of wordsOf) {
    let count = 0;
    for (const word of words) if (common.has(word)) count++;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}
