import { createMeanings, type EncoderState, type LibraryMeanings } from '../encoder/meanings.ts';
import { openEncoder } from '../encoder/open-encoder.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import type { Logger } from '../logging/logging.ts';

/**
 * The meanings of a library, as the encoder of the settings reads them.
 * @param encoder a folder or an address; null for none, which is said too
 * @returns null without an encoder
 */
export function openMeanings(
  encoder: string | null,
  { library, cache, log }: { library: string; cache: ReadingCache | null; log: Logger },
): LibraryMeanings | null {
  if (encoder === null) {
    log.info('claims are found by their words, without an encoder');
    return null;
  }
  log.info({ encoder }, 'an encoder helps to find claims, as soon as it has read them');
  return createMeanings({
    open: () => openEncoder(encoder),
    cache: cache && { folder: cache.folder, library },
    onState: (state) => logState(state, log),
  });
}

function logState(state: EncoderState, log: Logger): void {
  if (state.kind === 'failed') {
    log.warn(
      { err: state.error },
      'the encoder fails: until it works, claims are found by their words',
    );
  } else {
    const { name: encoder, claims, fresh } = state;
    log.info({ encoder, claims, fresh }, 'the encoder has read all claims');
  }
}
