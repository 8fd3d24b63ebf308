import type { Case, Claim } from '../../../core/case/case.ts';
import { label, shorten } from '../../kit/clip.ts';

/** The slash command, if the settings give it no other name. */
export const COMMAND = '/case';
/** The bot's name, as wording shows it. */
export const BOT = '@Casebook';

/** Stands on a posted message that was edited after a case in it changed. */
export const CORRECTED = 'Brought up to date since it was posted: see the thread';

/** The same on a reply in that thread. */
export const CORRECTED_REPLY = 'Brought up to date since it was posted';

/** Stands before the names of announced cases that the library has no more. */
export const WITHDRAWN = 'No longer in the library';

const NAME = 200;

/** Names a case: its organisation, else its title or id. */
export function orgName(of: Case): string {
  return label(of.org, NAME) || label(of.title, NAME) || label(of.id, NAME) || 'Unnamed case';
}

/** `Klarna: AI Customer Service Automation`. */
export function caseName(of: Case): string {
  const useCase = label(of.useCase, NAME);
  return useCase === '' ? orgName(of) : `${orgName(of)}: ${useCase}`;
}

/** `Klarna C6`: what a person types after the command to see a claim. */
export function claimAddress(of: Case, claim: Claim, max = 60): string {
  return `${shorten(orgName(of), max)} ${label(claim.id, 20)}`;
}

/** Returns the claim's sentence, or its title if the file gives no sentence. */
export function claimSentence(claim: Claim): string {
  return claim.text.trim() === '' ? claim.title : claim.text;
}

/** The case's file, for "the rest is in …". */
export function fileName(of: Case): string {
  return label(of.file, 120);
}
