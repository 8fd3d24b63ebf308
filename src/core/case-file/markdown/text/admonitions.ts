const CALLOUT =
  'note|notes|tip|info|information|important|warning|warn|caution|danger|hint|attention|error|seealso|todo|question|success|failure|fail|bug|example|abstract|admonition|callout|aside|comment|remark|quote|cite|check|done|faq|help|missing|tldr|summary';

/** `:::note`, `::: warning Title`, `:::tip[Title]`, `::: {.callout-note}`. */
const OPENS =
  /^([ \t]*):{3,}[ \t]*(?:\{[^}\n]*?\.?(?:callout-)?([a-z]+)[^}\n]*\}|([a-z][\w-]*))(.*)$/i;
const CLOSES = /^[ \t]*:{3,}[ \t]*$/;
/** `!!! note "Title"`, `??? warning`, `.. note::`; what belongs to it is indented. */
const INDENTED = /^([ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)|\.\.[ \t]+([a-z]+)::)[ \t]*(.*)$/i;
const KNOWN = new RegExp(`^(?:${CALLOUT})$`, 'i');

const MARKERS = [':::', '!!!', '???', '.. '];

/** Lines of `:::`, `!!!` and `.. note::` callouts as the block quotes that others write: `> [!note]`. */
export function withAlerts(markdown: string): string {
  if (!MARKERS.some((marker) => markdown.includes(marker))) return markdown;
  if (!/^[ \t]*(?::::|!!!|\?\?\?|\.\. )/m.test(markdown)) return markdown;
  return new Alerts(markdown.split('\n')).lines.join('\n');
}

class Alerts {
  readonly lines: string[];

  constructor(lines: string[]) {
    this.lines = lines;
    for (let at = 0; at < lines.length; at += 1) {
      const line = (lines[at] ?? '').trimEnd();
      const fenced = OPENS.exec(line);
      const indented = fenced === null ? INDENTED.exec(line) : null;
      if (fenced !== null) {
        const [, indent = '', braced = '', plain = '', title = ''] = fenced;
        at = this.takeFenced(at, indent, (plain || braced).toLowerCase(), title);
      } else if (indented !== null && KNOWN.test(indented[2] ?? indented[3] ?? '')) {
        const [, indent = '', mark = '', rest = '', title = ''] = indented;
        at = this.takeIndented(at, indent, (mark || rest).toLowerCase(), title);
      }
    }
  }

  /** Index of the last line of the callout. Containers that are no callouts lose their markers only. */
  private takeFenced(start: number, indent: string, kind: string, title: string): number {
    const end = this.closing(start);
    if (!KNOWN.test(kind)) {
      this.lines[start] = '';
      if (end.closed) this.lines[end.at] = '';
      return start;
    }
    this.lines[start] = `${indent}> [!${kind}] ${title.replace(/^[[\s]+|[\]\s]+$/g, '')}`.trimEnd();
    for (let at = start + 1; at < end.at; at += 1) {
      const line = this.lines[at] ?? '';
      const isMarker = OPENS.test(line) || CLOSES.test(line);
      this.lines[at] = isMarker ? `${indent}>` : `${indent}> ${line.trimStart()}`;
    }
    if (end.closed) this.lines[end.at] = '';
    return end.closed ? end.at : end.at - 1;
  }

  /** The line that closes a container, inner ones passed over; else the end of its paragraph. */
  private closing(start: number): { at: number; closed: boolean } {
    let depth = 1;
    for (let at = start + 1; at < this.lines.length && at - start <= LONGEST; at += 1) {
      const line = (this.lines[at] ?? '').trimEnd();
      if (CLOSES.test(line)) depth -= 1;
      else if (OPENS.test(line)) depth += 1;
      if (depth === 0) return { at, closed: true };
    }
    const last = Math.min(this.lines.length, start + LONGEST);
    let at = start + 1;
    while (at < last && (this.lines[at] ?? '').trim() !== '') at += 1;
    return { at, closed: false };
  }

  private takeIndented(start: number, indent: string, kind: string, title: string): number {
    this.lines[start] = `${indent}> [!${kind}] ${title.replace(/^["\s]+|["\s]+$/g, '')}`.trimEnd();
    let at = start + 1;
    for (; at < this.lines.length; at += 1) {
      const line = this.lines[at] ?? '';
      const isDeeper = line.startsWith(`${indent}  `) || line.startsWith(`${indent}\t`);
      if (!isDeeper && (line.trim() !== '' || !this.isDeeperSoon(at, indent))) break;
      this.lines[at] = line.trim() === '' ? `${indent}>` : `${indent}> ${line.trimStart()}`;
    }
    return at - 1;
  }

  /** True if an empty line stands within the indented text. */
  private isDeeperSoon(at: number, indent: string): boolean {
    const next = this.lines[at + 1] ?? '';
    return next.trim() !== '' && (next.startsWith(`${indent}  `) || next.startsWith(`${indent}\t`));
  }
}

/** A callout that isn't closed within so many lines ends with its paragraph. */
const LONGEST = 200;
