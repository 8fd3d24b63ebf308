import { type Refusal, refuse, refuseWith } from './refusal.ts';

/** The arguments of one call. A form gives only strings; JSON can give any type. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Reads a string argument. Converts numbers and booleans; undefined if absent or null. */
export function text(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Reads a string argument that must be present and not empty. */
export function requiredText(args: Arguments, name: string): string | Refusal {
  const value = text(args, name);
  if (value === undefined || value === '') return missing(name);
  return value;
}

export function missing(name: string): Refusal {
  return refuseWith('invalid_arguments', [`missing required field: ${name}`]);
}

/** Reads a boolean argument; forms write `true` or `1`. */
export function flag(args: Arguments, name: string): boolean {
  const value = args[name];
  return value === true || value === 1 || value === 'true' || value === '1';
}

export function wholeNumber(args: Arguments, name: string): number | undefined {
  const value = text(args, name);
  if (value === undefined || !/^\d+$/.test(value)) return undefined;
  return Number(value);
}

/** Reads a structured argument: the structure itself, or JSON in a string, as forms send it. */
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
