import { isObject, type JsonObject } from './problem.ts';

/** One block or element of a payload and where it is. */
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

/** Every block of `blocks`, those inside containers and carousels too. */
export function everyBlock(blocks: unknown, pointer: string): Placed[] {
  return placedIn(blocks, pointer).flatMap((placed) => {
    const { type } = placed.value;
    const inner =
      type === 'container' ? 'child_blocks' : type === 'carousel' ? 'elements' : undefined;
    if (inner === undefined) return [placed];
    return [placed, ...everyBlock(placed.value[inner], `${placed.pointer}/${inner}`)];
  });
}

/** The elements that stand directly in a block and may carry an `action_id`. */
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
