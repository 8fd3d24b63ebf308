import { decodeEntities } from '../../text/entities.ts';

/** Converts markup to the text that code shows: links become their URL, the rest stays as typed. */
export function literalText(source: string): string {
  return decodeEntities(source.replace(/<([^<>|\n]+)(?:\|[^<>\n]*)?>/g, '$1'));
}
