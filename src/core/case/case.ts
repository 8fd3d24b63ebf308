import type { WrittenPlaces } from './places.ts';

/**
 * A parsed case file. Values are plain and immutable; everything that Casebook shows of a case
 * comes from here.
 */

/**
 * A claim's review status, strictest last. UNREVIEWED: nobody has reviewed it yet, and its file says that
 * a program found its quote in the source.
 */
export const STATUSES = ['APPROVED', 'UNREVIEWED', 'NEEDS_REVIEW', 'REJECTED'] as const;
export type Status = (typeof STATUSES)[number];

/** The kind of note that holds questions a claim answers: the search reads them, people don't. */
export const ASKED_AS = 'asked as';

/** One claim of a case. */
export interface Claim {
  /** `C1`..`Cn`, or `VC-001`, unique within its case. */
  readonly id: string;
  /** The claim's short heading ("Profit Impact"); empty if the file gives none. */
  readonly title: string;
  readonly status: Status;
  /** The claim's sentence, as plain text. */
  readonly text: string;
  /** Evidence, byte for byte as the file has it, without the surrounding quotation marks. */
  readonly quotes: readonly string[];
  /** Ids of the sources that this claim cites (`S1`), in the file's order. */
  readonly sources: readonly string[];
  /** Reviewers' notes by kind, lower case: `analysis`, `issue`, `recommendation`, … as plain text. */
  readonly notes: Readonly<Record<string, string>>;
  /** 1-based line in the file if the claim begins. */
  readonly line: number;
  /** Who gave the status, and when; absent if the file says neither. */
  readonly review?: Review;
  /**
   * The result of looking for its quotes in the captured text of their source. That is apart from the
   * review: a claim that nobody has compared with a capture may be APPROVED. Absent means `not-checked`.
   */
  readonly capture?: CaptureCheck;
  /** The id of the source whose captured text holds its quote; absent if none does. */
  readonly capturedIn?: string;
  /**
   * By source id, the address that opens the source at a quote of the claim. Only of sources whose captured
   * text holds the quote exactly once, and of no PDF; absent if there are none.
   */
  readonly links?: Readonly<Record<string, string>>;
  /** `context` for a fact of the case (when, where, how large); absent for a claim of value. */
  readonly kind?: 'context';
  /** What was measured, with its unit, in the claim's own words: `35,000 work hours`. */
  readonly metric?: string;
  /** How strong its evidence is, by its file's own words; absent if the format has none for it. */
  readonly grading?: Grading;
  /** Every other field that a file with claims in its front matter gives the claim, as it stands there. */
  readonly given?: Given;
  /** The places of its evidence in the file. Absent from a claim that a store has kept. */
  readonly places?: WrittenPlaces;
}

/** How strong a claim's evidence is. Each is the word of its file in lower case, or empty. */
export interface Grading {
  /** `outcome`, `adoption` or `method`. */
  readonly level: string;
  /** `direct`, `contributing` or `contextual`: as a reviewer corrected it, if one has. */
  readonly attribution: string;
  /** `primary`, `secondary_high` or `secondary_low`. */
  readonly grade: string;
  readonly mechanisms: readonly string[];
  readonly outcomes: readonly string[];
  readonly depth: string;
  /** The quote's place in its source, for a person. */
  readonly location: string;
}

/** Fields as a front matter has them, every scalar as text. */
export interface Given {
  readonly [field: string]: GivenValue;
}
export type GivenValue = string | null | readonly GivenValue[] | Given;

/** A person's review of a claim, as the file tells it. */
export interface Review {
  /** A name, or a part of an organisation; empty if the file gives none. */
  readonly by: string;
  /** `YYYY-MM-DD`, or as written if the day isn't certain; empty if the file gives none. */
  readonly on: string;
  /** Why; empty if the file gives no reason beside them. */
  readonly reason: string;
}

/** `word-for-word`, or `normalised`: but for spaces, quotation marks, apostrophes and dashes. */
export const CAPTURE_CHECKS = ['word-for-word', 'normalised', 'not-found', 'not-checked'] as const;
export type CaptureCheck = (typeof CAPTURE_CHECKS)[number];

/** One source of a case. */
export interface Source {
  /** `S1`..`Sn`, unique within its case. */
  readonly id: string;
  readonly title: string;
  /** An http(s) URL; empty if the file gives none that may be linked. */
  readonly url: string;
  /** The kind of source ("Press Release"); empty if the file doesn't say. */
  readonly type: string;
  /** 1-based line of the source's beginning. */
  readonly line: number;
  /** As for claims; of a body's sources, the archived copy alone. */
  readonly given?: Given;
  readonly places?: WrittenPlaces;
}

/** A parsed case file. */
export interface Case {
  readonly id: string;
  readonly org: string;
  readonly useCase: string;
  readonly title: string;
  /** The executive summary, markdown turned to plain text; paragraphs separated by a blank line. */
  readonly summary: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly dateAdded: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly lastUpdated: string;
  readonly highlightedValue: string;
  readonly tier: string;
  readonly tierConfidence: string;
  readonly tierRationale: string;
  readonly primaryImpact: string;
  readonly industryCluster: string;
  /** Every other front matter field, as text, in the file's order. */
  readonly extra: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  /** Facts of the case with their evidence, which are no value; absent if its format has none. */
  readonly context?: readonly Claim[];
  /** Present if the file keeps its claims in the front matter: every other field of the case. */
  readonly given?: Given;
  /** What overlays say of the case or its claims: interpretations, no evidence. Absent if there are none. */
  readonly tags?: readonly Tag[];
  /** The lasting address of its page in the library's site, without a claim's anchor; absent if it has none. */
  readonly page?: string;
  /** True if only curators see the case; absent if everybody does. */
  readonly isDraft?: true;
  /** The highlighted value with a word that no approved claim bears it; absent if it is shown as written. */
  readonly headline?: string;
  /** `YYYY-MM-DD`: by then somebody should look at it again. Absent if neither file nor library says so. */
  readonly reviewBy?: string;
  /** Hash of what the case says; changes when a claim, quote, status, source or front matter value does. */
  readonly revision: string;
  /** Path of the file, relative to the library's folder, with forward slashes. */
  readonly file: string;
}

/** What somebody, or a program, takes a case or a claim for: its sector, its function. */
export interface Tag {
  /** The name of the overlay's folder: `industry_sector`. */
  readonly overlay: string;
  /** The overlay's name for people: "Industry sector". */
  readonly title: string;
  /** Names, and codes behind them: `Sea transport (T1)`. At least one. */
  readonly values: readonly string[];
  /** Other words that speak for it; a filter finds them, nobody is shown them. */
  readonly hints: readonly string[];
  /** Who tagged it; empty if the overlay doesn't say. */
  readonly taggedBy: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly taggedOn: string;
  /** `high`, `medium`, `low`; empty if the overlay doesn't say. */
  readonly confidence: string;
  /** The tagged claim; absent if the whole case is. */
  readonly claimId?: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** A problem in a case file, with its remedy. */
export interface Problem {
  /** Stable, kebab-case: `claim-without-status`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path relative to the library's folder, with forward slashes. */
  readonly file: string;
  /** 1-based; 1 if the whole file is meant. */
  readonly line: number;
  readonly message: string;
  /** The remedy. */
  readonly hint: string;
}

/** Returns a claim of value or a fact of a case by its id; undefined if there is none. */
export function claimOf(theCase: Case | undefined, id: string): Claim | undefined {
  const isMeant = (claim: Claim) => claim.id === id;
  return theCase?.claims.find(isMeant) ?? theCase?.context?.find(isMeant);
}
