/** What Slack's composer takes; a longer text comes from elsewhere. */
const LONGEST_DELIVERED = 12_000;
/** Nobody asks a longer question: what is beyond it isn't read. */
const LONGEST = 4_000;
/** Patterns that look for an end try each sign of such a run. */
const LONG_RUN = /[^\p{L}\p{N}]{41,}/gu;
const LONGEST_RUN = 40;

/**
 * Turns a message from Slack, or from a keyboard that corrects too much, into the text that the
 * person meant.
 *
 * Slack sends mentions as `<@U1|ann>`, channels as `<#C1|general>`, links as `<https://x|label>`,
 * and `&`, `<`, `>` as entities. Editors turn quotes and dashes into typographic ones.
 *
 * @param text as delivered
 * @param options.self the bot's own user ID: its mentions are dropped, other people's are kept by
 *   name
 * @returns one line of plain text, single spaces, trimmed, at most 4,000 characters; long
 *   runs of punctuation are shortened
 */
export function normaliseText(text: string, options: { readonly self?: string } = {}): string {
  return (
    text
      .slice(0, LONGEST_DELIVERED)
      .replace(/<@([UW][A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, name?: string) =>
        id === options.self ? ' ' : ` @${name || id} `,
      )
      .replace(/<#[CG][A-Z0-9]+(?:\|([^>]*))?>/g, (_, name?: string) => (name ? ` #${name} ` : ' '))
      .replace(/<!subteam\^[A-Z0-9]+(?:\|([^>]*))?>/g, (_, name?: string) => ` ${name ?? ''} `)
      .replace(
        /<!(\w+)(?:\^[^>|]*)?(?:\|([^>]*))?>/g,
        (_, word: string, label?: string) => ` ${label ?? `@${word}`} `,
      )
      .replace(
        /<((?:https?|mailto|tel):[^>|]+)(?:\|([^>]*))?>/g,
        (_, url: string, label?: string) => ` ${label || url} `,
      )
      // `&amp;` last: Slack escapes `&` first, so `&amp;lt;` is a literal `&lt;`.
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
      .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\u2026/g, '...')
      .replace(/[\u200B\u200C\u2060\uFEFF]/g, '')
      .replace(/\s+/gu, ' ')
      .replace(LONG_RUN, (run) => run.slice(0, LONGEST_RUN))
      .slice(0, LONGEST)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim()
  );
}
