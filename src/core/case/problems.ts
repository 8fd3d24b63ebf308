import type { Problem, Severity } from './case.ts';

/**
 * Every problem that a case file or its folder can have: how grave it is and what to do about it.
 *
 * `error`: something the file says is not served, or not as it stands there.
 * `warning`: served, but a reader would be misled or left without evidence.
 * `info`: served as meant; worth knowing.
 */
const PROBLEMS = {
  'file-empty': ['error', 'Write the case into it, or delete it.'],
  'file-hidden': ['info', 'Rename it without the leading dot if it is a case file.'],
  'file-not-a-case': ['info', 'Nothing, if it is a page about the folder and not a case.'],
  'file-not-utf8': ['error', 'Save the file as UTF-8.'],
  'file-too-large': ['error', 'Split the case, or move material that is no claim out of the file.'],
  'file-too-slow': [
    'error',
    'Split the case, or take out what repeats a sign or a line thousands of times.',
  ],
  'file-unreadable': ['error', 'Check that the file exists and that it may be read.'],
  'file-outside': ['warning', 'Copy the file into the folder instead of linking to it.'],
  'file-merge-conflict': [
    'error',
    'Keep one version and delete the lines that begin with "<<<<<<<", "=======" and ">>>>>>>".',
  ],
  'folder-unreadable': ['error', 'Check the path of the folder and that it may be read.'],
  'folder-empty': ['error', 'Put case files (.md) into it, or name the folder that holds them.'],
  'serving-last-good': [
    'warning',
    'Mend the errors of this file; until then people see its last good version.',
  ],

  'front-matter-missing': [
    'error',
    'Begin the file with "---", the fields (case_id, org, use_case, …), and "---".',
  ],
  'front-matter-unclosed': ['error', 'Put a line "---" after the last field.'],
  'front-matter-language': ['error', 'Write the front matter in YAML, after a plain "---".'],
  'front-matter-yaml': [
    'error',
    'Correct the YAML; put values that hold ": " or "#" in quotation marks.',
  ],
  'front-matter-value-cut': [
    'warning',
    'Put the whole value in quotation marks, or move the comment to a line of its own.',
  ],
  'front-matter-missing-field': ['error', 'Add the field to the front matter.'],
  'front-matter-wrong-type': ['error', 'Write the value as plain text.'],
  'front-matter-date': ['warning', 'Write the date as YYYY-MM-DD.'],
  'front-matter-unknown-key': ['info', 'Keep it (it is shown with the case), or correct its name.'],
  'field-unknown-value': [
    'warning',
    'Write a known value, or add this one to casebook.config.yml in the library.',
  ],
  'cluster-alone': ['info', 'Keep it if it is meant, or write a cluster that other cases have.'],
  'case-id-not-plain': ['info', 'Use lower-case letters, digits and hyphens: norvik-routes.'],
  'date-in-future': ['warning', 'Correct the date.'],
  'dates-out-of-order': ['warning', 'Correct the date that is wrong.'],
  'library-config': ['error', 'Correct the setting; until then the default counts.'],
  'format-structured': [
    'error',
    'Rename the list to "value_claims", or move claims and sources into the body under "## Detailed Findings" and "## Sources".',
  ],
  'verdicts-unreadable': ['error', 'Correct the JSON; until then its verdicts do not count.'],
  'verdicts-differ': [
    'info',
    'Nothing: only verdicts are read from it, all else from the case file.',
  ],
  'overlay-unreadable': ['error', 'Correct the JSON; until then the overlay says nothing.'],
  'case-other-generation': ['info', 'Nothing, or delete the file that is not served.'],

  'fence-unclosed': [
    'warning',
    'Close the code fence with a line of as many marks, or delete the line that opens it.',
  ],

  'field-misspelt': ['warning', 'Correct the name of the field.'],

  'markup-escaped': ['warning', 'Take out the backslashes before "#" and "*".'],

  'summary-missing': ['info', 'Add a section "## Executive Summary".'],
  'case-without-claims': [
    'warning',
    'Add a claim: **C1 - Title (APPROVED)** with Claim, Evidence and Source.',
  ],
  'case-without-sources': [
    'warning',
    'List the sources under "## Sources", and name one in each claim: **Source**: S1',
  ],
  'claim-without-id': [
    'info',
    'Write an id of its own before the claim, so that links to it keep working.',
  ],
  'claim-duplicate-id': ['error', 'Give each claim an id of its own.'],
  'claim-group-unclear': [
    'warning',
    'Write one bullet or paragraph for each id, or the id behind each: "… (C3)".',
  ],
  'claim-without-text': ['warning', 'Add the sentence: **Claim**: …'],
  'claim-without-status': ['warning', 'Add a status: APPROVED, NEEDS_REVIEW or REJECTED.'],
  'claim-status-unclear': [
    'warning',
    'Write one status alone (APPROVED, NEEDS_REVIEW or REJECTED), and why behind a dash.',
  ],
  'claim-withdrawn': ['warning', 'Delete the claim, or take the strike away if it stands.'],
  'claim-status-conflict': ['warning', 'Write the status once, or the same in every place.'],
  'claim-approved-without-quote': [
    'warning',
    'Add the evidence word for word: **Evidence**: "…", or set the status to NEEDS_REVIEW.',
  ],
  'claim-evidence-not-quoted': [
    'info',
    'Put quotation marks around words taken from the source; otherwise it is shown as a note.',
  ],
  'claim-quote-without-marks': [
    'info',
    "Put quotation marks around the source's words; move words of your own to a note: **Analysis**: …",
  ],
  'claim-quote-unclosed': ['warning', 'Close the quotation mark.'],
  'claim-quote-not-in-file': [
    'warning',
    'Write the quote as one run of plain text: without HTML tags, comments or odd control characters in it.',
  ],
  'claim-text-not-in-file': [
    'warning',
    'Write the sentence or the title in plain letters: without HTML entities or tags within its words.',
  ],
  'claim-quote-garbled': [
    'warning',
    'Copy the words from the source again and save the file as UTF-8.',
  ],
  'claim-quote-not-captured': [
    'warning',
    'Copy the words from the source again, or name the source that holds them.',
  ],
  'claim-quote-about-other': [
    'warning',
    'Check whom the quote is about; if it is about this organisation, name it in the claim.',
  ],
  'claim-figure-not-quoted': ['warning', 'Quote the words that state the figure, or correct it.'],
  'claim-source-unknown': ['warning', 'Add the source to "## Sources", or correct its id.'],
  'claims-without-source': ['info', 'Name the source of each claim: **Source**: S1'],
  'source-not-listed': ['info', 'List it under "## Sources" with an id, so that links to it stay.'],
  'text-struck': ['info', 'Delete what is struck out, or take the strike away if it stands.'],
  'source-withdrawn': ['warning', 'Delete the source, or take the strike away if it stands.'],
  'source-without-id': ['info', 'Write an id of its own before the source: **S1**: …'],
  'source-duplicate-id': ['error', 'Give each source an id of its own.'],
  'source-without-url': ['warning', 'Add the http(s) address: **URL**: https://…'],
  'source-dead': ['warning', 'Find where it is now, or cite an archived copy of it.'],
  'source-checks-unreadable': [
    'warning',
    'Run `casebook sources check` again, or restore or delete the file.',
  ],
  'source-moved': ['warning', 'Check that the page is still the same, and correct the address.'],
  'source-title-not-in-file': [
    'warning',
    'Write the title in plain letters: without HTML entities or tags within its words.',
  ],
  'source-url-not-in-file': [
    'warning',
    'Write the address as it is, without entities or markup in it.',
  ],
  'source-without-title': ['info', 'Add the title of the source.'],

  'quotes-compared': ['info', 'Nothing; see each warning about a quote that is not there.'],
  'claims-unreviewed': [
    'info',
    'Have a person review them; until then nothing is approved because a program found it.',
  ],
  'case-review-due': [
    'info',
    'Look at it again; then set "last_updated", or a later day in "review_by".',
  ],
  'metric-doubtful': ['info', 'Correct the metric, or write its unit into the claim.'],
  'metric-not-quoted': ['warning', 'Quote the words that state the value, or correct it.'],
  'claim-quote-elided': ['info', 'Quote one run of words; put the rest into a claim of its own.'],
  'claim-contextual': ['info', 'Move it to "context_claims", or correct its attribution.'],
  'claim-title-long': [
    'info',
    'Write at most 100 characters; the rest belongs into claim_description.',
  ],
  'claim-quote-found': ['info', 'Verify it again: the quote is in the captured text.'],
  'claim-confidence-doubtful': ['info', 'Lower the confidence, or verify the fact.'],
  'case-none-verified': ['info', 'Have its quotes verified.'],
  'source-incomplete': ['info', 'Fill in the field; the source is served without it.'],
  'case-level-differs': ['info', 'Write the highest level of its claims.'],
  'case-summary-differs': ['warning', 'Count the claims anew.'],
  'code-systems-mixed': ['info', 'Write all codes by one of the two.'],
  'case-duplicate-id': ['error', 'Give each case an id of its own.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** The place of a problem. */
export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * A problem of a known code.
 * @param message what is wrong, one sentence that names the thing
 * @param hint what to do, where the code's own hint is too general
 */
export function problemAt(
  code: ProblemCode,
  place: Place,
  message: string,
  hint: string = PROBLEMS[code][1],
): Problem {
  return { code, severity: PROBLEMS[code][0], file: place.file, line: place.line, message, hint };
}
