/**
 * What `status-words.ts` lists, in further languages: Swedish, Danish and Norwegian, Italian,
 * Portuguese, Dutch. The same marks count: `*` for any ending, `_` for a space or a hyphen.
 */

/** Forms of "approved" that mean it wherever they stand. */
export const APPROVED_ABROAD = `
  godkänd godkänt godkända godkendt godkendte godkjent godkjente
  approvato approvata approvati approvate convalidato convalidata
  aprovado aprovada aprovados aprovadas homologado homologada
  goedgekeurd goedgekeurde`;

/** Forms that mean it only if a status is expected. */
export const APPROVED_LOOSE_ABROAD = `
  verifierad verifierat bekräftad bekräftat bekræftet bekreftet verificato verificata confermato
  confermata geverifieerd bevestigd akkoord`;

export const REJECTED_ABROAD = `
  underkänd underkänt underkända avvisad avvisat avslagen avslaget afvist avvist underkjent underkendt
  respinto respinta respinti respinte bocciato bocciata rifiutato rifiutata
  rejeitado rejeitada rejeitados rejeitadas reprovado reprovada recusado recusada
  afgewezen afgekeurd afgekeurde`;

export const NEEDS_REVIEW_ABROAD = `
  ej_godkänd ej_godkänt ej_godkända inte_godkänd inte_godkänt inte_godkända icke_godkänd ogodkänd under_granskning
  att_granska ikke_godkendt ikke_godkjent
  non_approvato non_approvata da_rivedere da_verificare da_approvare in_revisione
  não_aprovado não_aprovada nao_aprovado por_aprovar em_revisão a_rever por_rever
  niet_goedgekeurd nog_niet_goedgekeurd te_controleren te_beoordelen in_beoordeling`;

/** Words about approving that are no status by themselves. */
export const APPROVING_ABROAD =
  'godkän* godkend* godkjen* approva* approvaz* convalida* aprova* homolog* goedkeur* goedgekeur*';

/** Words that take an approval back, limit it, doubt it or put it off. */
export const CAUTION_ABROAD = `
  ej inte icke aldrig ingen inget inga men ännu endast bara delvis nästan kanske tidigare tills
  tillsvidare förutsatt förbehåll* villkor* preliminär* återkall* indrag* upphäv* ogiltig* utgång*
  utgått inaktuell* föråldra* ersatt ersatts vänt* inväntar avvakt* saknas utkast fel felaktig*
  ifrågasatt* omstridd* bestrid* bestrit* föresla* ska bör måste utan undantag*
  ikke aldri ingen forbehold foreløbig* foreløpig* kun indtil inntil hvis måske kanskje tilbagekald*
  tilbakekal* trukket udløbet utløpt afvent* avvent* mangler udkast
  mai_più però tuttavia soltanto fino finché riserva condizion* provvisor* revocat* revoca ritirat*
  ritiro sospes* sospensione annullat* scadut* superat* sostituit* obsolet* sbagliat* errore dubb* forse
  quasi parzial* attesa bozza senza prima precedente* contestat* manca* richiest* ancora tranne eccetto
  não nao mas porém contudo todavia apenas somente até ressalva* condicion* provisóri* revogad*
  revogação suspens* anulad* expirad* substituíd* erro errad* dúvida* talvez quase aguard* rascunho sem
  anterior* contestad* solicitad* ainda enquanto exceto
  niet geen nooit maar echter alleen slechts tot totdat mits tenzij indien voorbehoud voorwaard*
  voorlopig* ingetrokken intrekking herroep* opgeschort* vervallen verlopen verouderd* vervangen
  achterhaald* fout* onjuist* twijfel* betwist* misschien bijna deels gedeeltelijk wacht* concept zonder
  eerder voorheen ontbreekt aangevraagd voorgesteld nog wanneer zodra behalve uitgezonderd`;

/** Short words that are names or initials in capitals: "if". */
export const CAUTION_SMALL_ABROAD = 'om se';

/** Negations that say nothing against an approval. */
export const NO_OBJECTION_ABROAD = `
  utan_anmärkning utan_anmärkningar utan_invändningar utan_förbehåll utan_ändringar inga_invändningar
  uden_forbehold uten_forbehold
  senza_riserve senza_riserva senza_modifiche senza_obiezioni nessuna_obiezione
  sem_reservas sem_ressalvas sem_alterações sem_objeções
  zonder_voorbehoud zonder_opmerkingen zonder_wijzigingen geen_bezwaren geen_bezwaar geen_opmerkingen`;

/** Places and topics of evidence. */
export const SUPPORT_ABROAD = `
  citat* källa* källan sida sidan tabell* siffra* siffror belopp* årsredovisning* pressmeddelande*
  kilde* sitat* side årsrapport* tal
  citazion* fonte fonti comunicat* relazione rapporto pagina tabella cifra dato bilancio sì
  citaç* relatório* página tabela número* sim
  citaat citaten bron bronnen jaarverslag* persbericht* pagina tabel cijfer* bedrag`;

/** Words that say how well a claim is supported. */
export const ASSURING_ABROAD = `
  ordagrant ordagrann* kontroller* granskad* granskat verifier* stämmer bekräft* korrekt* underskriv*
  undertecknad* hög enhällig* ordret kontrolleret bekræft* bekreft* stemmer underskrevet
  unanim* letteral* testual* verificat* controllat* confermat* corrispond* esatt* corrett* firmat* alta
  conferid* exat* corret* assinad* idêntic*
  eenparig unaniem woordelijk letterlijk gecontroleerd* geverifieerd* bevestigd* klopt ondertekend* juist`;

/** Who approves. */
export const ROLES_ABROAD = `
  redaktion redaktionen redaktör granskare granskaren styrelsen ledningen redaksjonen styret bestyrelsen
  redazione revisore comitato direzione ufficio consiglio redação revisora comité comissão direção
  conselho redactie bestuur directie commissie afdeling hoofdredactie`;

/** Words beside an approval that neither support it nor speak against it. */
export const NEUTRAL_ABROAD = `
  av den det på i och med från efter enligt har är blivit som till vid dagens datum
  af og fra er blevet ved på
  da dal dalla dai il lo la i gli le uno un una del della dei con per ed è stato stata al alla nel nella
  di su secondo dopo
  por pelo pela pelos em na o os um uma do dos com foi após segundo conforme
  door op de het een en met van voor na volgens in is werd zijn te bij der den
  januari februari maj augusti maart mei augustus gennaio febbraio aprile maggio giugno luglio settembre
  ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro marts marec
  andra läsningen granskningen definitivt seconda lettura definitivamente segunda leitura tweede lezing
  definitief vergadering sammanträde påstående påståenden affermazione affermazioni afirmação afirmações bewering beweringen`;

/** Words before an approval that leave it plain: "this claim is". */
export const BEFORE_ABROAD = `
  är har blivit detta påstående er questa affermazione è stato stata esta afirmação foi deze bewering
  is ja sì sim`;
