import {
  blockCharacters,
  isViewTooLarge,
  messageProblems,
  viewProblems,
} from '@casebook/local-slack/block-kit';
import type { HomeView, KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/library/library.ts';
import { assertVerbatim } from '../../src/slack/bot/quote-guard.ts';
import { ACTION, actionPattern } from '../../src/slack/kit/action-ids.ts';
import { parseActionValue } from '../../src/slack/kit/action-value.ts';
import { LIMITS } from '../../src/slack/kit/limits.ts';
import type { DrawnMessage, Modal } from '../../src/slack/kit/message.ts';
import { validateBlocks } from '../support/blocks-validate.ts';
import { openAtEnd } from '../support/direction.ts';

/** The address of Slack's Web API, to have every view judged by Slack itself too. */
const JUDGE = process.env.CASEBOOK_BLOCKS_VALIDATE;

/** The output of a view. */
export type Drawn = DrawnMessage | Modal | HomeView;

/** A view's output, and the library that its data comes from. */
export interface DrawnFrom {
  readonly drawn: Drawn;
  readonly library: Pick<Library, 'byId'>;
}

/**
 * Tests the contract of every view on any data: Slack accepts it, and so does the quote guard. It
 * has no markup and no unsafe link, and each button's id and value can be parsed.
 * @param name the view's name
 * @param draws one drawing for each kind of data, by its name
 */
export function viewContract(name: string, draws: Readonly<Record<string, () => DrawnFrom>>): void {
  describe(name, () => {
    it.each(Object.entries(draws))('%s', async (_, draw) => {
      const { drawn, library } = draw();
      const blocks = blocksOf(drawn);
      expect(blocks.length).toBeGreaterThan(0);
      expectAccepted(drawn);
      if (!isHome(drawn)) {
        const verdict = assertVerbatim(drawn, library);
        expect(verdict.ok ? [] : verdict.faults).toEqual([]);
      }
      expectPlain(blocks);
      expectClosedDirections(blocks);
      expectReadableButtons(blocks);
      if (JUDGE) {
        const judged = isMessage(drawn) ? { blocks } : { view: isHome(drawn) ? drawn : drawn.view };
        expect(await validateBlocks(JUDGE, judged)).toEqual([]);
      }
    });
  });
}

/** Checks Slack's own rules, as the local Slack enforces them. */
function expectAccepted(drawn: Drawn): void {
  if (isMessage(drawn)) {
    expect(messageProblems(drawn.blocks)).toEqual([]);
    expect(blockCharacters(drawn.blocks)).toBeLessThanOrEqual(13_000);
    expect(Buffer.byteLength(JSON.stringify(drawn.blocks))).toBeLessThanOrEqual(13_000);
    expect(drawn.text.trim()).not.toBe('');
    expect(Buffer.byteLength(drawn.text)).toBeLessThanOrEqual(LIMITS.fallbackTextBytes);
    // Slack would read any `<` outside a mention as markup.
    expect(drawn.text.replace(/<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+>/g, '')).not.toMatch(/[<>]/);
    expect(drawn.text).not.toMatch(/&(?!amp;|lt;|gt;)/);
    return;
  }
  const view = isHome(drawn) ? drawn : drawn.view;
  expect(viewProblems(view)).toEqual([]);
  expect(isViewTooLarge(view)).toBe(false);
}

/** Checks for no markup, only web links, and no mention of everyone. */
function expectPlain(blocks: readonly KnownBlock[]): void {
  const forbidden = ['mrkdwn', 'broadcast', 'usergroup'];
  const found = [...objectsIn(blocks)].filter(
    (value) =>
      forbidden.includes(value.type as string) ||
      (value.type === 'link' && !/^https?:\/\/[\u0021-\u007e]+$/i.test(value.url as string)) ||
      (value.type === 'button' && 'url' in value),
  );
  expect(found).toEqual([]);
}

/** Checks that no line turns the reading direction of what stands after it. */
function expectClosedDirections(blocks: readonly KnownBlock[]): void {
  const paragraphs = [...objectsIn(blocks)].map(({ type, elements, text }) => {
    if (type === 'plain_text') return text;
    return Array.isArray(elements) ? elements.map((one) => one.text ?? '').join('') : '';
  });
  const lines = paragraphs.flatMap((paragraph) => String(paragraph).split('\n'));
  expect(lines.filter((line) => openAtEnd(line) > 0)).toEqual([]);
}

const KNOWN = actionPattern(Object.values(ACTION));

function expectReadableButtons(blocks: readonly KnownBlock[]): void {
  const actions = [...objectsIn(blocks)].filter((value) => typeof value.action_id === 'string');
  const ids = actions.map((value) => value.action_id as string);
  expect(new Set(ids).size).toBe(ids.length);
  const unreadable = actions.filter(
    ({ type, action_id, value }) =>
      type === 'button' &&
      (!KNOWN.test(action_id as string) || parseActionValue(value as string) === null),
  );
  expect(unreadable).toEqual([]);
  // Whoever speaks to a screen says what is on the button.
  const buttons = actions.filter(({ type }) => type === 'button');
  const shown = (button: Record<string, unknown>) => (button.text as { text: string }).text;
  const unspeakable = buttons.filter((button) => {
    const spoken = button.accessibility_label;
    return spoken !== undefined && !String(spoken).startsWith(shown(button).replace(/…$/, ''));
  });
  expect(unspeakable).toEqual([]);
  // Phones cut longer ones.
  expect(buttons.map(shown).filter((label) => label.length > 30)).toEqual([]);
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const entry of value) yield* objectsIn(entry);
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>;
    for (const entry of Object.values(value)) yield* objectsIn(entry);
  }
}

export function blocksOf(drawn: Drawn): readonly KnownBlock[] {
  if (isMessage(drawn)) return drawn.blocks;
  return (isHome(drawn) ? drawn.blocks : drawn.view.blocks) as KnownBlock[];
}

function isMessage(drawn: Drawn): drawn is DrawnMessage {
  return 'text' in drawn;
}

function isHome(drawn: Drawn): drawn is HomeView {
  return 'type' in drawn;
}
