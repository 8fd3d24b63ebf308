import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../../../../src/core/conversation/answering/parse-request.ts';

describe('parseRequest', () => {
  test.each([
    ['', { kind: 'help' }],
    ['help', { kind: 'help' }],
    ['Help!', { kind: 'help' }],
    ['help me', { kind: 'help' }],
    ['what can you do?', { kind: 'help' }],
    ['hello!', { kind: 'greeting', said: 'hello' }],
    ['Thanks a lot', { kind: 'greeting', said: 'thanks' }],
    ['Thanks, that helps', { kind: 'greeting', said: 'thanks' }],
    ['OK, thank you, Casebook!', { kind: 'greeting', said: 'thanks' }],
    ['list', { kind: 'list', words: '' }],
    ['list cases', { kind: 'list', words: '' }],
    ['list operations', { kind: 'list', words: 'operations' }],
    ['sources klarna', { kind: 'sources', words: 'klarna' }],
    ['sources of klarna', { kind: 'sources', words: 'klarna' }],
    ['source?', { kind: 'sources', words: '' }],
    ['more', { kind: 'more' }],
    ['anything else?', { kind: 'more' }],
    ['tell me more', { kind: 'more' }],
    ['Show me another, please', { kind: 'more' }],
    ['follow cluster:operations', { kind: 'follow', filter: 'cluster:operations' }],
    ['unfollow', { kind: 'unfollow', filter: '' }],
    ['following', { kind: 'following' }],
    ['subscribe org:klarna', { kind: 'follow', filter: 'org:klarna' }],
  ])('%j', (text, request) => {
    expect(parseRequest(text)).toEqual(request);
  });

  test.each([
    'klarna profit',
    'hello fresh profit',
    'tell me more about klarna',
    'constructor',
    'toString at klarna',
    'thanks to what did profit rise?',
    'did klarna cut resolution time?',
    'help wanted ads at klarna',
    'following the launch, what changed?',
    'klarna c4 in 2024',
    'source of the 700 agents figure at klarna?',
    'how does the klarna bot compare on claim c6',
    'which cases are there?',
    'cases about fraud',
    'klarna C6',
  ])('%j is a question', (text) => {
    expect(parseRequest(text)).toMatchObject({ kind: 'ask', text });
  });

  test('a misspelt command is a question that resembles one', () => {
    expect(parseRequest('lst')).toEqual({ kind: 'ask', text: 'lst', resembles: 'list' });
    expect(parseRequest('soruces klarna')).toEqual({
      kind: 'ask',
      text: 'soruces klarna',
      resembles: 'sources klarna',
    });
    expect(parseRequest('klarna')).toMatchObject({ resembles: '' });
    expect(parseRequest('who uses it')).toMatchObject({ resembles: '' });
  });

  test('reads any text without failing, and adds nothing to a question', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const request = parseRequest(text);
        if (request.kind !== 'ask') return;
        let at = 0;
        for (const letter of request.text.replace(/\s/g, '')) {
          at = text.indexOf(letter, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
