import type { Io } from './io.ts';

/** A stream that a verb writes to and whose reader may leave. */
export interface Output {
  /**
   * Writes text and waits until it is taken. False where the reader has gone (`| head`): nobody is
   * left to write for, and that is no failure.
   */
  write(text: string): Promise<boolean>;
}

/** Opens a stream for writing; the listener for its errors stays, as they come late. */
export function createOutput(stream: Io['stdout']): Output {
  let gone = false;
  let failure: unknown = null;
  let wake: () => void = () => {};
  stream.on('error', (error: { code?: string }) => {
    if (error.code === 'EPIPE') gone = true;
    else failure = error;
    wake();
  });
  stream.on('close', () => {
    gone = true;
    wake();
  });
  return {
    write: async (text) => {
      if (!gone && failure === null && !stream.write(text)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          stream.once('drain', resolve);
        });
      }
      if (failure !== null) throw failure;
      return !gone;
    },
  };
}
