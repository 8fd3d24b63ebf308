/** Where a wording stands: in a status field, a table's cell, the heading of a section or of a claim. */
export type Place = 'field' | 'cell' | 'section-heading' | 'claim-heading';
export type Language = 'en' | 'de' | 'fr' | 'es' | 'sv' | 'it' | 'pt' | 'nl';

/** Wordings of one place and language, one a line. */
export interface Wordings {
  readonly place: Place;
  readonly language: Language;
  readonly lines: string;
}

/** Not approved, not any more, not yet, not wholly, or not for sure: never APPROVED, always a problem. */
export const TAKEN_BACK: readonly Wordings[] = [
  {
    place: 'field',
    language: 'en',
    lines: `
Approval lapsed in March
Approved (C7 supersedes C1)
Approved (superseded by C5)
Approved (supersedes C5, pending)
Approved; supersedes nothing yet
Approved (low confidence)
Not done / approved
To do / approved
Almost done / approved
-Approved-
--Approved--
Approved by two of three reviewers
Approved (awaiting countersignature)
Approved in draft form
Green light revoked, formerly approved
Approved, then pulled
Approved by mistake on 3 May
Approved under the old policy
Approved – see Lena's objection
Approved, to be double-checked
Approved - figure could not be found in S1
Approved. Do not publish
Approved for internal slides only
Approved if the auditors concur
Approved as long as S2 stays online
Approved pro forma
Approved with a question mark
Approved with minor edits
Approved; second opinion sought
Approved - wording to be softened
Approved until further notice
Approval on hold
Approval refused
Awaiting sign-off, otherwise approved
not quite approved
Never approved
Un-approved
semi-approved
pre-approved
Soon to be approved
Looks approved
Approved?!
APPROVED => NEEDS_REVIEW
APPROVED (was REJECTED)
NEEDS_REVIEW, later APPROVED
Approved/Rejected
APPROVED or REJECTED
Approved [ ] Rejected [ ]
[ ] Approved
☐ Approved ☒ Rejected
( ) Approved (x) Rejected
❌ Approved
⚠️ Approved
Approved 🤔
:x: approved
:hourglass: approved
~~APPROVED~~
~~APPROVED~~ NEEDS_REVIEW
APPROVED ~~by J. Doe~~
<strike>Approved</strike>
{--APPROVED--}
{--APPROVED--}{++REJECTED++}
Approved: 60%
Approved 1/2
Approved by nobody
Approved by default
Approved for Germany
Approved in the EU
Approved (stale)
Approved, source has vanished
Approved - quote differs from the source
Approved... I think
Approved, I guess
Approved minus C3's wording
approved-ish
Approved per the vendor, not by us
Approved by marketing; rejected by legal
Whether this is approved is open
Hopefully approved
Can we get this approved
Please approve
Approve after the fix
Approved; however, S1 was withdrawn
Approved (void)
APPROVED – overruled by the board
N/A (formerly approved)`,
  },
  {
    place: 'field',
    language: 'de',
    lines: `
Nicht mehr freigegeben
Freigegeben unter Vorbehalt
Freigabe widerrufen
Freigabe ausgesetzt
Freigegeben bis zur nächsten Prüfung
Noch nicht genehmigt
Genehmigung steht aus
Genehmigt, jedoch ohne Beleg
Halb freigegeben
Freigegeben, falls die Quelle stimmt
Freigegeben → zurückgezogen
Versehentlich genehmigt
Zur Freigabe vorgelegt
Freizugeben
~~Genehmigt~~ Abgelehnt
wird freigegeben
Freigegeben (außer der Prozentzahl)`,
  },
  {
    place: 'field',
    language: 'fr',
    lines: `
Approuvé sous condition
N'est plus approuvée
Approuvé par erreur
En attente d'approbation
Approbation retirée
Approuvé, mais la source manque
Presque approuvé
À valider
Non approuvé
Approuvé ?
Validé sauf le pourcentage
Approuvée jusqu'en mai
Doit être approuvé
~~Approuvé~~ Rejeté`,
  },
  {
    place: 'field',
    language: 'es',
    lines: `
Aprobado por error
Ya no aprobado
Sin aprobar
Aprobación pendiente
Aprobado salvo la cifra
Aprobado, aunque falta la fuente
Aprobado hasta mayo
Por aprobar
Antes aprobado
Casi aprobado
¿Aprobado?
Aprobado → Rechazado
Aprobado solo para uso interno
~~Aprobado~~ Rechazado`,
  },
  {
    place: 'cell',
    language: 'en',
    lines: `
Approved (suspended)
APPROVED/NEEDS_REVIEW
Approved<br>but outdated
~~Approved~~
☐ Approved
Approved?
no longer approved
Approved ❌`,
  },
  {
    place: 'cell',
    language: 'de',
    lines: `
freigegeben?
nicht freigegeben
~~freigegeben~~`,
  },
  {
    place: 'cell',
    language: 'fr',
    lines: `
non validé
approuvé (périmé)`,
  },
  {
    place: 'cell',
    language: 'es',
    lines: `
aprobado (caducado)
no aprobado`,
  },
  {
    place: 'section-heading',
    language: 'en',
    lines: `
Previously approved claims
Claims that are not approved
Approved claims under dispute
Approved Claims?
Approved claims (superseded)
Approved, but contested claims
Conditionally approved claims
~~Approved Findings~~
Claims to be approved
Not (yet) approved
Approved claims → rejected
Approved / Rejected claims
<del>Approved Claims</del>
Approval withdrawn
Approved claims awaiting quotes`,
  },
  {
    place: 'section-heading',
    language: 'de',
    lines: `
Nicht freigegebene Aussagen
Freigegebene Aussagen (veraltet)
Noch nicht freigegeben
~~Freigegebene Aussagen~~
Bedingt freigegebene Befunde`,
  },
  {
    place: 'section-heading',
    language: 'fr',
    lines: `
Affirmations anciennement approuvées
Constats approuvés (retirés)
Affirmations non approuvées
Approuvé ?`,
  },
  {
    place: 'section-heading',
    language: 'es',
    lines: `
Afirmaciones antes aprobadas
Afirmaciones aprobadas (caducadas)
Afirmaciones sin aprobar
Afirmaciones aprobadas con reservas`,
  },
  {
    place: 'claim-heading',
    language: 'en',
    lines: `
C1 - Berths (formerly approved)
C1 - Berths (APPROVED - revoked)
C1 - Berths (APPROVED until May)
C1 - Berths - no longer approved
C1 - Berths (approval withdrawn)
C1 - Berths [ ] APPROVED
C1 - Berths ~~(APPROVED)~~
C1 - Berths (APPROVED) (withdrawn)
C1 - Berths (APPROVED / REJECTED)
C1 - Berths (APPROVED ?)
C1 - Berths never APPROVED
C1: Berths ❌ APPROVED
~~C1 - Berths~~ (APPROVED)
C1 (APPROVED, pending legal): Berths
C1 - Berths (half-approved)
C1 - Berths (to be approved)
C1 - Berths (APPROVED→REJECTED)`,
  },
  {
    place: 'claim-heading',
    language: 'de',
    lines: `
C1 - Liegeplätze (nicht freigegeben)
C1 - Liegeplätze (FREIGEGEBEN?)
C1 - Liegeplätze (Freigabe entzogen)
C1 - Liegeplätze (ehemals freigegeben)`,
  },
  {
    place: 'claim-heading',
    language: 'fr',
    lines: `
C1 - Quais (non approuvé)
C1 - Quais (APPROUVÉ, sous réserve)
C1 - Quais (approbation retirée)`,
  },
  {
    place: 'claim-heading',
    language: 'es',
    lines: `
C1 - Muelles (no aprobado)
C1 - Muelles (APROBADO, pero caducado)
C1 - Muelles (aprobación retirada)`,
  },
  {
    place: 'field',
    language: 'en',
    lines: `
Approved on first reading; second reading pending
Approved by one reviewer, second to come
Approved by vote, 3 to 2
Approved 3:2
Approved by most of the board
Approved (grade C)
Checked, not approved
Approved for this year
Approved for the English edition
Approved; next review in 2027
Approved as C2
Approved (see below)
Not signed off
Approved <sup>1</sup>
Approved, R. Wu to confirm`,
  },
  {
    place: 'field',
    language: 'sv',
    lines: `
Ej godkänd
Inte längre godkänd
Godkänd med förbehåll
Godkänd tills vidare
Delvis godkänd
Godkännande återkallat
Godkänd om juristen säger ja
Väntar på godkännande`,
  },
  {
    place: 'field',
    language: 'it',
    lines: `
Non più approvato
Approvato con riserva
Approvato fino a maggio
Approvazione revocata
Approvato salvo la cifra
In attesa di approvazione
Approvato?`,
  },
  {
    place: 'field',
    language: 'pt',
    lines: `
Não aprovado
Já não aprovado
Aprovado com ressalvas
Aprovado até maio
Aprovação revogada
Aguarda aprovação
Aprovado se o jurídico concordar`,
  },
  {
    place: 'field',
    language: 'nl',
    lines: `
Niet meer goedgekeurd
Goedgekeurd onder voorbehoud
Goedgekeurd, maar zonder bron
Goedkeuring ingetrokken
Bijna goedgekeurd
Goedgekeurd mits de bron klopt
Wacht op goedkeuring`,
  },
];

/** Plain approvals: APPROVED, and nothing to report. */
export const APPROVED: readonly Wordings[] = [
  {
    place: 'field',
    language: 'en',
    lines: `
APPROVED
Approved (supersedes C5)
Approved, supersedes C5 and C6
Approved - replaces C7
Approved (medium confidence)
APPROVED (confidence: medium)
Approved, moderate confidence
Done / approved
✅ Done / approved
Complete: approved
approved
✅ Approved
✅
Approved ✅
👍 Approved
**APPROVED**
_Approved_
[x] Approved
[X] APPROVED
☑ Approved
:heavy_check_mark: Approved
Approved - matches the source
Approved – quote found on p. 12
Approved: quote checked against the press release
APPROVED (high confidence)
Approved by J. Doe on 2026-01-02
Approved by J. Doe, 2 January 2026
Approved (K. Lindqvist, 2026-01-30)
Approved (KL)
Approved by the editorial board
Approved by @kari
Approved by Kari Lindqvist and Jon Vik
Approved 2026-01-02
Approved on 3 March 2026
2026-03-03: Approved
Approved: yes
Fully approved
Approved as written
Approved because the number is in the annual report
Approved, direct quote from S1
Approved with exact quote match
Approved after the quote was checked against S1
Approved - no issues found
Approved without reservations
Verified
Verified and approved
Approved (3 of 3 reviewers)
Approved. Source read in full.
Approved [annual report](https://norvik.example/report?year=2025)
This claim has been approved
Editor K. Lindqvist: approved
Approved by legal and marketing
Approved - table 4 of the annual report
Approved, June 2026`,
  },
  {
    place: 'field',
    language: 'de',
    lines: `
Freigegeben
✅ Freigegeben
Genehmigt
Freigegeben von K. Lindqvist am 02.01.2026
Freigegeben durch die Redaktion
Freigegeben – Zitat geprüft
Freigegeben (hohe Zuverlässigkeit, wörtliches Zitat)
Freigabe erteilt
Genehmigt am 2. Januar 2026
Freigegeben: Zahl steht im Geschäftsbericht
Freigegeben ohne Einwände
APPROVED`,
  },
  {
    place: 'field',
    language: 'fr',
    lines: `
Approuvé
Approuvée
✅ Validé
Approuvé par K. Lindqvist le 02/01/2026
Approuvé par la rédaction
Validé – citation vérifiée
Approuvé : chiffre conforme au rapport
Approuvé sans réserve
APPROVED`,
  },
  {
    place: 'field',
    language: 'es',
    lines: `
Aprobado
Aprobada
✅ Aprobado
Aprobado por K. Lindqvist el 02/01/2026
Aprobado por el comité
Aprobado – cita literal
Aprobado: la cifra coincide con el informe
Aprobado sin reservas
APPROVED`,
  },
  {
    place: 'cell',
    language: 'en',
    lines: `
APPROVED
✅ Approved
Approved (p. 4)
Approved by K. Lindqvist
Approved<br>K. Lindqvist, 2026-01-02
✅`,
  },
  {
    place: 'cell',
    language: 'de',
    lines: `
Freigegeben
Freigegeben (KL, 02.01.2026)`,
  },
  {
    place: 'cell',
    language: 'fr',
    lines: `
Approuvé
Validé (KL)`,
  },
  {
    place: 'cell',
    language: 'es',
    lines: `
Aprobado
Aprobado (KL)`,
  },
  {
    place: 'section-heading',
    language: 'en',
    lines: `
Approved Claims
APPROVED CLAIMS (12)
✅ Approved
2. Approved findings
Fuel - Approved Claims
Approved claims (January 2026)
Claims approved by the editorial board
Claims approved on 2026-01-02
Approved`,
  },
  {
    place: 'section-heading',
    language: 'de',
    lines: `
Freigegebene Aussagen
Freigegebene Befunde (3)`,
  },
  {
    place: 'section-heading',
    language: 'fr',
    lines: `
Affirmations approuvées
Constats validés`,
  },
  {
    place: 'section-heading',
    language: 'es',
    lines: `
Afirmaciones aprobadas
Hallazgos aprobados (2)`,
  },
  {
    place: 'claim-heading',
    language: 'en',
    lines: `
C1 - Berths (APPROVED)
C1: Berths ✅ APPROVED
C1: Berths ✅
C1 - Berths [APPROVED]
C1 - Berths - APPROVED
C1 | Berths | APPROVED | S1
APPROVED: C1 - Berths
C1 - Berths (approved by K. Lindqvist, 2026-01-02)
C1 - Approval times halved (APPROVED)
C1 - No rejected loads (APPROVED)
C1 - Nothing is pending any more (APPROVED)
C1 (APPROVED): Berths
C1 - Berths (Approved, high confidence)`,
  },
  {
    place: 'claim-heading',
    language: 'de',
    lines: `
C1 - Liegeplätze (FREIGEGEBEN)
C1 - Liegeplätze (freigegeben am 2.1.2026)`,
  },
  {
    place: 'claim-heading',
    language: 'fr',
    lines: `
C1 - Quais (APPROUVÉ)
C1 - Quais (validée le 02/01/2026)`,
  },
  {
    place: 'claim-heading',
    language: 'es',
    lines: `
C1 - Muelles (APROBADO)
C1 - Muelles - APROBADO`,
  },
  {
    place: 'field',
    language: 'en',
    lines: `
Approved after second review
Approved on second reading
Approved, both signatures on file
Approved (unanimous)
Approved (both editions)
Approved by vote, 5 to 0
Approved (5/5)
Approved ✓
✓
Approved (grade A)
Approved, double-checked
Reviewed and approved
Checked, approved
AK: approved
Approved yesterday
Approved 2026-01-05 14:30
Approved 5-Jan-2026
Approved in week 2
Approved by a.kern@norvik.example
Approved by the ethics committee
Approved by everyone
Approved for publication
Approved - identical to the source
Approved (PR #45)
Approved? Yes
Still approved
Signed off by A. Kern`,
  },
  {
    place: 'field',
    language: 'de',
    lines: `
Freigegeben nach zweiter Prüfung
Freigegeben (einstimmig)
Geprüft und freigegeben
Endgültig freigegeben`,
  },
  {
    place: 'field',
    language: 'fr',
    lines: `
Lu et approuvé
Approuvé à l'unanimité
Approuvé après relecture`,
  },
  {
    place: 'field',
    language: 'es',
    lines: `
Aprobado por unanimidad
Aprobado tras segunda revisión
Leído y aprobado`,
  },
  {
    place: 'field',
    language: 'sv',
    lines: `
Godkänd
Godkänt av Elin Ek 2026-01-11
Godkänd – citatet stämmer
Godkänd (ordagrant)
Godkänd utan anmärkning`,
  },
  {
    place: 'field',
    language: 'it',
    lines: `
Approvato
Approvata da M. Rossi il 3 gennaio 2026
Approvato – citazione verificata
Approvato senza riserve`,
  },
  {
    place: 'field',
    language: 'pt',
    lines: `
Aprovado
Aprovada por J. Sousa em 3 de janeiro de 2026
Aprovado – citação conferida
Aprovado sem reservas`,
  },
  {
    place: 'field',
    language: 'nl',
    lines: `
Goedgekeurd ✅
Goedgekeurd door P. de Wit
Goedgekeurd door de redactie op 6 januari 2026
Goedgekeurd – citaat klopt
APPROVED (woordelijk)`,
  },
  {
    place: 'claim-heading',
    language: 'en',
    lines: `
C1 (approved 5 January 2026). Berths
C1 - Berths [approved, AK]
C1 - Berths — approved 2026-01-05
C1 - Berths (approved after second review)`,
  },
];
