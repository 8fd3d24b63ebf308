import { limits } from './limits.ts';
import { type Check, isObject, type JsonObject, problem, type Report } from './problem.ts';

/**
 * Checks a string's length. The wording matches Slack's answers: "must be less than 3001
 * characters".
 */
export function string(bounds: { min?: number; max?: number } = {}): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') {
      problem(report, pointer, 'invalid_type', 'must provide a string');
      return;
    }
    const { min, max } = bounds;
    if (min !== undefined && value.length < min) {
      problem(report, pointer, 'min_length', `must be more than ${min - 1} characters`);
    }
    if (max !== undefined && value.length > max) {
      problem(report, pointer, 'max_length', `must be less than ${max + 1} characters`);
    }
  };
}

/** A block's ID: any string of at most 255 characters. */
export const blockId: Check = string({ max: limits.identifier });

/** A string of at least one character. */
export function filled(max?: number): Check {
  return string(max === undefined ? { min: 1 } : { min: 1, max });
}

export function number(bounds: { min?: number; max?: number; whole?: boolean } = {}): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      problem(report, pointer, 'invalid_type', 'must provide a number');
      return;
    }
    const { min, max, whole } = bounds;
    if (whole === true && !Number.isInteger(value)) {
      problem(report, pointer, 'invalid_type', 'must provide an integer');
    }
    if (min !== undefined && value < min) {
      problem(report, pointer, 'min_value', `must be greater than or equal to ${min}`);
    }
    if (max !== undefined && value > max) {
      problem(report, pointer, 'max_value', `must be less than or equal to ${max}`);
    }
  };
}

export const boolean: Check = (value, pointer, report) => {
  if (typeof value !== 'boolean') {
    problem(report, pointer, 'invalid_type', 'must provide a boolean');
  }
};

export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, pointer, report) => {
    if (allowed.includes(value as string)) return;
    const list = allowed.map((item) => JSON.stringify(item)).join(', ');
    problem(report, pointer, 'failed_constraint', `must be one of: ${list}`);
  };
}

export function pattern(regexp: RegExp, wording: string): Check {
  return (value, pointer, report) => {
    if (typeof value === 'string' && regexp.test(value)) return;
    problem(report, pointer, 'failed_constraint', wording);
  };
}

export function array(item: Check, bounds: { min?: number; max?: number } = {}): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) {
      problem(report, pointer, 'invalid_type', 'must provide an array');
      return;
    }
    const { min, max } = bounds;
    if (min !== undefined && value.length < min) {
      problem(report, pointer, 'min_items', `must provide at least ${min} items`);
    }
    if (max !== undefined && value.length > max) {
      problem(report, pointer, 'max_items', `no more than ${max} items allowed`);
    }
    for (const [index, entry] of value.entries()) item(entry, `${pointer}/${index}`, report);
  };
}

export interface Shape {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
  /** Accepts properties that aren't listed. */
  readonly open?: boolean;
  /** A rule for several properties together. */
  readonly also?: (value: JsonObject, pointer: string, report: Report) => void;
}

/** An object with only these properties. `type` is always allowed and isn't checked here. */
export function object(shape: Shape): Check {
  const required = Object.entries(shape.required ?? {});
  const known = new Map([...required, ...Object.entries(shape.optional ?? {})]);
  return (value, pointer, report) => {
    if (!isObject(value)) {
      problem(report, pointer, 'invalid_type', 'must provide an object');
      return;
    }
    for (const [name] of required) {
      if (value[name] === undefined || value[name] === null) {
        problem(report, pointer, 'missing_field', `missing required field: ${name}`);
      }
    }
    for (const [name, entry] of Object.entries(value)) {
      const check = known.get(name);
      if (check !== undefined) {
        // Slack treats null as an absent optional property.
        if (entry !== null && entry !== undefined) check(entry, `${pointer}/${name}`, report);
      } else if (name !== 'type' && shape.open !== true) {
        problem(report, pointer, 'additional_property', `invalid additional property: ${name}`);
      }
    }
    shape.also?.(value, pointer, report);
  };
}

/** An object whose `type` selects one of `kinds`. */
export function byType(kinds: Readonly<Record<string, Check>>): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) {
      problem(report, pointer, 'invalid_type', 'must provide an object');
      return;
    }
    const { type } = value;
    if (type === undefined || type === null) {
      problem(report, pointer, 'missing_field', 'missing required field: type');
      return;
    }
    const check = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (check === undefined) {
      const name = typeof type === 'string' ? type : JSON.stringify(type);
      problem(report, `${pointer}/type`, 'unsupported_type', `unsupported type: ${name}`);
      return;
    }
    check(value, pointer, report);
  };
}

/** Runs every check in order. */
export function all(...checks: readonly Check[]): Check {
  return (value, pointer, report) => {
    for (const check of checks) check(value, pointer, report);
  };
}

/** Returns the named entries of `kinds`. */
export function pick<Kind extends string>(
  kinds: Readonly<Record<string, Check>>,
  names: readonly Kind[],
): Record<string, Check> {
  return Object.fromEntries(
    names.map((name) => {
      const check = kinds[name];
      if (check === undefined) throw new Error(`no check for ${name}`);
      return [name, check];
    }),
  );
}
