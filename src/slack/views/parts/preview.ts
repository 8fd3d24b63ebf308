import { count, label } from '../../clip.ts';

/** What a filter would have matched. */
export interface FilterPreview {
  readonly matching: number;
  /** How many cases were looked at, newest first. */
  readonly of: number;
  /** Names of some that match. */
  readonly examples: readonly string[];
}

/** `Would have matched 7 of the last 30 cases: Acme, Bolt, …`. */
export function previewWords(preview: FilterPreview): string {
  if (preview.of === 0) return 'The library holds no cases yet.';
  const { matching, of, examples } = preview;
  const start = `Would have matched ${matching} of the last ${count(of, 'case')}`;
  const names = examples.slice(0, 5).map((name) => label(name, 60));
  if (matching === 0 || names.length === 0) return `${start}.`;
  return `${start}: ${names.join(', ')}${matching > names.length ? ', …' : '.'}`;
}
