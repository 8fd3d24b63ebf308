import type { Arguments } from './arguments.ts';

/** One call of the Web API or of a response URL (its method is `response_url`). */
export interface ApiCall {
  readonly method: string;
  /** Without the token. */
  readonly args: Arguments;
  /** Milliseconds since 1970 on the local Slack's clock. */
  readonly at: number;
  /** What Slack decided; absent where a fault came first. */
  readonly result?: Readonly<Record<string, unknown>>;
  /** The fault that the caller met. */
  readonly fault?: string;
}

export interface CallLog {
  readonly all: readonly ApiCall[];
  add(call: ApiCall): void;
}

/** Keeps the last `keep` calls. */
export function createCallLog(keep: number, emit: (call: ApiCall) => void): CallLog {
  let calls: ApiCall[] = [];
  return {
    get all() {
      return calls;
    },
    add(call) {
      calls.push(call);
      if (calls.length > keep * 2) calls = calls.slice(-keep);
      emit(call);
    },
  };
}

/** Calls that Slack itself refused; those that only met a fault are left out. */
export function refusalsIn(calls: readonly ApiCall[]): readonly ApiCall[] {
  return calls.filter((call) => call.result?.ok === false);
}
