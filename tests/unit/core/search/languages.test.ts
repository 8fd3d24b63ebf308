import { describe, expect, test } from 'vitest';
import { documentsOfCase } from '../../../../src/core/search/rank/case-documents.ts';
import { createSearch } from '../../../../src/core/search/search.ts';
import { languageOf } from '../../../../src/core/search/vocabulary/languages.ts';
import { claim, libraryOf, oneCase } from '../../../support/cases.ts';

const german = oneCase('lampe', {
  org: 'Lampenwerk Nord',
  useCase: 'Rechnungen',
  summary: 'Das Werk prüft seine Rechnungen mit einem Modell und spart dabei Zeit.',
  claims: [
    claim('C1', {
      text: 'Die Prüfung einer Rechnung dauert nur noch zwei Minuten',
      quotes: ['Wir prüfen jede Rechnung in zwei Minuten'],
    }),
    claim('C2', {
      text: 'Die Zahl der Beschwerden von Kunden ist um 30 % gesunken',
      quotes: ['30 % weniger Beschwerden'],
    }),
  ],
});
const french = oneCase('boulange', {
  org: 'Boulange Rivière',
  useCase: 'Livraisons',
  summary: 'La boulangerie planifie ses livraisons avec un modèle qui prévoit les ventes.',
  claims: [
    claim('C1', {
      text: 'Les livraisons réalisées à l’heure ont augmenté de 20 %',
      quotes: ['Nous livrons plus souvent à l’heure'],
    }),
    claim('C2', {
      text: 'Le gaspillage des invendus est réduit de moitié',
      quotes: ['Deux fois moins de gaspillage pour nous'],
    }),
  ],
});
const spanish = oneCase('naranja', {
  org: 'Naranjas del Valle',
  useCase: 'Cosecha',
  summary: 'La cooperativa predice la cosecha con imágenes de los campos y un modelo.',
  claims: [
    claim('C1', {
      text: 'Las predicciones de la cosecha son un 15 % más exactas',
      quotes: ['Predecimos mejor que antes'],
    }),
    claim('C2', {
      text: 'Los agricultores gastan menos agua por las recomendaciones',
      quotes: ['Con las recomendaciones gastamos menos agua'],
    }),
  ],
});
const swedish = oneCase('bat', {
  org: 'Skärgårdsbåtar',
  useCase: 'Underhåll',
  summary: 'Rederiet planerar underhållet av sina båtar med hjälp av en modell.',
  claims: [
    claim('C1', {
      text: 'Antalet förseningar har minskat med 18 %',
      quotes: ['Båtarna är inte försenade lika ofta som förr'],
    }),
    claim('C2', {
      text: 'Motorerna håller längre och kostnaderna för reparationer har sjunkit',
      quotes: ['Vi reparerar motorerna mer sällan'],
    }),
  ],
});
const english = oneCase('bakery', {
  org: 'Crumb & Sons',
  summary: 'A family bakery lets a model set its ovens.',
  claims: [claim('C1', { text: 'Burnt loaves fell by 30% in six weeks', quotes: ['30% fewer'] })],
});

const search = createSearch(libraryOf(german, french, spanish, swedish, english));
const first = (question: string) => {
  const [hit] = search.rank(question).hits;
  return `${hit?.caseId} ${hit?.claimId}`;
};

describe('the language of a case', () => {
  test.each([
    [german, 'de'],
    [french, 'fr'],
    [spanish, 'es'],
    [swedish, 'sv'],
    [english, ''],
  ])('is told by its common words', (one, code) => {
    expect(documentsOfCase(one).language).toBe(code);
  });

  test('is what the front matter says', () => {
    expect(documentsOfCase({ ...english, extra: { language: 'German' } }).language).toBe('German');
    expect(documentsOfCase({ ...english, extra: { lang: 'fr-CA' } }).language).toBe('fr-CA');
  });

  test('is not a programming language', () => {
    expect(documentsOfCase({ ...english, extra: { language: 'Python' } }).language).toBe('');
  });

  test('is English where too little tells', () => {
    expect(languageOf('Die Hard')).toBe('');
    expect(languageOf('')).toBe('');
  });
});

describe('a claim is found in its own language', () => {
  test.each([
    // Other inflections than the claim's, with and without accents.
    ['Wie lange dauern Prüfungen von Rechnungen?', 'lampe C1'],
    ['beschwert sich der Kunde seltener?', 'lampe C2'],
    ['la livraison est-elle réalisée à l’heure ?', 'boulange C1'],
    ['livraison realisee a l heure', 'boulange C1'],
    ['combien de gaspillages évités', 'boulange C2'],
    ['¿es exacta la predicción?', 'naranja C1'],
    ['recomendacion del agua', 'naranja C2'],
    ['är båten försenad ofta?', 'bat C1'],
    ['kostnad för reparation av motor', 'bat C2'],
    ['burnt loaf', 'bakery C1'],
  ])('%s', (question, expected) => {
    expect(first(question)).toBe(expected);
  });

  test('by words, not by what any question has', () => {
    expect(search.rank('wie viele und warum nicht mit dem').hits).toEqual([]);
  });
});
