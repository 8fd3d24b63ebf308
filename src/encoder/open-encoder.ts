import type { Encoder } from './encoder.ts';
import { createHttpEncoder } from './http-encoder.ts';
import { openWasmEncoder } from './wasm-encoder.ts';

/**
 * Opens the encoder that a setting names: a folder, or an address with the model behind `#`.
 * @throws EncoderError
 */
export async function openEncoder(setting: string): Promise<Encoder> {
  return /^https?:/.test(setting) ? createHttpEncoder(setting) : openWasmEncoder(setting);
}
