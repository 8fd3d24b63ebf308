import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawCorrected } from './parts/corrected.ts';

/** In place of a post whose every claim has left the library: nothing of it is evidence, or opens. */
export function postGoneMessage(surface: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => drawCorrected(sheet, surface));
}
