/** The streams that a verb writes to. */
export interface Io {
  readonly stdout: NodeJS.WriteStream | (NodeJS.WritableStream & { readonly isTTY?: boolean });
  readonly stderr: NodeJS.WriteStream | (NodeJS.WritableStream & { readonly isTTY?: boolean });
}

/** A stream that a verb writes to and whose reader may leave. */
export interface Output {
  /**
   * Writes text and waits until it is taken.
   * @returns false if the reader has left (`| head`), which is not a failure
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
