import {
  APPROVED_ABROAD,
  APPROVED_LOOSE_ABROAD,
  APPROVING_ABROAD,
  ASSURING_ABROAD,
  CAUTION_ABROAD,
  CAUTION_SMALL_ABROAD,
  NEEDS_REVIEW_ABROAD,
  NEUTRAL_ABROAD,
  NO_OBJECTION_ABROAD,
  REJECTED_ABROAD,
  ROLES_ABROAD,
  SUPPORT_ABROAD,
} from './status-languages.ts';

/**
 * The words that a review status is judged by, in the languages that labels are read in (English,
 * German, French, Spanish; `status-languages.ts` has the others): lists separated by spaces. `*` stands for any ending, `_` for a space or a
 * hyphen.
 */
const list = (words: string): string => words.trim().replace(/\s+/g, ' ');

/** Forms of "approved" that mean it wherever they stand. */
export const APPROVED = list(`
  approved re_approved freigegeben freigegebene* genehmigt genehmigte* approuvé approuvés approuvée
  approuvées validé validés validée validées aprobado aprobados aprobada aprobadas validado validados
  validada validadas approval_granted approval_given freigabe_erteilt genehmigung_erteilt
  approbation_accordée approbation_donnée aprobación_concedida aprobación_otorgada
  ${APPROVED_ABROAD}`);

/** Forms that mean it only if a status is expected. */
export const APPROVED_LOOSE = list(`
  verified confirmed validated supported accepted approve substantiated valid lgtm
  signed_off sign_off_given sign_off_granted bestätigt abgezeichnet confirmé confirmée
  confirmado confirmada vérifié vérifiée verificado verificada ${APPROVED_LOOSE_ABROAD}`);

export const REJECTED = list(`
  rejected abgelehnt abgelehnte* zurückgewiesen rejeté rejetés rejetée rejetées refusé refusée
  rechazado rechazados rechazada rechazadas
  ${REJECTED_ABROAD}`);

export const NEEDS_REVIEW = list(`
  in_prüfung zu_prüfen prüfung_nötig prüfung_erforderlich prüfung_ausstehend ungeprüft
  noch_nicht_freigegeben nicht_freigegeben nicht_genehmigt à_revoir à_vérifier à_relire à_valider
  à_approuver en_cours_de_révision en_cours_de_relecture non_approuvé non_approuvée non_validé
  non_validée en_revisión por_revisar por_aprobar sin_aprobar sin_revisar no_aprobado no_aprobada
  requiere_revisión necesita_revisión
  ${NEEDS_REVIEW_ABROAD}`);

/** Statuses that say more than one word, in every way to write them: see `StatusLexicon` for the marks. */
export const NEEDS_REVIEW_PHRASES = list(`
  partial/partially_approved/verified/supported/confirmed conditional/conditionally_approved
  approved_with_caveat/caveats/reservation/reservations/condition/conditions
  not/never_approved/verified/reviewed not/never_yet_approved/verified/reviewed
  unapproved unverified unreviewed
  need/needs/needing/needed/require/requires/requiring/required/await/awaits/awaiting/pending~review/verification/clarification/validation/confirmation
  need/needs/needing/needed/require/requires/requiring/required/await/awaits/awaiting/pending~further/more/additional/human/manual/editorial_review/verification/clarification/validation/confirmation
  flagged/marked/held/pending_for_review flagged/marked/held/pending_for_further_review
  under/in/to/for_review to_be_reviewed/verified review_needed/required/pending`);

/** Forms that mean it only if a status is expected. */
export const NEEDS_REVIEW_LOOSE = list(`
  not/un/in~verifiable/supported/confirmed/substantiated disputed questionable requires needs
  insufficient pending review incomplete draft in_progress offen ausstehend entwurf en_attente
  brouillon pendiente borrador`);

/** Forms that mean it only if a status is expected. */
export const REJECTED_LOOSE = list(`
  reject refuted contradicted disproved debunked retracted withdrawn invalid false declined denied
  zurückgezogen widerrufen ungültig retiré retirée retirado retirada denegado denegada`);

/** Words about approving that are no status by themselves: "approval withdrawn", "to approve". */
export const APPROVING = list(`
  approv* pre_approved unapprov* disapprov* freigab* freigeb* freizugeben genehmig* approbation* approuv*
  valider validation* aprob* ${APPROVING_ABROAD}`);

/**
 * Words that take an approval back, limit it, doubt it or put it off. One of them beside an approval
 * is enough: it then counts as NEEDS_REVIEW.
 */
export const CAUTION = list(`
  no not non never none nobody no_one nothing neither nor without cannot can't won't isn't aren't
  wasn't weren't hasn't haven't hadn't don't doesn't didn't shouldn't couldn't wouldn't ain't
  unapprov* unverif* unsupport* unclear unconfirm* uncertain* unsure unresolv* unreliab* unsubstantiat*
  unsign* unfinish* unproven unsettled untested unavailab* unable until till til unless un
  half partly partial* semi quasi pseudo almost nearly barely hardly scarcely mostly largely rather far
  formerly former previous* once used_to originally initially old older outdated out_of_date stale
  expir* laps* revok* revoc* rescind* rescission withdr* retract* recall* recant* revers* overturn*
  overrul* overrid* undone undo annul* void voided null cancel* supersed* replaced superseded obsolete
  deprecated invalid* suspen* on_hold held hold_off hold_back hold_publication withheld withhold halt*
  paus* frozen freeze stop stopped removed deleted dropped struck disput* contest* challeng* question*
  doubt* dubious objects objected objection* oppos* contradict* refut* disprov* debunk* reject*
  declin* denied deny denies denial fail fails failed wrong* in_error erroneous* mistake* mistook
  by_accident accidental* inadvertent* premature* too_early incorrect* inaccura* mislead* misquot*
  misattribut* false flawed broken exaggerat* overstat* understat* inflated fabricat* discrepan* mismatch*
  inconsistent disagree* conflict conflicts conflicting backdat*
  but however though although yet still only except* exclud* minus apart aside barring other_than
  otherwise instead if when whenever soon later subject_to condition* contingent provided_that
  provided_the provided_we provided_it provided_s providing pending await* wait* tbc tbd todo to_do to_be
  should would could might must ought need needs needed needing require requires requiring missing lack*
  absent incomplete insufficient weak vague ambiguous limited_to limitation* restrict* reservation* reserved caveat*
  concern concerns issue issues problem problems problematic flag flagged provisional* preliminar*
  interim tentativ* temporar* draft* propos* candidate* principle theory theoretical* informal*
  unofficial* verbal* oral* internally internal_use internal_only embargo* for_now time_being recheck* re_check* revisit* reconsider*
  reopen* reexamin* re_examin* redo rework* reword* rewrit* revise revisions correction corrections
  correct_the amend* edits fix fixes fixed adjust* clarif* double_check double_checking check_again ask asks asking comment comments
  remark remarks notes see_note see_notes minor_changes changes maybe perhaps possibly probably presumably
  apparently alleged* supposed* so_called seemingly auto_approved automatic* default placeholder template
  dummy versus vs or either escalat* appeal appealed protest* reluctant* grudging* despite nevertheless
  notwithstanding low_confidence confidence_low chang* modif* differ* next through more_work follow_up under_review in_review for_review to_review review_pending anymore
  any_more longer to_follow to_come to_confirm to_check to_verify outstanding review_again review_by
  review_in next_review review_due re_review see_below good_faith expected_to scheduled planned due_to_be ready_for sought requested wanted in_part
  nicht kein* nie niemals niemand* nirgend* weder ohne ungeprüft unbestätigt unklar* unsicher*
  unvollständig* ungenau* ungültig* unbelegt* unter_vorbehalt noch offen offene* aussteh* vorbehalt*
  vorläufig* bedingt* teilweise teils halb beinahe nahezu kaum nur aber jedoch allerdings obwohl sofern
  falls wenn sobald solange bis außer ausgenommen abgesehen ausnahm* voraus* bedingung* auflage*
  einschränk* eingeschränkt* befristet* eigentlich ehemal* früher* einst einstmals vormals zuvor vorher*
  ursprünglich* zunächst vorerst zurück* entzogen* entzug widerr* aufgehoben* aufhebung* storniert*
  annulliert* gelöscht* gestrichen* abgelaufen* erloschen hinfällig* überholt* veraltet* ersetzt*
  abgelehnt* verworfen* bestritten* strittig* umstritten* angezweifelt* zweifel* fraglich* fragwürdig*
  widerspr* widersprüchlich* falsch* fehler* irrtum* irrtüm* versehen* mangel* mängel* fehlt fehlen
  fehlend* sollte* muss müssen müsste könnte würde beantragt* geplant* vorgeschlagen* entwurf* prüfen
  nachprüf* nachgereicht klären klärung rückfrage* warten wartet abwarten angeblich* vermutlich vielleicht
  eventuell möglicherweise gegebenenfalls oder statt anstatt intern interne* anmerkung* änderung*
  nachbesser* korrektur* überarbeit* ausgesetzt* gesperrt* verfallen
  ne n'* pas plus jamais aucun* rien personne sans sauf hormis excepté* exception* mais cependant
  toutefois néanmoins pourtant quoique bien_que seulement uniquement sous_réserve réserve* quand
  lorsqu* dès jusqu* avant puis ensuite provisoire* temporaire* partiel* en_partie presque moitié
  attente* attend* en_cours ancien* autrefois jadis précédem* auparavant initialement abord retir*
  révoqu* suspend* rejet* refus* invalid* litig* dout* erreur* faux fausse* erroné* périm* obsol* dépass*
  caduc* caduque* remplac* corrig* revoir vérifier confirmer devrait doit faut pourrait serait
  peut_être éventuel* brouillon* prévu* manqu* incomplet* insuffisant* abandonn* désaccord contredit
  nunca jamás ningun* ningún nadie nada sin aún todavía pero sin_embargo aunque salvo excepto menos sólo
  solo solamente únicamente cuando hasta mientras siempre_que pendiente* provisional* parcial* casi a_medias
  temporal* antes antigu* anteriormente previamente ya_no retirad* revocad* anulad* suspendid* rechazad*
  denegad* inválid* cuestionad* disputad* dud* equivocad* falso falsa caducad* vencid* obsolet*
  desactualizad* reemplazad* sustituid* corregir correcci* revisar revisión borrador* propuest*
  previst* falta faltan incomplet* insuficient* debería debe podría quizá* tal_vez desacuerdo
  ${CAUTION_ABROAD}`);

/** Words that take back what was said or approved. */
export const TAKES_BACK = list(`
  retract* withdr* revok* revoc* rescind* recant* denies denied deny denial disown* disavow* repudiat*
  refut* debunk* disprov* suspen* annul* void voided overturn* disput* contest* fabricat* false untrue
  no_longer never_said not_true wrong incorrect erroneous objects objected zurückgezogen* zurückgenommen* widerr* dementiert* bestritten* bestreitet
  aufgehoben* ausgesetzt* falsch* nicht_mehr rétract* retir* révoqu* démen* contest* faux fausse
  ne_plus retractad* retirad* revocad* desmien* desmentid* niega anulad* falso falsa ya_no`);

/** Short words that are names or initials in capitals: French and Spanish "if", "or", "nor". */
export const CAUTION_SMALL = `si o ou u ni ${CAUTION_SMALL_ABROAD}`;

/** Negations that say nothing against an approval: "no issues found", "ohne Vorbehalt". */
export const NO_OBJECTION = list(`
  no_issues no_issue no_concerns no_concern no_objections no_objection no_changes no_change no_caveats
  no_reservations no_problems no_edits no_comments no_remarks no_corrections no_discrepancies no_errors
  without_issues without_concerns without_objection without_objections without_changes without_change
  without_caveats without_reservation without_reservations without_comments without_edits unconditionally
  no_dissent without_dissent no_votes_against nobody_objected no_one_objected nothing_to_add
  nothing_to_correct nothing_to_change beyond_doubt no_doubt still_approved still_valid still_holds
  still_stands
  keine_einwände ohne_einwände ohne_vorbehalt ohne_vorbehalte ohne_einschränkung ohne_änderungen
  keine_änderungen ohne_auflagen sans_réserve sans_réserves sans_modification sans_modifications
  sans_changement aucune_réserve sin_reservas sin_reserva sin_cambios sin_objeciones sin_observaciones tras_revisión
  tras_segunda_revisión tras_la_revisión
  ${NO_OBJECTION_ABROAD}`);

/** Places and topics of evidence: words of a plain reason. */
export const SUPPORT = list(`
  quot* source* press release releases report* letter* page pages p pp paragraph section chapter table*
  figure* number* metric* data dataset statistic* percent* amount* total* value* unit* date* wording word
  words evidence* proof citation* filing* annual quarterly interview* transcript* case_study study studies
  article* post posts announcement* website webpage link* third_party record* regist* minutes standard
  criteria improvement* impact* benefit* outcome* result* yes ok okay done final print online pdf
  screenshot copy copies column confidence grade rating score medium_confidence moderate_confidence
  fair_confidence confidence_medium confidence_moderate mittlere_sicherheit confiance_moyenne
  confianza_media vote votes voting ballot ticket pr
  resolution decision version edition editions rev language languages
  zitat* quelle* pressemitteilung* bericht* geschäftsbericht* jahresbericht* brief seite* s abschnitt
  tabelle* zahl* wert* angabe* beleg* wortlaut* nachweis* ja
  citation* communiqué* rapport* lettre tableau* chiffre* valeur* donnée* preuve* mot oui
  palabra* cita* fuente* informe* comunicad* carta* página* pág tabla* cifra* dato* valor* prueba* evidencia* sí
  ${SUPPORT_ABROAD}`);

/** Words that say how well a claim is supported: they bear out a reason that holds unknown words. */
export const ASSURING = list(`
  sourced verbatim exact* literal* direct* explicit* clear* specific* precise* concrete strong solid good
  high full* complete* comprehensive quantif* measur* match* agrees consistent corroborat* support*
  confirm* verif* valid* check* audit* reviewed inspect* read compar* recomput* recalculat* found located
  stated states appears noted documented document* evidenced proven attribut* cited referenc* original
  primary independent* official* publish* signed signature correct accurate accuracy reliable credible
  plausible significant demonstrat* list* description context detail* breakdown identical double_checked
  seen repeated vetted unanimous* certain unchanged outright signatures
  zitiert* wörtlich* wortgleich* einstimmig* unterschrift* genau* exakt* stimm* überein* übereinstimm* geprüft* gefunden bestätig* belegt*
  nachgewiesen* nachgerechnet* abgeglichen* vergl* deckt richtig eindeutig* klar* vollständig* voll hoch
  hohe* steht
  citée* mot_pour_mot unanimité textuel* exact* conforme* correspond* vérifi* confirm* trouvé* relu* clair* précis*
  complet* élevé* haute
  unanimidad textual* literal* coincid* comprobad* verificad* revisad* encontrad* confirmad* clar* precis* complet*
  alta alto consta aparece
  ${ASSURING_ABROAD}`);

/** Who approves. */
export const ROLES = list(`
  reviewer reviewers approver approvers editor editors editorial auditor auditors author legal marketing
  finance compliance quality communications comms desk team teams board committee panel staff office
  department head lead manager management leadership company officer director chief senior peer qa pr ceo
  cfo coo fact_checker fact_checkers fact_checking ethics science data press research redaktion lektorat leitung abteilung prüfer prüferin rechtsabteilung geschäftsführung vorstand
  service juridique qualité équipe rédaction direction comité relecteur relectrice equipo redacción
  dirección revisor revisora
  ${ROLES_ABROAD}`);

/** Words beside an approval that neither support it nor speak against it. */
export const NEUTRAL = list(`
  ${ROLES}
  the a an and of in on at by for from to with as is has have been this that it its all both per via see
  after against because now since based following are was were it's our we i hereby fully officially formally duly
  unanimously finally final claim claims finding findings statement statements evidence assertion
  assertions status statuses review reviewed two three four part section group batch round no_1 written
  above below id ids name use publication cf under phone call telephone e_mail email mail meeting
  session today yesterday morning afternoon evening week month year last this reading readings round rounds look
  pass check checks proofreading second third fourth fifth 1st 2nd 3rd 4th 5th twice again anew both
  everyone me us myself file worded stands entirety stand same to_the_letter character in_favour
  in_favor for_release nem con nemine contradicente w wk renewed true agree agree english german french
  spanish swedish italian dutch portuguese van von der den de di da du la le al el bin ten ter zu af av
  minute item x2 x3 v1 v2 v3 v4 and_so now still
  am von vom durch den der die das dem des und im in aus mit für laut gemäß weil da nach ist wurde sind worden
  aussage aussagen behauptung behauptungen befund befunde teil auf zweite zweiter dritter endgültig final
  prüfung liegen liegt vor beide beiden
  le la les un une du de des et par dans sur avec pour car est été a selon après depuis contre au aux
  affirmation affirmations constat constats allégations à mot seconde deuxième relecture lecture séance
  définitivement
  el los las un una del y e por en con para porque es está sido ha según tras contra desde al afirmación
  afirmaciones hallazgo hallazgos declaraciones segunda lectura sesión definitivamente
  january february march april may june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  januar jänner februar märz mai juni juli august oktober dezember
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre q1 q2 q3 q4 ${NEUTRAL_ABROAD}`);

/** Letters that every status and every word about approving holds: a quick look that spares most texts a thorough one. */
export const MAY_MENTION_STATUS =
  /pprov|review|ejet|eject|echaz|verif|vérif|clarif|valid|onfirm|pported|pprouv|pproba|aprob|freig|freizug|enehmig|bgelehn|gewiesen|efusé|prüf|erteilt|revoir|relire|relect|revis|révis|rever|rived|prova|godk|goedge|goedke|dkän|dkjen|homolog|underk|avvis|afvis|avsla|respint|bocci|rifiut|rejeit|reprov|recus|afgew|afgek|ontrole|oorde|gransk/i;

/** Emoji that are a status by themselves. */
export const APPROVING_EMOJI = '✅|✔|✓|☑|🟢|👍|🆗';
export const DOUBTING_EMOJI = '⚠|🔍|🔎|🟡|🟠|❓|❔|⏳|🔶|🚧';
export const REJECTING_EMOJI = '❌|✗|✘|✖|❎|🚫|🔴|⛔|👎';

/** Emoji that may stand beside an approval; any other one leaves it in doubt. */
export const CHEERING_EMOJI = '🟩|💚|👌|🏅|💯|🎉|⭐';
