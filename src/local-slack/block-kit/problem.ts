/** A place that shows Block Kit. Slack's rules differ between the three. */
export type BlockSurface = 'message' | 'modal' | 'home';

/** One thing Slack would reject, as `blocks.validate` reports it. */
export interface BlockProblem {
  /** JSON pointer from the payload's root, such as `/blocks/0/text/text`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A check's context and its results. One per validated payload. */
export interface Report {
  readonly surface: BlockSurface;
  readonly problems: BlockProblem[];
}

/** A rule for one value. Adds every problem it finds to the report. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

/** Adds a problem to `report`. */
export function problem(report: Report, pointer: string, code: string, message: string): void {
  report.problems.push({ pointer, code, message });
}

/** Formats a problem as Slack does: the text, then the location. */
export function problemLine(found: BlockProblem): string {
  return `${found.message} [json-pointer:${found.pointer}]`;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** True if `value` is a JSON object (not null or an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
