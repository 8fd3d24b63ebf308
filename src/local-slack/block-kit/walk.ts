import { isObject, type JsonObject } from './problem.ts';

/** A block or element and its location in the payload. */
export interface Placed {
  readonly pointer: string;
  readonly value: JsonObject;
}

function placedIn(list: unknown, pointer: string): Placed[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) =>
    isObject(value) ? [{ pointer: `${pointer}/${index}`, value }] : [],
  );
}

/** Returns every block of `blocks`, including those in containers and carousels. */
export function everyBlock(blocks: unknown, pointer: string): Placed[] {
  return placedIn(blocks, pointer).flatMap((placed) => {
    const { type } = placed.value;
    const inner =
      type === 'container' ? 'child_blocks' : type === 'carousel' ? 'elements' : undefined;
    if (inner === undefined) return [placed];
    return [placed, ...everyBlock(placed.value[inner], `${placed.pointer}/${inner}`)];
  });
}

/** Returns the elements directly inside a block that can have an `action_id`. */
export function elementsOf(block: Placed): Placed[] {
  const { value, pointer } = block;
  switch (value.type) {
    case 'section':
      return isObject(value.accessory)
        ? [{ pointer: `${pointer}/accessory`, value: value.accessory }]
        : [];
    case 'input':
      return isObject(value.element)
        ? [{ pointer: `${pointer}/element`, value: value.element }]
        : [];
    case 'actions':
    case 'context_actions':
      return placedIn(value.elements, `${pointer}/elements`);
    case 'card':
      return placedIn(value.actions, `${pointer}/actions`);
    default:
      return [];
  }
}
