import { FAILSAFE_SCHEMA, load } from 'js-yaml';

const COUNTED = /^(?:[&!]\S*[ \t]+)*[|>][-+]?\d/;
const DEEPEST = 40;
const PLAIN = /^[^\s&!*|>"'%@`#[\]{},?:-][^\n#:]*$/;
const QUOTED = /^(?:'[^'\n]*'|"[^"\\\n]*")$/;

/** `|2`: the indentation of a block is counted from what stands around it, which isn't at hand. */
export function isCounted(written: string): boolean {
  return COUNTED.test(written);
}

/**
 * Reads a YAML scalar as it is written in a file: unescaped, unfolded.
 * @param isMeant judges its value
 */
export function readsAs(written: string, isMeant: (value: string) => boolean): boolean {
  if (PLAIN.test(written)) return isMeant(written);
  if (QUOTED.test(written)) return isMeant(written.slice(1, -1));
  if (!isCounted(written)) return isMeant(valueIn(`x: ${written}`));
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const around = depth === 0 ? '' : `around:\n${' '.repeat(depth)}`;
    if (isMeant(valueIn(`${around}x: ${written}`))) return true;
  }
  return false;
}

/** Empty if it is no scalar. */
function valueIn(yaml: string): string {
  try {
    const read = load(yaml, { schema: FAILSAFE_SCHEMA }) as Readonly<Record<string, unknown>>;
    const { x } = (read.around ?? read) as { readonly x?: unknown };
    return typeof x === 'string' ? x : '';
  } catch {
    return '';
  }
}
