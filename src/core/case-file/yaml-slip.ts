/** What somebody got wrong in YAML, in words that do not ask to know YAML. */
export interface YamlSlip {
  /** Index of the line. */
  readonly at: number;
  /** What is wrong; goes on a sentence. */
  readonly what: string;
  readonly hint: string;
}

interface Found {
  readonly what: string;
  readonly hint: string;
}

const FIELD = /^(["']?[\p{L}\p{N}_ .-]{1,60}["']?)[ \t]*:(?:[ \t]+(.*))?$/u;

/** Signs that mean something at the beginning of a value. */
const SIGN = /^(?:[%@`\]},&*!|>]|[-?] )/;

/**
 * Finds the slip behind an error of a YAML parser: the last of the common ones at or above the line
 * where the parser gave up, for it often reads on. Null where there is none of them.
 * @param lines of the document
 * @param upTo index of the line where the parser gave up
 * @param reason what the parser says
 */
export function yamlSlip(lines: readonly string[], upTo: number, reason: string): YamlSlip | null {
  const told = slipOf(reason, lines[upTo] ?? '');
  if (told !== null) return { at: upTo, ...told };
  for (let at = Math.min(upTo, lines.length - 1); at >= 0; at -= 1) {
    const found = slipIn((lines[at] ?? '').trimEnd());
    if (found !== null) return { at, ...found };
  }
  const first = lines.findIndex((line, at) => at > 0 && line.trim() !== '');
  const isDeep = first < upTo && /^\s/.test(lines[first] ?? '');
  return isDeep ? { at: first, ...INDENTED } : null;
}

const INDENTED: Found = {
  what: 'the line is indented otherwise than the other fields',
  hint: 'Begin it where the other fields begin.',
};

function slipOf(reason: string, line: string): Found | null {
  const name = nameOf(FIELD.exec(line.trim())?.[1] ?? '');
  if (/duplicated mapping key/.test(reason)) {
    return { what: `the field ${name} stands there twice`, hint: 'Leave one of them out.' };
  }
  if (!/bad indentation/.test(reason)) return null;
  const hasTab = /^\s*\t/.test(line);
  return hasTab
    ? { what: 'a tab stands before the text', hint: 'Write blanks instead.' }
    : INDENTED;
}

/** The slip in a field that begins its line; deeper lines are a value's and may hold anything. */
function slipIn(line: string): Found | null {
  if (/^(?:#|---|- |\s|$)/.test(line)) return null;
  const [, key = '', value = ''] = FIELD.exec(line) ?? [];
  if (key === '') {
    const what = 'the line is no field with a value';
    return { what, hint: 'Write it as "field: value", with a blank behind the colon.' };
  }
  return slipInValue(value, `the value of ${nameOf(key)}`);
}

function slipInValue(value: string, subject: string): Found | null {
  const quoted = /^(?:"(?:[^"\\]|\\.)*("?)|'(?:[^']|'')*('?))/.exec(value);
  const rest = value.slice(quoted?.[0].length ?? 0);
  if (quoted !== null) {
    if (!quoted[1] && !quoted[2]) {
      const what = `${subject} opens a quotation mark and does not close it`;
      return { what, hint: 'Close the quotation mark.' };
    }
    if (/^\s*(?:#|$)/.test(rest)) return null;
    const what = `${subject} goes on behind its closing quotation mark`;
    return { what, hint: 'Put the whole value in quotation marks of the other kind.' };
  }
  if (/^[[{]/.test(value)) {
    const [open = '', close = ''] = value.startsWith('[') ? '[]' : '{}';
    if (value.split(open).length === value.split(close).length) return null;
    const what = `${subject} opens a bracket and does not close it`;
    return { what, hint: `Close it with "${close}", or put the value in quotation marks.` };
  }
  const hint = 'Put the whole value in quotation marks.';
  if (/:(?:\s|$)/.test(value)) {
    return { what: `${subject} holds a colon and stands without quotation marks`, hint };
  }
  const sign = SIGN.exec(value)?.[0].trim();
  if (sign === undefined || /^[|>][-+\d]*$/.test(value)) return null;
  return { what: `${subject} begins with "${sign}", which means something of its own`, hint };
}

function nameOf(key: string): string {
  return `"${key.replace(/["']/g, '')}"`;
}
