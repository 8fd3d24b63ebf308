import { ASKED_AS, type Case, type Claim } from '../../case/case.ts';
import type { CollectionSettings, TextGroup } from '../engine/index/collection.ts';
import { fold } from '../engine/words/fold.ts';
import { stemmerOf } from '../engine/words/stem.ts';
import { kindsIn } from '../question/answer-kinds.ts';
import { commonWords, languageOf } from '../vocabulary/languages.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';

/** The fields of a claim, in index order. */
export const CLAIM_FIELDS = ['title', 'claim', 'quote', 'asked as', 'notes'] as const;
const CLAIM = 1;
const QUOTE = 2;
/** The fields of a case. */
export const CASE_FIELDS = ['name', 'use case', 'summary', 'front matter'] as const;

/** Field weights that select the first candidates. */
export const CASE_COLLECTION: CollectionSettings = {
  documents: {
    k1: 1.2,
    fields: [
      { weight: 1.5, b: 0.4 },
      { weight: 2, b: 0.5 },
      { weight: 1, b: 0.6 },
      { weight: 2, b: 0.5 },
      { weight: 0.2, b: 0.7 },
    ],
  },
  groups: {
    k1: 1.2,
    fields: [
      { weight: 4, b: 0.3 },
      { weight: 2, b: 0.4 },
      { weight: 0.7, b: 0.7 },
      { weight: 0.4, b: 0.7 },
    ],
  },
  stopWords: STOP_WORDS,
  stopWordsOf: commonWords,
  markOf(group, document, words) {
    const own = new Set(fold(group.fields[0] ?? '').split(/[^\p{L}\p{N}]+/u));
    const kinds = (field: number) => kindsIn(document.fields[field] ?? '', words[field] ?? [], own);
    return kinds(CLAIM) | (kinds(QUOTE) << 16);
  },
};

/** Returns the kinds of answer in a claim's sentence and in its quotes, from its document's mark. */
export function kindsOfMark(mark: number): { readonly claim: number; readonly quote: number } {
  return { claim: mark & 0xffff, quote: mark >>> 16 };
}

/** Turns a case into a group with a document for each claim. */
export function documentsOfCase(one: Case): TextGroup {
  return {
    id: one.id,
    revision: one.revision,
    language: languageOfCase(one),
    fields: [
      `${one.org} ${one.id.replaceAll('-', ' ')}`,
      `${one.useCase} ${one.title}`,
      one.summary,
      [
        one.highlightedValue,
        one.tier,
        one.tierRationale,
        one.primaryImpact,
        one.industryCluster,
        ...Object.values(one.extra),
      ].join('\n'),
    ],
    documents: searchedClaims(one).map((claim) => ({
      id: claim.id,
      fields: fieldsOfClaim(claim),
    })),
  };
}

/** Returns the claims and facts of a case that are searched, by the order of its documents. */
export function searchedClaims({ claims, context = [] }: Case): readonly Claim[] {
  return [...claims, ...context];
}

/** A language's code, with or without a region. */
const CODE = /^[a-z]{2}(?:[-_].*)?$/i;

/** Returns the language in the front matter, or else the language of the prose. */
function languageOfCase(one: Case): string {
  const told = one.extra.language ?? one.extra.lang ?? '';
  if (told !== '' && (CODE.test(told) || stemmerOf(told))) return told;
  const prose = [one.summary];
  for (const claim of one.claims) prose.push(claim.text, ...claim.quotes);
  return languageOf(prose.join('\n'));
}

function fieldsOfClaim(claim: Claim): string[] {
  const { [ASKED_AS]: askedAs = '', ...notes } = claim.notes;
  return [
    claim.title,
    claim.text,
    claim.quotes.join('\n'),
    askedAs,
    Object.values(notes).join('\n'),
  ];
}
