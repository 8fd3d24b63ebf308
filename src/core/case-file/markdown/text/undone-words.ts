import { APPROVED, APPROVING, NEEDS_REVIEW, NEUTRAL, REJECTED } from './status-words.ts';

/**
 * Words by which somebody takes an approval or a claim back, in the languages that statuses are read
 * in; marks as in `status-words.ts`.
 */
const list = (words: string): string => words.trim().replace(/\s+/g, ' ');

/** What is said of an approval that no longer holds: "withdrawn", "on hold". */
export const UNDONE = list(`
  withdrawn withdrew withdraw withdraws withdrawing revoked revoke revokes rescinded rescind rescinds
  retracted retract retracts recanted recant disowned disavowed annulled voided void nullified overturned
  overruled suspended superseded obsolete deprecated expired lapsed disputed disputes contested contests
  invalidated reopened re_opened on_hold put_on_hold in_dispute under_dispute under_challenge
  under_appeal under_embargo taken_back take_back takes_back took_back taken_down pulled struck_off struck_from_the_record
  awaiting_sign_off awaiting_approval pending_sign_off pending_approval replaced_by retired
  no_longer_approved no_longer_valid no_longer_holds no_longer_hold no_longer_stands no_longer_stand no_longer_true no_longer_correct
  no_longer_supported no_longer_signed_off not_approved not_yet_approved not_approved_yet never_approved
  unapproved isn't_approved not_signed_off not_valid not_final not_cleared not_to_be_used not_for_use
  must_not_be_used may_not_be_used cannot_be_used should_not_be_used do_not_use don't_use do_not_publish
  do_not_quote do_not_cite not_for_publication disregard disregarded to_be_ignored please_ignore
  back_to_review back_in_review back_under_review under_review_again in_review_again
  approved_in_error approved_by_mistake given_in_error given_by_mistake made_in_error
  approved_too_early superseded_by out_of_date outdated failed_review failed_recheck failed_the_recheck
  widerrufen* widerruft zurückgezogen* zurückgenommen* entzogen ausgesetzt* aufgehoben* ungültig* hinfällig
  überholt* veraltet* erloschen* gesperrt* bestritten* nicht_mehr_freigegeben nicht_mehr_gültig
  nicht_mehr_genehmigt nicht_freigegeben nicht_genehmigt nicht_verwenden irrtümlich_freigegeben
  retiré retirée retirés retirées révoqué révoquée révoqués révoquées suspendu suspendue suspendus
  suspendues annulé annulée annulés annulées caduc caduque périmé périmée contesté contestée rétracté
  rétractée plus_approuvé plus_approuvée plus_valable plus_validé plus_validée pas_approuvé pas_approuvée
  ne_pas_utiliser
  retirado retirada retirados retiradas revocado revocada revocados revocadas suspendido suspendida
  suspendidos suspendidas anulado anulada anulados anuladas caducado caducada disputado disputada
  ya_no_aprobado ya_no_aprobada ya_no_válido ya_no_válida no_aprobado no_aprobada no_usar no_utilizar
  återkallad återkallat återkallade återkallas indragen indraget indragna upphävd upphävt upphävda ogiltig
  ogiltigt ej_godkänd inte_godkänd inte_längre_godkänd inte_längre_godkänt får_ej_användas
  tilbagekaldt tilbakekalt trukket_tilbage trukket_tilbake ikke_længere_godkendt ikke_lenger_godkjent
  revocato revocata revocati revocate ritirato ritirata ritirati ritirate sospeso sospesa sospesi sospese
  annullato annullata annullati annullate scaduto scaduta superato superata non_più_approvato
  non_più_approvata non_più_valido non_più_valida non_approvato non_approvata non_usare
  revogado revogada revogados revogadas suspenso suspensa suspensos suspensas contestado contestada
  já_não_aprovado já_não_aprovada não_aprovado não_aprovada não_usar
  ingetrokken herroepen opgeschort vervallen achterhaald betwist niet_meer_goedgekeurd niet_goedgekeurd
  niet_gebruiken`);

/** What limits approvals if it is said of all of them: "provisional". */
export const LIMITED = list(`
  provisional preliminary temporary tentative pending conditional not_final outstanding unconfirmed
  until till only subject_to await awaiting awaits expire expires unreliable by_mistake in_error up_for_review
  under_review under_review_again need_review needs_review to_be_confirmed to_be_reviewed to_be_treated
  vorläufig unter_vorbehalt provisoires provisoire en_attente provisionales provisional preliminära
  provvisorie provvisori provisórias voorlopig`);

/** Nouns for it: of one of them as a label or a heading, whatever follows tells what is taken back. */
export const UNDOING = list(`
  withdrawal withdrawals retraction retractions revocation revocations rescission suspension dispute
  disputes erratum errata corrigendum corrigenda embargo expiry expiration hold
  widerruf rücknahme retrait rétractation contestation retractación revocación återkallelse
  revoca ritiro revogação retratação intrekking valid_until valid_to valid_through
  approved_until approval_ends good_until best_before expires expires_on gültig_bis valable_jusqu'au
  válido_hasta giltig_till valido_fino_al válido_até geldig_tot replaced_by replaces_this superseded_by
  ersetzt_durch remplacé_par sustituido_por ersatt_av sostituito_da substituído_por vervangen_door`);

/** What may stand before, between and behind: neither says what was done. */
export const BESIDE = list(`
  ${NEUTRAL} ${APPROVED} ${APPROVING} signed sign off given made set put moved changed turned went reset
  back down up please now since then later meanwhile however update edit edited correction warning caution
  important note notice nb ps n b p s attention reminder again also here still already hereby therefore
  thus so her his my your their our us me she he they who which operator source publisher paper company
  figure number quote sentence wording status state claim's reviewer's sedan nu härmed reason date by
  unten oben nachstehenden folgend ci_dessous abajo arriba nedan ovan sotto sopra abaixo acima hieronder
  hierboven sont sono estão están quedan quedaron fueron son seit mai sind waren wurden werden wurden ont été han sido zijn set valid any more following folgende folgenden suivantes siguientes följande seguenti seguintes volgende
  hinweis achtung wichtig nachtrag attention todavía ora agora nu toelichting`);

/** What an approval is called. */
export const STATUS_NOUNS = list(`
  approval approvals sign_off sign_offs status statuses freigabe freigaben genehmigung genehmigungen
  approbation approbations aprobación aprobaciones godkännande godkännandet godkännanden godkendelse
  godkendelser godkjenning approvazione approvazioni aprovação aprovações goedkeuring goedkeuringen`);

/** What a claim is called. */
export const CLAIM_NOUNS = list(`
  claim claims finding findings aussage aussagen befund befunde behauptung behauptungen affirmation
  affirmations constat constats afirmación afirmaciones hallazgo hallazgos påstående påståenden
  affermazione affermazioni afirmação afirmações bewering beweringen`);

/** What a case file is called. */
export const FILES = list(`
  file case page document ledger review case_file sheet datei seite akte fall dokument fichier fiche
  dossier archivo expediente caso ficha documento filen dokumentet pagina scheda ficheiro bestand`);

export const ALL = list(`
  all every each any none no these those the whole entire alle sämtliche jede diese dieser die keine
  toutes tous chaque aucune ces les cette ce todas todos cada estas este esta las ninguna alla samtliga
  dessa denna tutte tutti queste questo questa le as deze dit de be treated may must should used`);

/** May stand directly behind: a noun there would make it a kind of thing, "disputed invoices". */
export const FOLLOWS = list(`
  by on in since as at until till after because due for pending when per following from and with again the
  this that it its my our your his her their all of to or yes true any we i is was has have been
  am von vom durch seit bis weil wegen nach und par le la depuis car après et por el desde porque tras y
  av den sedan efter och door op sinds na en da dal dalla il dopo pela pelo em desde após e`);

/** Says that nothing was taken back. */
export const NOTHING_UNDONE =
  'no not none never nothing nobody without nor neither kein keine nicht nie pas aucun aucune jamais ningún ninguna nunca sin ingen inget inte aldrig nessuno nessuna non mai nenhum nenhuma não nunca geen niet nooit';

/** Statuses that are no approval. */
export const OTHER_STATUS = list(
  `${REJECTED} ${NEEDS_REVIEW} needs_review need_review needs_verification under_review in_review to_review`,
);

/**
 * A quick look that spares most texts a thorough one: every form has one of these. Plain words and no
 * groups: a pattern of those is looked for in half the time.
 */
export const MAY_BE_UNDONE =
  /withdr|revoc|revok|révo|resci|retrac|rétra|recant|disown|disavow|annul|anul|void|nullif|overt|overr|suspe|supers|obsol|depre|expir|laps|disput|contes|invalid|reop|re-op|re op|on.hold|hold\b|challenge|appeal|embargo|taken |takes |take |took |pulled|struck|no longer|not yet appro|not yet valid|not yet final|not yet signed|not yet cleared|not yet to be|not yet for |not appro|not valid|not final|not signed|not cleared|not to be|not for |n't yet appro|n't yet valid|n't yet final|n't yet signed|n't yet cleared|n't yet to be|n't yet for |n't appro|n't valid|n't final|n't signed|n't cleared|n't to be|n't for |never appro|unappro|not use|not be used|not publ|not quote|not cite|n't use|n't be used|n't publ|n't quote|n't cite|disreg|ignore|back to |back in |back under |review again|in error|in mistake|by error|by mistake|too early|of date|outdat|fail|valid until|valid to|valid through|approved until|approved to|approved through|good until|good to|good through|errat|corrigend|best before|gültig bis|valable jus|válido ha|giltig till|valido fi|válido at|geldig tot|replaced|replaces|ersetzt|remplace|reempl|sustit|ersätt|sostit|substit|vervangt|awaiting|pending|wider|zurückge|entzogen|ausgesetzt|aufgehob|ungült|hinfäl|überholt|veraltet|erlosch|gesperrt|bestritten|nicht |irrtüm|retir|caduc|caduq|périm|plus appro|plus val|pas appro|ne pas|ya no|no apro|no us|no ut|no vál|återkall|indra|upphäv|ogilt|ej läng|ej god|inte läng|inte god|får ej|tilbage|tilbake|trukket|ikke l|ritir|sospe|scadut|superat|non più|non appro|non us|revog|não apro|não us|ingetr|herroep|opgesch|vervall|achterh|betwist|niet meer|niet goed|niet gebr|pproval|sign.off|signoff|freigabe|genehmigung|approba|aprobac|godkännand|godkendels|godkjenning|approvaz|aprovaç|goedkeuring/i;
