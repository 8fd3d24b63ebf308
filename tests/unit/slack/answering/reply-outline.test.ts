import { expect, test } from 'vitest';
import { replyMessage } from '../../../../src/slack/answering/draw-reply.ts';
import { outlineOf } from '../../../../src/slack/answering/reply-outline.ts';
import { claim, libraryOf, oneCase } from '../../../support/cases.ts';
import { conversationAbout } from '../../../support/conversation.ts';

const acme = oneCase('acme', {
  claims: [
    claim('C1', { text: 'Parcels are sorted by cameras' }),
    claim('C2', { text: 'Lorries leave 20% earlier', status: 'REJECTED' }),
  ],
});
const zenith = oneCase('zenith', { org: 'Zenith', useCase: 'Lamp Planning', claims: [] });
const { ask } = conversationAbout(libraryOf(acme, zenith));

function outlined(question: string) {
  const reply = ask(question);
  const message = replyMessage(reply, { surface: 'thread' });
  return { outline: outlineOf(reply, message), message };
}

test.each(['acme', 'acme C1', 'acme C1, C2', 'list', 'which claims are rejected?', 'lorries'])(
  'the outline of "%s" names what Slack shows, in order',
  (question) => {
    const { outline, message } = outlined(question);
    const sentences = outline.shown.flatMap(({ case: id, claim: claimId }) => {
      const theCase = [acme, zenith].find((one) => one.id === id);
      const text = theCase?.claims.find((one) => one.id === claimId)?.text;
      return claimId === null ? [theCase?.org ?? '?'] : [text ?? '?'];
    });
    expect(sentences.length).toBeGreaterThan(0);
    let from = 0;
    for (const sentence of sentences) {
      const at = message.text.indexOf(sentence, from);
      expect(at, `${sentence} in ${message.text}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    for (const one of message.evidence)
      expect(outline.shown).toContainEqual({ case: one.caseId, claim: one.claimId });
  },
);

test('nothing is shown if the library has no answer', () => {
  const { outline } = outlined('what is the weather in Stockholm');
  expect(outline).toMatchObject({ kind: 'nothing', shown: [], total: 0, outright: false });
});

test('a list counts what is on later pages', () => {
  const many = Array.from({ length: 23 }, (_, i) => oneCase(`case-${i}`, { org: `Org ${i}` }));
  const reply = conversationAbout(libraryOf(...many)).ask('list');
  const outline = outlineOf(reply, replyMessage(reply, { surface: 'thread' }));
  expect(outline.total).toBe(23);
  expect(outline.shown).toHaveLength(10);
});
