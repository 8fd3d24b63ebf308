import type { Arguments } from './arguments.ts';

/** One call to the Web API or to a response URL (method `response_url`). */
export interface ApiCall {
  readonly method: string;
  /** Without the token. */
  readonly args: Arguments;
  /** Milliseconds since 1970 on the local Slack's clock. */
  readonly at: number;
  /** Slack's answer; absent if a fault kept the call from Slack. */
  readonly result?: Readonly<Record<string, unknown>>;
  /** The injected fault that hit this call, if any. */
  readonly fault?: string;
}

export interface CallLog {
  readonly all: readonly ApiCall[];
  add(call: ApiCall): void;
}

/** Keeps at least the last `keep` calls. */
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

/** Returns the calls that Slack itself refused, not those that only hit an injected fault. */
export function refusalsIn(calls: readonly ApiCall[]): readonly ApiCall[] {
  return calls.filter((call) => call.result?.ok === false);
}
