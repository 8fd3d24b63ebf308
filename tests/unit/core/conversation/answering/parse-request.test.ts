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
    ['hello!', { kind: 'greeting' }],
    ['Thanks a lot', { kind: 'greeting' }],
    ['Thanks, that helps', { kind: 'greeting' }],
    ['OK, thank you, Casebook!', { kind: 'greeting' }],
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
  ])('%j is a question', (text) => {
    expect(parseRequest(text)).toMatchObject({ kind: 'ask', text });
  });

  test.each([
    ['klarna C6', ['C6'], 'klarna'],
    ['klarna c 6', ['C6'], 'klarna'],
    ['klarna claim 6', ['C6'], 'klarna'],
    ['klarna claim c12', ['C12'], 'klarna'],
    ['c5?', ['C5'], ''],
    ['klarna c4, c5', ['C4', 'C5'], 'klarna'],
    ['klarna C5 C3', ['C5', 'C3'], 'klarna'],
    ['klarna c4 and c5', ['C4', 'C5'], 'klarna'],
    ['klarna claims 3 and 4', ['C3', 'C4'], 'klarna'],
    ['klarna C3-C5, c8', ['C3', 'C4', 'C5', 'C8'], 'klarna'],
    ['C3 of klarna', ['C3'], 'klarna'],
    ['claim 3 of klarna', ['C3'], 'klarna'],
    ['claim C3 klarna', ['C3'], 'klarna'],
    ['C3 and C5 of the klarna case', ['C3', 'C5'], 'klarna'],
    ['show me klarna C6', ['C6'], 'klarna'],
  ])('%j names claims by their ids', (text, ids, words) => {
    expect(parseRequest(text)).toMatchObject({ kind: 'claims', text, ids, words });
  });

  test.each([
    ['what cases do you have?', ''],
    ['which cases are there?', ''],
    ['how many cases are there?', ''],
    ['how many cases are there in total?', ''],
    ['Which companies are in the library?', ''],
    ['what can I ask about?', ''],
    ['what do you know?', ''],
    ['how big is the library?', ''],
    ['all companies', ''],
    ['which cases are about fraud?', 'fraud'],
    ['do you have any cases about banks?', 'banks'],
    ['which cases have rejected claims?', 'with rejected claims'],
    ['cases about fraud', 'about fraud'],
  ])('%j asks for a list', (text, words) => {
    expect(parseRequest(text)).toEqual({ kind: 'list', words });
  });

  test.each([
    'how many cases did it close?',
    'in which cases did it fail?',
    'which companies use copilot?',
    'what do you know about fraud?',
    'how many cases of fraud were there last year?',
  ])('%j does not', (text) => {
    expect(parseRequest(text).kind).toBe('ask');
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

  test('reads any text without failing, and loses none of a question', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const request = parseRequest(text);
        if (request.kind === 'ask') expect(request.text).toBe(text);
      }),
    );
  });
});
