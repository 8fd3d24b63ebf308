/** The three characters that Slack keeps as entities, and nothing else. */

export function encodeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What code shows of Slack's markup: links as their address, everything else as it is typed. */
export function literalText(source: string): string {
  return decodeEntities(source.replace(/<([^<>|\n]+)(?:\|[^<>\n]*)?>/g, '$1'));
}
