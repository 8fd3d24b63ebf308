import { count, label } from '../../kit/clip.ts';

/** The cases that a filter would have matched. */
export interface FilterPreview {
  readonly matching: number;
  /** Number of cases examined, newest first. */
  readonly of: number;
  /** Names of some that match. */
  readonly examples: readonly string[];
  /** Number of further cases that would match if they had an approved claim. */
  readonly unapproved: number;
}

/** `Would have matched 7 of the last 30 cases: Acme, Bolt, …`. */
export function previewWords(preview: FilterPreview): string {
  if (preview.of === 0) return 'The library holds no cases yet.';
  const { matching, of, examples, unapproved } = preview;
  const start = `Would have matched ${matching} of the last ${count(of, 'case')}`;
  const names = examples.slice(0, 5).map((name) => label(name, 60));
  const end = matching > names.length ? ', …' : '.';
  const matched = names.length === 0 ? '.' : `: ${names.join(', ')}${end}`;
  const without = unapproved === 1 ? 'more has' : 'more have';
  const left =
    unapproved === 0 ? '' : ` ${unapproved} ${without} no approved claim: add status:any for such.`;
  return `${start}${matched}${left}`;
}
