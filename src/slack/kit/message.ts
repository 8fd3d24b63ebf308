import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Status } from '../../core/case/case.ts';
import { fallbackText } from './fallback-text.ts';
import { fitButtons } from './fit-buttons.ts';
import { plain } from './kit.ts';
import { LIMITS } from './limits.ts';
import { type Page, pageOf } from './paging.ts';
import type { Surface } from './surface.ts';

/**
 * The origin of something that a view shows. `quote-guard.ts` compares it with the library before
 * anything is sent.
 */
export interface Provenance {
  readonly caseId: string;
  readonly claimId: string;
  /** The status that the view gives the claim. */
  readonly status: Status;
  /** Index into the claim's quotes; -1 for the claim's sentence. */
  readonly quote: number;
  /** The text that is shown: all of it, or an exact prefix. */
  readonly shown: string;
  /** Code points of the text that are not shown; the view says so right after. */
  readonly hidden: number;
}

/** A claim that a message shows, or a case as such: then `claim` is null. */
export interface ShownItem {
  readonly case: string;
  readonly claim: string | null;
}

declare const verbatim: unique symbol;

/** A value that may be sent: it shows no evidence, or `assertVerbatim` has passed it. */
export type Verbatim<T> = T & { readonly [verbatim]: true };

/** A message as `chat.postMessage` takes it, with the origin of what it shows as evidence. */
export interface DrawnMessage {
  /** The whole message as plain text, escaped: for notifications and screen readers. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly evidence: readonly Provenance[];
  /** The claims and cases that it shows as its reply, each once, in the order of reading. */
  readonly items: readonly ShownItem[];
}

/** A modal as `views.open` takes it (`view`), with the origin of what it shows as evidence. */
export interface Modal {
  readonly view: ModalView;
  readonly evidence: readonly Provenance[];
}

/** The surface that a view draws on. */
export interface Sheet {
  /** A length or a number of rows, made smaller when the whole did not fit at first; at least 1. */
  room(full: number): number;
  /** One page of rows, `size` a page however small the room; all of them on a terminal. */
  page<T>(all: readonly T[], wanted: number, size: number): Page<T>;
  /** Adds blocks, in order; null is nothing. */
  add(...blocks: (KnownBlock | null)[]): void;
  /** Notes the origins of evidence, in the order of drawing. */
  shows(...shown: Provenance[]): void;
  /** Notes a case as such, or a claim that is drawn otherwise than by its words. */
  presents(item: ShownItem): void;
}

export type Draw = (sheet: Sheet) => void;

/** Shares of the room that a view is given, one try after the other, until all of it fits. */
const SHARES = [1, 0.75, 0.55, 0.4, 0.3, 0.2, 0.14, 0.1, 0.06, 0.03, 0.015];

const SMALLEST = Math.min(...SHARES);

/** Room for a button's value in even the smallest drawing: ids and a revision of common length. */
const BUTTON_VALUE = 160;

/**
 * Draws a message that Slack takes: within its count of blocks and our budget of characters. For a
 * terminal it is drawn whole, and `wholeText` has all of it.
 */
export function composeMessage(
  draw: Draw,
  { surface }: Surface = { surface: 'thread' },
): DrawnMessage {
  const drawn =
    surface === 'terminal' ? drawWithin(draw, Number.POSITIVE_INFINITY) : compose(draw, ofMessage);
  return { text: fallbackText(drawn.blocks), ...drawn };
}

/**
 * Draws a message without evidence, which may be sent as it is.
 * @throws if it shows evidence after all: a bug of its view
 */
export function composePlainMessage(draw: Draw, surface?: Surface): Verbatim<DrawnMessage> {
  const message = composeMessage(draw, surface);
  const hasQuotation = message.blocks.some(
    (block) =>
      block.type === 'rich_text' && block.elements.some(({ type }) => type === 'rich_text_quote'),
  );
  if (hasQuotation || message.evidence.length > 0) {
    throw new Error('A message that was to show no evidence shows some');
  }
  return message as Verbatim<DrawnMessage>;
}

/** The parts of a modal beside its blocks. */
export interface ModalFrame {
  readonly title: string;
  readonly callbackId: string;
  readonly close?: string;
  /** Required if the modal has inputs. */
  readonly submit?: string;
  readonly privateMetadata?: string;
}

/** Draws a modal that Slack takes. */
export function composeModal(frame: ModalFrame, draw: Draw): Modal {
  const { blocks, evidence } = compose(draw, ofView);
  const view: ModalView = {
    type: 'modal',
    callback_id: frame.callbackId,
    title: plain(frame.title, LIMITS.modalTitle),
    close: plain(frame.close ?? 'Close', LIMITS.modalButton),
    ...(frame.submit ? { submit: plain(frame.submit, LIMITS.modalButton) } : {}),
    ...(frame.privateMetadata ? { private_metadata: frame.privateMetadata } : {}),
    blocks,
  };
  return { view, evidence };
}

/** Draws a Home tab that Slack takes, as `views.publish` takes it. It shows no evidence. */
export function composeHome(callbackId: string, draw: Draw): HomeView {
  const { blocks, evidence } = compose(draw, ofView);
  if (evidence.length > 0)
    throw new Error('The Home tab shows evidence, which nothing would check');
  return { type: 'home', callback_id: callbackId, blocks };
}

/** Measures blocks as a share of Slack's limit: up to 1, they fit. */
type Measure = (blocks: readonly KnownBlock[]) => number;

const ofMessage: Measure = (blocks) =>
  Math.max(blocks.length / LIMITS.messageBlocks, bytesOf(blocks) / LIMITS.messageBytes);

const ofView: Measure = (blocks) =>
  Math.max(blocks.length / LIMITS.viewBlocks, bytesOf(blocks) / LIMITS.viewBytes);

/** The size of blocks as JSON in UTF-8: the strictest reading of a limit, for every script alike. */
function bytesOf(blocks: readonly KnownBlock[]): number {
  return Buffer.byteLength(JSON.stringify(blocks));
}

function compose(draw: Draw, measure: Measure) {
  let atMost = 1;
  for (const share of SHARES) {
    if (share > atMost) continue;
    const drawn = drawWithin(draw, share);
    const blocks = fitButtons(
      drawn.blocks,
      Math.max(BUTTON_VALUE, Math.floor(LIMITS.buttonValue * share)),
    );
    const size = measure(blocks);
    if (size <= 1) return { ...drawn, blocks };
    // What is far too large is not tried at every step; the smallest always is.
    atMost = Math.max(share / Math.sqrt(size), SMALLEST);
  }
  throw new Error('A view does not fit into a Slack message even at its smallest');
}

/** Draws once, with a share of the room: up to 1 for Slack, infinite for no limit. */
function drawWithin(draw: Draw, share: number): Omit<DrawnMessage, 'text'> {
  const blocks: KnownBlock[] = [];
  const evidence: Provenance[] = [];
  const items = new Map<string, ShownItem>();
  const note = (item: ShownItem): void => {
    items.set(`${item.case}\n${item.claim ?? ''}`, item);
  };
  draw({
    room: (full) => Math.max(1, Math.floor(full * share)),
    page: (all, wanted, size) => pageOf(all, wanted, share <= 1 ? size : Math.max(1, all.length)),
    add: (...more) => blocks.push(...more.filter((block) => block !== null)),
    shows: (...more) => {
      evidence.push(...more);
      for (const { caseId, claimId } of more) note({ case: caseId, claim: claimId });
    },
    presents: note,
  });
  return { blocks, evidence, items: [...items.values()] };
}
