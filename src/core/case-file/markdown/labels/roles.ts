/** The role of a labelled value in a claim or source. */
export type Role =
  | 'claim'
  | 'status'
  | 'verdict'
  | 'evidence'
  | 'quote'
  | 'finding'
  | 'source'
  | 'title'
  | 'id'
  | 'url'
  | 'archive'
  | 'type'
  | 'note';

/** Labels in German, French, Spanish; in Swedish, Danish, Norwegian, Italian, Portuguese, Dutch. */
export const FOREIGN_ROLES: readonly (readonly [Role, string])[] = [
  [
    'claim',
    'aussage|aussagen|behauptung|behauptungen|affirmation|affirmations|allégation|allégations|énoncé|énoncés|afirmación|afirmaciones|declaración|declaraciones|påstående|påståenden|påstand|påstande|affermazione|affermazioni|dichiarazione|dichiarazioni|afirmação|afirmações|alegação|declaração|bewering|beweringen|stelling|stellingen',
  ],
  ['status', 'prüfstatus|statut|statuts|estado|estados|stato|situação|granskningsstatus'],
  [
    'quote',
    'zitat|zitate|originalzitat|wortlaut|verbatims|cita|citas|cita textual|citat|sitat|citazione|citazioni|citação|citações|citaat|citaten',
  ],
  [
    'evidence',
    'beleg|belege|nachweis|preuve|preuves|evidencia|prueba|pruebas|belägg|bevis|belæg|prova|prove|evidenza|evidenze|evidência|evidências|provas|bewijs|bewijzen|onderbouwing',
  ],
  [
    'source',
    'quelle|quellen|fuente|fuentes|källa|källor|kilde|kilder|fonte|fonti|fontes|bron|bronnen',
  ],
  ['title', 'titel|titre|título|titolo|tittel'],
  ['url', 'adresse|lien|enlace|adress|länk|lenke|indirizzo|collegamento|endereço'],
  ['archive', 'archivkopie|copie archivée|copia archivada'],
  ['type', 'typ|art|tipo|soort'],
  [
    'note',
    'analyse|bewertung|mangel|mängel|empfehlung|begründung|anmerkung|évaluation|problème|recommandation|motif|remarque|análisis|evaluación|problema|recomendación|motivo|nota|anmärkning|kommentar|rekommendation|osservazione|raccomandazione|observação|recomendação|opmerking|toelichting|aanbeveling',
  ],
];
