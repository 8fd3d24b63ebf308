import { bareUrlAt } from './bare-url.ts';
import { encodeEntities } from './entities.ts';

/** The users and channels that a person can mention. */
export interface Known {
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly realName: string;
  }[];
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
  }[];
}

/**
 * Selects how much of the typed text becomes markup. A message converts everything. A slash command
 * converts only names, with their labels, and only if its manifest sets `should_escape`.
 */
export type Markup = 'message' | 'escaped-command' | 'plain-command';

const CODE = /```[\s\S]+?```|`[^`\n]+`/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y;
const DOMAIN =
  /(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|co|gov|edu)(?![a-z0-9-])(?:\/[^\s<>]*[^\s<>.,;:!?)])?/iy;
const BROADCAST = /^(?:here|channel|everyone)(?![\p{L}\p{N}_-])/u;

/** Converts typed text to Slack's stored format. Code isn't converted. */
export function encodeTyped(typed: string, known: Known, markup: Markup): string {
  if (markup === 'plain-command') return encodeEntities(typed);
  let out = '';
  let at = 0;
  for (const code of typed.matchAll(CODE)) {
    out += encodeRun(typed.slice(at, code.index), known, markup) + encodeEntities(code[0]);
    at = code.index + code[0].length;
  }
  return out + encodeRun(typed.slice(at), known, markup);
}

function encodeRun(typed: string, known: Known, markup: Markup): string {
  let out = '';
  let plain = '';
  for (let at = 0; at < typed.length; ) {
    const found = startsWord(typed, at) ? findReference(typed, at, known, markup) : null;
    if (found) {
      out += encodeEntities(plain) + found.markup;
      plain = '';
      at += found.length;
    } else {
      plain += typed[at];
      at += 1;
    }
  }
  return out + encodeEntities(plain);
}

function findReference(
  typed: string,
  at: number,
  known: Known,
  markup: Markup,
): { markup: string; length: number } | null {
  const labelled = (id: string, name: string): string =>
    markup === 'message' ? `<${id}>` : `<${id}|${encodeEntities(name)}>`;
  if (typed[at] === '@') {
    const rest = typed.slice(at + 1);
    const range = BROADCAST.exec(rest)?.[0];
    if (range) return { markup: `<!${range}>`, length: range.length + 1 };
    const names = known.users.flatMap((user) => [
      { item: user, name: user.realName },
      { item: user, name: user.name },
    ]);
    const found = longestName(rest, names);
    return (
      found && {
        markup: labelled(`@${found.item.id}`, found.item.name),
        length: found.name.length + 1,
      }
    );
  }
  if (typed[at] === '#') {
    const names = known.channels
      .filter((channel) => channel.kind !== 'dm' && channel.kind !== 'group')
      .map((channel) => ({ item: channel, name: channel.name }));
    const found = longestName(typed.slice(at + 1), names);
    return (
      found && {
        markup: `<#${found.item.id}|${encodeEntities(found.name)}>`,
        length: found.name.length + 1,
      }
    );
  }
  return findAddress(typed, at);
}

/** Finds a URL, with or without its scheme, or an email address. Slack links all of them. */
function findAddress(typed: string, at: number): { markup: string; length: number } | null {
  const url = bareUrlAt(typed, at);
  if (url !== '') return { markup: `<${encodeEntities(url)}>`, length: url.length };
  const linked = (scheme: string, text: string) => {
    const shown = encodeEntities(text);
    return { markup: `<${scheme}${shown}|${shown}>`, length: text.length };
  };
  const mail = matchAt(MAIL, typed, at);
  if (mail !== '') return linked('mailto:', mail);
  const domain = matchAt(DOMAIN, typed, at);
  return domain === '' ? null : linked('http://', domain);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function longestName<T>(
  rest: string,
  names: readonly { item: T; name: string }[],
): { item: T; name: string } | null {
  const lower = rest.toLowerCase();
  const fitting = names.filter(
    ({ name }) =>
      name !== '' &&
      lower.startsWith(name.toLowerCase()) &&
      !/^[\p{L}\p{N}_-]/u.test(rest.slice(name.length)),
  );
  return fitting.reduce<{ item: T; name: string } | null>(
    (best, next) => (best && best.name.length >= next.name.length ? best : next),
    null,
  );
}

function startsWord(typed: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}_]/u.test(typed[at - 1] ?? '');
}
