import { isObject, type JsonObject } from '../block-kit/problem.ts';
import { elementsOf, everyBlock } from '../block-kit/walk.ts';

/** An action ID, the text on the element, or a test of the element's JSON. */
export type Which = string | ((element: JsonObject) => boolean);

/** An element and the ID of its block. */
export interface FoundElement {
  readonly blockId: string;
  readonly element: JsonObject;
}

/** Returns every element of `blocks` that a person can use, in order. */
function usableElements(blocks: readonly unknown[]): readonly FoundElement[] {
  return everyBlock(blocks, '').flatMap((placed) =>
    elementsOf(placed)
      .filter(({ value }) => value.type !== 'image')
      .map(({ value }) => ({ blockId: String(placed.value.block_id), element: value })),
  );
}

/** Returns the text on an element: a button's text or a menu's placeholder. */
function elementWords(element: JsonObject): string {
  const text = isObject(element.text) ? element.text : element.placeholder;
  return isObject(text) ? String(text.text) : '';
}

/**
 * Finds the first element that matches `which`. Throws if there is none, listing the elements that
 * exist.
 */
export function findElement(blocks: readonly unknown[], which: Which): FoundElement {
  const usable = usableElements(blocks);
  const found =
    typeof which === 'function'
      ? usable.find(({ element }) => which(element))
      : (usable.find(({ element }) => element.action_id === which) ??
        usable.find(({ element }) => elementWords(element) === which));
  if (found !== undefined) return found;
  const names = usable.map(({ element }) => `${element.action_id} "${elementWords(element)}"`);
  throw new Error(`There is no element ${String(which)}; there are: ${names.join(', ')}`);
}
