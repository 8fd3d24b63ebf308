/** Where Block Kit is to be shown; Slack's rules differ between the three. */
export type BlockSurface = 'message' | 'modal' | 'home';

/** One thing Slack would refuse, as `blocks.validate` reports it. */
export interface BlockProblem {
  /** JSON pointer from the payload's root, such as `/blocks/0/text/text`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What a check may look at and where it reports. One per validated payload. */
export interface Report {
  readonly surface: BlockSurface;
  readonly problems: BlockProblem[];
}

/** A rule for one value: reports every problem it finds, returns nothing. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

/** Adds a problem to `report`. */
export function problem(report: Report, pointer: string, code: string, message: string): void {
  report.problems.push({ pointer, code, message });
}

/** The line Slack writes for a problem: text, then where. */
export function problemLine(found: BlockProblem): string {
  return `${found.message} [json-pointer:${found.pointer}]`;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether `value` is a JSON object (neither null nor an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
