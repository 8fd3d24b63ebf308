import type { ReactNode } from 'react';
import type { JsonObject } from '../text/json.ts';

export interface BlockProps {
  readonly block: JsonObject;
  readonly blockId: string;
  /** Draws the blocks inside a block. */
  readonly nested: (blocks: readonly JsonObject[]) => ReactNode;
}
