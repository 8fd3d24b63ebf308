import { formsIn, isFigure, sentencesOf } from './sentence-words.ts';
import { APPROVED } from './status-words.ts';
import { ALL, BESIDE, CLAIM_NOUNS, FILES, STATUS_NOUNS } from './undone-words.ts';
import { type Token, WordList } from './word-list.ts';

const list = (words: string) => words.trim().replace(/\s+/g, ' ');

const NONE = list(`
  none nothing nobody no_one no neither nichts niemand keine keiner keines kein rien aucun aucune personne
  nada nadie ninguna ninguno ningún inget ingen inga intet niente nulla nessuna nessuno nessun niets geen
  nenhuma nenhum ninguém do_not don't`);
const NOT = 'not never cannot nicht nie pas no nunca inte ej ikke non mai niet nooit não nunca';
/** What may be said of approvals, or done with approved claims. */
const HOLDS = list(`
  ${APPROVED} publish quote cite final finalised finalized valid signed_off cleared released confirmed use used quoted cited
  published shared given granted endgültig verwendet genutzt zitiert veröffentlicht gültig utilisé utilisée
  utilisées citée citées publiée publiées définitif usarse utilizarse usada usadas citada citarse
  publicarse definitivo användas citeras publiceras bruges brukes usata usate utilizzata utilizzate
  citata pubblicata gebruikt geciteerd gepubliceerd definitief utilizada`);
/** The same for what is still to come. */
const OPEN = list(`
  draft drafts placeholder placeholders proposal proposals unapproved unreviewed to_be_reviewed
  provisional preliminary tentative temporary vorläufig provisoires to_be_approved to_be_checked to_be_confirmed to_be_signed_off count_from count_only take_effect
  takes_effect effective_from valid_from apply_from apply_only entwurf entwürfe brouillons borradores
  utkast bozze concepten rascunhos`);
const DRAFT = list(`
  draft drafts wip work_in_progress entwurf brouillon borrador utkast udkast bozza concept rascunho
  embargo embargoed under_embargo not_for_release not_for_publication not_for_use`);
const SCOPE = list(`
  this these it below above here any yet davon hiervon dieser diese ceci cela ces esto estos estas detta dessa
  dette questo queste hiervan deze disto destas noch encore aún todavía`);
const MODAL = list(`
  may must can should shall will would could might be been being is are was were has have had do does in or
  so far already else still only just yet darf dürfen kann können soll muss peut peuvent être n'est ne puede pueden ser
  nada får kan ska må mag può possono essere pode podem worden werden noch encore aún todavía av til di
  dieser diesen dieses dies archivo fichier file lista bara seulement nur solo sólo een één de het deste est ist är er é está`);
/** What follows says since when, or until when. */
const LIMIT =
  /^(?:before|until|till|unless|pending|from|vor|bevor|bis|avant|jusqu.*|hasta|antes|tot|voor|prima|fino|finché|até|innan|förrän|før)$/;
const EVERY =
  /^(?:all|every|each|these|those|any|alle|jede|diese|sämtliche|toutes|ces|chaque|todas|estas|cada|alla|dessa|tutte|queste|deze)$/;

/** Below the claims, those above are all of them. */
const ABOVE = /^(?:above|oben|obigen|dessus|arriba|ovan|sopra|acima|hierboven)$/;
const PAST = /^(?:was|were|war|était|era|var)$/;
const CASES = new WordList(FILES);
const NOBODY = new WordList(NONE);
const NEGATION = new WordList(NOT);
const PREDICATE = new WordList(HOLDS);
const NOT_YET = new WordList(OPEN);
const DRAFTS = new WordList(DRAFT);
const SUBJECT = new WordList(CLAIM_NOUNS, STATUS_NOUNS);
const STATUSES = new WordList(STATUS_NOUNS);
const ABOUT = new WordList(SCOPE, CLAIM_NOUNS, STATUS_NOUNS, FILES);
const PLAIN = new WordList(BESIDE, ALL, FILES, CLAIM_NOUNS, STATUS_NOUNS, SCOPE, MODAL, DRAFT);

/** Nobody suspends a file at greater length. Characters. */
const LONGEST = 200;
/** The subject stands no farther from the beginning. Words. */
const FARTHEST = 3;
const PARTS = /:\s|\s[–—-]\s|,\s/;

const MAY_DENY =
  /\b(?:no(?:ne|thing|body)?|not|cannot|never|drafts?|still|placeholders?|proposals|wip|embargo\w*|count|take|effective|apply|provis\w*|prelim\w*|tentative|temporary|vorl\S+|don't|nichts|niemand|kein\w*|nicht|entw\S+|rien|aucune?|pas|personne|brouillons?|nada|nadie|ning\S+|borrador\w*|in(?:get|gen|ga|te|tet)|ej|ikke|utkast|udkast|niente|nulla|ness\w+|non|bozz[ae]|niets|geen|niet|concept\w*|nenhum\w*|ningu\S+|não|rascunhos?)\b/i;

/** What is denied or open, of what: every text has one of these. */
const MAY_HOLD =
  /pprov|pproba|prob|final|valid|igned|clear|releas|\buse|quot|cit|publi|share|confirm|given|grant|reig|nehmig|gültig|endgül|wend|genutz|öffentl|utilis|utiliz|défini|defin|usa[rd]|usar|godk|använd|brug|bruk|gebruik|goedge|draft|claim|status|file|wip|in progress|embargo|entw|brouillon|borrador|tkast|dkast|bozz|concept|rascunho|aussage|affirm|afirm|päst|påst|bewering/i;

/** A quick look that spares most texts a thorough one. */
export function maySuspend(text: string): boolean {
  return MAY_HOLD.test(text) && MAY_DENY.test(text);
}

/**
 * True if a text says of its whole file that nothing in it is approved, or may be used before some day:
 * "Draft - none of this is approved", "No claim in this file may be used before May".
 * @param isAbove it stands above the claims, where "the claims below" are all of them
 */
export function isSuspended(text: string, isAbove: boolean): boolean {
  if (text.length > LONGEST || !maySuspend(text)) return false;
  const sentences = text.split(PARTS).concat(text).flatMap(sentencesOf);
  const isDraft = sentences.some(({ words }) => DRAFTS.holdsAny(words));
  return sentences.some(({ words: all }) => {
    const at = all.findIndex(({ word }) => LIMIT.test(word));
    // "No claim is used before it is approved" is a rule, and leaves the approved ones alone.
    if (/^(?:it|they)$/.test(all[at + 1]?.word ?? '')) return false;
    const words = at === -1 ? all : all.slice(0, at);
    return (
      isOfNone(words, all, isDraft) || isOfEach(words, isAbove) || (isAbove && isOfDraft(words))
    );
  });
}

/** "None of this is approved", "No claim here may be used" */
function isOfNone(words: readonly Token[], all: readonly Token[], isDraft: boolean): boolean {
  const [none] = formsIn(NOBODY, words);
  if (none === undefined || none.at > FARTHEST) return false;
  const rest = words.slice(none.last + 1);
  return (
    PREDICATE.holdsAny(all) &&
    (isDraft || ABOUT.holdsAny(rest)) &&
    isPlain(words.slice(0, none.at)) &&
    isPlain(PREDICATE.without(rest))
  );
}

/** "These claims may not be used", "All claims are drafts", "The approvals take effect on …" */
function isOfEach(words: readonly Token[], isAbove: boolean): boolean {
  const [subject] = formsIn(SUBJECT, words);
  if (subject === undefined || subject.at > FARTHEST) return false;
  const lead = words.slice(0, subject.at);
  const rest = words.slice(subject.last + 1);
  const isMany = /(?:s|en|er|ar|i|e)$/.test(words[subject.at]?.word ?? '');
  const isAll =
    lead.some(({ word }) => EVERY.test(word)) ||
    rest.some(({ word }) => ABOVE.test(word)) ||
    CASES.holdsAny(rest);
  const isApprovals = isMany && STATUSES.lengthAt(words, subject.at) > 0;
  if (!isPlain(lead) || !(isAll || isApprovals || (isAbove && isMany))) return false;
  const [open] = formsIn(NOT_YET, rest);
  if (open !== undefined && isPlain(rest.slice(0, open.at))) return true;
  const [not] = formsIn(NEGATION, rest);
  if (not === undefined || !isPlain(rest.slice(0, not.at))) return false;
  const behind = rest.slice(not.last + 1);
  return PREDICATE.holdsAny(behind) && isPlain(PREDICATE.without(behind));
}

/** "DRAFT", "This file is a draft", "Under embargo until …" */
function isOfDraft(words: readonly Token[]): boolean {
  return DRAFTS.holdsAny(words) && isPlain(words) && !words.some(({ word }) => PAST.test(word));
}

function isPlain(words: readonly Token[]): boolean {
  return PLAIN.without(words).every(isFigure);
}
