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

/** Labels in German, French and Spanish. */
export const FOREIGN_ROLES: readonly (readonly [Role, string])[] = [
  [
    'claim',
    'aussage|aussagen|behauptung|behauptungen|affirmation|affirmations|allégation|allégations|énoncé|énoncés|afirmación|afirmaciones|declaración|declaraciones',
  ],
  ['status', 'prüfstatus|statut|statuts|estado|estados'],
  ['quote', 'zitat|zitate|originalzitat|wortlaut|verbatims|cita|citas|cita textual'],
  ['evidence', 'beleg|belege|nachweis|preuve|preuves|evidencia|prueba|pruebas'],
  ['source', 'quelle|quellen|fuente|fuentes'],
  ['title', 'titel|titre|título'],
  ['url', 'adresse|lien|enlace'],
  ['archive', 'archivkopie|copie archivée|copia archivada'],
  ['type', 'typ|art|tipo'],
  [
    'note',
    'analyse|bewertung|mangel|mängel|empfehlung|begründung|anmerkung|évaluation|problème|recommandation|motif|remarque|análisis|evaluación|problema|recomendación|motivo|nota',
  ],
];
