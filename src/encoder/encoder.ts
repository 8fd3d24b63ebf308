/** A sentence encoder: texts that mean the same get vectors that are near each other. */
export interface Encoder {
  /** Changes whenever the vectors would. */
  readonly id: string;
  /** For a person: what encodes. */
  readonly name: string;
  /** So many texts are best given at once. */
  readonly batch: number;
  /**
   * Returns a vector of length one for each text, in order.
   * @throws EncoderError
   */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** What went wrong with an encoder, for a person. */
export class EncoderError extends Error {
  override readonly name = 'EncoderError';
}

/**
 * Scales a vector to length one.
 * @throws EncoderError if it has no direction
 */
export function normalised(vector: ArrayLike<number>): Float32Array {
  let square = 0;
  for (let i = 0; i < vector.length; i++) square += (vector[i] as number) ** 2;
  const length = Math.sqrt(square);
  if (!(length > 0) || !Number.isFinite(length)) {
    throw new EncoderError('the encoder gave a vector without a direction');
  }
  return Float32Array.from(vector, (value) => value / length);
}
