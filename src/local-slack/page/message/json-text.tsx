import { Fragment, type ReactNode } from 'react';

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\b\d[\d.eE+-]*/g;

/** JSON in colours: names, strings, and the rest. */
export function JsonText({ json }: { json: string }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const token of json.matchAll(TOKEN)) {
    const [all, string, colon] = token;
    parts.push(json.slice(at, token.index));
    const className = colon ? 'json-name' : string ? 'json-string' : 'json-value';
    parts.push(<span className={className}>{string ?? all}</span>, colon ?? '');
    at = token.index + all.length;
  }
  parts.push(json.slice(at));
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one string never move
    <Fragment key={index}>{part}</Fragment>
  ));
}
