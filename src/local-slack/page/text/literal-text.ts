import { decodeEntities } from '../../text/entities.ts';

/** What code shows of Slack's markup: links as their address, everything else as it is typed. */
export function literalText(source: string): string {
  return decodeEntities(source.replace(/<([^<>|\n]+)(?:\|[^<>\n]*)?>/g, '$1'));
}
