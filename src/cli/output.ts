/** Where a command writes; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person watches. */
  readonly isTTY?: boolean;
  once?(event: 'drain' | 'error' | 'close', listener: (error?: unknown) => void): unknown;
}

export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

/**
 * Writes text and waits until it is taken. Resolves false where the reader has gone (`| head`):
 * nobody is left to write for, and that is no error.
 */
export async function writeOut(output: Output, text: string): Promise<boolean> {
  try {
    if (output.write(text) !== false || output.once === undefined) return true;
  } catch (error) {
    return refuse(error);
  }
  return new Promise((resolve, reject) => {
    output.once?.('drain', () => resolve(true));
    output.once?.('close', () => resolve(false));
    output.once?.('error', (error) => {
      try {
        resolve(refuse(error));
      } catch (other) {
        reject(other);
      }
    });
  });
}

function refuse(error: unknown): false {
  if ((error as { code?: string }).code === 'EPIPE') return false;
  throw error;
}
