/** Markup that is safe to put into a page as it is. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | null | readonly (Markup | string | null)[];

/** Builds markup: every text that is put in is escaped, and what is markup already stays. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map((string, at) => string + (at < parts.length ? put(parts[at]) : ''));
  return { html: text.join('') };
}

function put(part: Part | undefined): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  if (Array.isArray(part)) return part.map((one) => put(one)).join('');
  return (part as Markup).html;
}

/** A text for HTML and XML; what XML forbids is replaced. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
