/** Words at each end that mark a quote in a page. */
const WORDS = 4;
/** Words that somebody has left out of a quote or put into it. */
const EDITED = /\.\.\.|…|[[\]]/;
/** A longer fragment is no longer one that a person would pass on: text without spaces is one word. */
const LONGEST = 600;
const EDGE_MARKS = /^[\s"“”„«»‘’'.,;:!?–—-]+|[\s"“”„«»‘’'.,;:!?–—-]+$/g;

/**
 * Returns a link that opens a page at a quote, by its first and last four words (a text fragment, see
 * https://wicg.github.io/scroll-to-text-fragment/). Browsers that don't know it, or don't find the words,
 * open the page at its top.
 * @param url an http(s) address
 * @param type the kind of source, as the file says
 * @returns the address as it is for a PDF, or if no words of the quote are sure to be the page's
 */
export function linkAtQuote(url: string, quote: string, type = ''): string {
  if (url === '' || isPdf(url, type) || url.includes(':~:')) return url;
  const words = quote.split(/\s+/).filter((word) => word !== '');
  const parts = words.length > 2 * WORDS ? [words.slice(0, WORDS), words.slice(-WORDS)] : [words];
  const texts = parts.map((part) => part.join(' ')).map(withoutMarks);
  if (texts.some((text) => text === '' || EDITED.test(text))) return url;
  const directive = `:~:text=${texts.map(encode).join(',')}`;
  if (directive.length > LONGEST) return url;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}

function isPdf(url: string, type: string): boolean {
  return /\b(?:py)?pdf\b/i.test(type) || /\.pdf(?:$|[?#])/i.test(url);
}

/** The quote may end with a full stop where the page goes on. */
function withoutMarks(text: string): string {
  return EDITED.test(text) ? text : text.replace(EDGE_MARKS, '');
}

/** A hyphen, a comma and an ampersand mean something of their own in a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
