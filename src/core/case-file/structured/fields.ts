import type { Given, GivenValue } from '../../case/case.ts';
import { onOneLine } from '../../words/one-line.ts';

/** The text of a field as the file has it; empty if there is none, or it is no text. */
export function textOf(fields: Given, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

/** The text of a field on one line, without spaces around it. */
export function lineOf(fields: Given, key: string): string {
  return onOneLine(textOf(fields, key)).trim();
}

/** The texts of a list; a single text counts as a list of one. */
export function textsOf(fields: Given, key: string): string[] {
  const value = fields[key];
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** A group of fields; empty if the field holds none. */
export function groupOf(fields: Given, key: string): Given {
  const value = fields[key];
  return isGroup(value) ? value : {};
}

export function isGroup(value: GivenValue | undefined): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All fields but those that are read into places of their own. */
export function without(fields: Given, keys: readonly string[]): Given {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
