import type { Button, KnownBlock, RichTextBlockElement } from '@slack/types';
import { type ActionValue, parseActionValue } from '../../../../src/slack/kit/action-value.ts';

/** Reading what a view drew, as a person or Slack does. */

type Drawn = { readonly blocks: readonly KnownBlock[] } | { readonly view: { blocks: unknown } };

function blocksOf(drawn: Drawn): readonly KnownBlock[] {
  return 'blocks' in drawn ? drawn.blocks : (drawn.view.blocks as KnownBlock[]);
}

function paragraphs(drawn: Drawn): RichTextBlockElement[] {
  return blocksOf(drawn).flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
}

/** The texts of all quotations. */
export function quotesIn(drawn: Drawn): string[] {
  return paragraphs(drawn).flatMap((one) =>
    one.type === 'rich_text_quote'
      ? [one.elements.map((each) => (each.type === 'text' ? each.text : `<${each.type}>`)).join('')]
      : [],
  );
}

/** The addresses of all links. */
export function linksIn(drawn: Drawn): string[] {
  return [
    ...JSON.stringify(blocksOf(drawn)).matchAll(/"type":"link","url":("(?:[^"\\]|\\.)*")/g),
  ].map(([, url]) => JSON.parse(url!) as string);
}

export function buttonsIn(drawn: Drawn): Button[] {
  return blocksOf(drawn).flatMap((block) =>
    block.type === 'actions'
      ? block.elements.filter((one): one is Button => one.type === 'button')
      : block.type === 'section' && block.accessory?.type === 'button'
        ? [block.accessory]
        : [],
  );
}

/** The labels of all buttons. */
export function labelsIn(drawn: Drawn): string[] {
  return buttonsIn(drawn).map((one) => one.text.text);
}

/** What the button with this label carries. */
export function carriedBy(drawn: Drawn, label: string): ActionValue | null {
  const button = buttonsIn(drawn).find((one) => one.text.text === label);
  return parseActionValue(button?.value);
}
