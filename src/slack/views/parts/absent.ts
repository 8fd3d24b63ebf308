import { label } from '../../kit/clip.ts';
import { bold, type Inline } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';

/** `There is no case of PwC or Ernst & Young.` */
export function noCaseOf(sheet: Sheet, absent: readonly string[]): Inline {
  const names = absent.slice(0, 5).map((name) => label(asName(name), sheet.room(60)));
  return bold(`The library has no case of ${names.join(' or ')}.`);
}

/** A name as it was typed; with capitals if it was typed without any. */
function asName(name: string): string {
  if (name !== name.toLowerCase()) return name;
  if (name.replace(/[^a-z]/g, '').length <= 3) return name.toUpperCase();
  return name
    .replace(/(?<![\p{L}\p{N}'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/ (Of|And|The) /g, (word) => word.toLowerCase());
}
