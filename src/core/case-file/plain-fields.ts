/**
 * The front matter that most case files have: a field a line, and every value a plain or quoted text,
 * or a day. YAML's rules for such lines are few, and reading them takes a tenth of the time that YAML
 * takes. Whatever might mean anything else to YAML is left to it.
 */

// Printable, and one unit long: YAML refuses some of the others.
const CHAR = ' -~\\u00A1-\\u024F\\u2010-\\u2027\\u20AC';
/** `: ` and ` #` end a plain text, or make it a mapping. */
const PLAIN = `(?:(?!:[ \\n]| #)[${CHAR}])*`;
const WORD = '[A-Za-z\\u00C0-\\u024F]';
// A number is YAML's to read, unless a word follows it; so is a text in quotation marks that escapes.
const VALUE = [
  `(${WORD}${PLAIN}|\\d[^\\s:#]* ${WORD}${PLAIN})`,
  `"([^"\\\\\\n]*)"`,
  `'([^'\\n]*)'`,
  '(\\d{4})-(\\d\\d)-(\\d\\d)',
].join('|');
const FIELD = new RegExp(`([A-Za-z]\\w*): +(?:${VALUE}) *\\n`, 'y');
/** A plain text that goes on, indented, in the next line. */
const FURTHER = new RegExp(` +([A-Za-z0-9]${PLAIN})\\n`, 'y');
const UNUSUAL = new RegExp(`[^${CHAR}\\n]`);
/** Words that are no text to YAML. */
const RESERVED = /^(?:null|true|false)$/i;

/**
 * Reads plain fields.
 * @param yaml the lines between the fences, each with its line feed
 * @returns what YAML makes of them, or null where only YAML can tell
 */
export function readPlainFields(yaml: string): Record<string, string | Date> | null {
  if (UNUSUAL.test(yaml)) return null;
  const fields: Record<string, string | Date> = {};
  let at = 0;
  while (at < yaml.length) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(yaml);
    if (match === null) return null;
    at = FIELD.lastIndex;
    const [, key = '', plain, double, single, year, month, day] = match;
    if (Object.hasOwn(fields, key) || RESERVED.test(key)) return null;
    if (plain === undefined) {
      fields[key] =
        double ?? single ?? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      continue;
    }
    let text = plain.trimEnd();
    FURTHER.lastIndex = at;
    for (let line = FURTHER.exec(yaml); line !== null; line = FURTHER.exec(yaml)) {
      at = FURTHER.lastIndex;
      text += ` ${line[1]?.trimEnd()}`;
    }
    if (RESERVED.test(text)) return null;
    fields[key] = text;
  }
  return fields;
}
