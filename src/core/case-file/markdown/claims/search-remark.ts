import { isFigure } from '../text/sentence-words.ts';
import { tokensOf, WordList } from '../text/word-list.ts';

const list = (words: string) => new WordList(words.trim().replace(/\s+/g, ' '));

/** What was looked through. */
const LOOKED_THROUGH = list(`
  text chart charts graph graphs figure figures table tables caption captions source sources page pages
  website site article release report letter quote quotes quotation wording words transcript video
  recording audio scan screenshot image picture infographic slide slides footnote appendix link url paywall paywalled
  document paper pdf passage sentence paywall archive copy s1 s2 s3 s4 s5 s6 s7 s8 s9
  quelle quellen seite diagramm grafik abbildung tabelle zitat wortlaut stelle bild bezahlschranke beleg
  texte graphique tableau citation lien légende image péage
  texto fuente página gráfico tabla cita enlace imagen`);
/** Says that it isn't there, or isn't anywhere else. */
const LOST = list(`
  not no nothing nowhere never none cannot can't couldn't didn't doesn't isn't wasn't unable only just
  merely missing absent dead broken offline gone removed down illegible unreadable unavailable
  inaccessible paywall paywalled read_off read_from taken_from untraceable unverifiable unconfirmed
  nicht nichts nirgends kein keine keinen nur fehlt unleserlich unauffindbar tot
  pas non ne seulement uniquement introuvable illisible mort
  sin solo sólo solamente únicamente ilegible`);
const BESIDE = list(`
  i we one you the a an this that it its itself be been is are was were has have had do does did to in
  into on onto at of off from by and or but for with as also there here where which any anywhere any_more longer
  could can would behind under within inside out so far yet still even though itself alone such
  found find finding located locate traced trace seen see visible shown show shows stated state states
  said say says given gives quoted verified verify checked check confirmed confirm read readable
  accessible access available online appears appear appeared stands stand mentioned mentions mention
  supports support supported contained contains contain holds exists exist taken loads load opens open
  exact exactly literal literally verbatim such original released full part body main itself data
  ich wir man der die das den dem des ein eine ist sind war wird wurde werden konnte kann im in auf aus
  von zu zum hinter und oder aber so mehr gefunden finden auffindbar sichtbar sehen steht stehen belegt
  prüfbar geprüft überprüft überprüfbar erreichbar online wörtlich genannt erwähnt
  je nous on le la les l du de des dans sur en et ou mais est sont a été trouvé trouvée trouver visible
  lisible figure cité citée plus derrière vérifié vérifiée mentionné mentionnée
  se el los las lo del en y o pero está es fue ha sido encuentra encontrado encontrada encontrar figura
  aparece visible verificado verificada citado citada tras mencionado`);
/** Says it without naming where it was looked for: "could not be verified". */
const UNTRACED =
  /^(?:i |we )?(?:could|can|was|were|were un|was un)?\s*(?:not|n't|cannot|un)\s*(?:able to )?(?:yet )?(?:be )?(?:find|found|locate[d]?|trace[d]?|verif(?:y|ied)|confirm(?:ed)?)(?: (?:yet|so far|anywhere|it|this|that))*[.!]?$/i;

/** Nobody writes a longer one. Characters. */
const LONGEST = 160;

/**
 * True if words tell of nothing but a search for a quote: "not found in the text, only in the chart".
 * Every word has to be one that such remarks are made of, since a source may say "nowhere", too.
 */
export function isSearchRemark(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (UNTRACED.test(text.trim())) return true;
  const words = tokensOf(text.normalize('NFC'));
  if (!LOST.holdsAny(words) || !LOOKED_THROUGH.holdsAny(words)) return false;
  return BESIDE.without(LOST.without(LOOKED_THROUGH.without(words))).every(isFigure);
}
