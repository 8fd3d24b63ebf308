import { type Refusal, refuse, refuseWith } from './refusal.ts';

/** The arguments of one call: strings from a form, anything from JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A string argument; numbers and booleans become strings, absent and null `undefined`. */
export function text(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A string argument that must be there and not empty. */
export function requiredText(args: Arguments, name: string): string | Refusal {
  const value = text(args, name);
  if (value === undefined || value === '') return missing(name);
  return value;
}

export function missing(name: string): Refusal {
  return refuseWith('invalid_arguments', [`missing required field: ${name}`]);
}

/** A boolean argument, as forms write it: `true`, `1`. */
export function flag(args: Arguments, name: string): boolean {
  const value = args[name];
  return value === true || value === 1 || value === 'true' || value === '1';
}

export function wholeNumber(args: Arguments, name: string): number | undefined {
  const value = text(args, name);
  if (value === undefined || !/^\d+$/.test(value)) return undefined;
  return Number(value);
}

/** A structured argument: JSON in a string (as forms carry it) or the structure itself. */
export function structure(args: Arguments, name: string, error: string): unknown {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return refuse(error);
  }
}
