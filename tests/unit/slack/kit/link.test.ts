import { describe, expect, it } from 'vitest';
import { parseLink } from '../../../../src/slack/kit/link.ts';

describe('parseLink', () => {
  it.each([
    ['https://www.acme.example/a?b=1&c=2#d', 'acme.example'],
    ['http://acme.example:8080/', 'acme.example:8080'],
    ['HTTPS://ACME.EXAMPLE/', 'acme.example'],
    ['https://[2001:db8::1]/x', '[2001:db8::1]'],
  ])('links %s and names its host', (url, host) => {
    expect(parseLink(url)).toEqual({ ok: true, url, host });
  });

  it('shows a look-alike host as the browser resolves it', () => {
    expect(parseLink('https://аcme.example/')).toMatchObject({ host: 'xn--cme-5cd.example' });
  });

  it.each([
    ['https://пример.example/путь', 'https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C'],
    ['https://acme.example/\u202egpj', 'https://acme.example/%E2%80%AEgpj'],
    ['https://acme.example/a b'.replace(' ', '%20'), 'https://acme.example/a%20b'],
  ])('links %s in ASCII', (url, ascii) => {
    expect(parseLink(url)).toMatchObject({ ok: true, url: ascii });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@acme.example',
    'https:acme.example',
    'https://',
    'acme.example',
    'https://acme.example/ b',
    'https://acme.example/\nb',
    'https://acme.example/\u0000',
    'https://acme.example/|b',
    'https://acme.example/<!channel>',
    'https://acme.example@evil.example/',
  ])('does not link %j', (url) => {
    expect(parseLink(url)).toEqual({ ok: false, why: 'unsafe' });
  });

  it('tells a missing address from one that is too long', () => {
    expect(parseLink('')).toEqual({ ok: false, why: 'none' });
    const base = 'https://acme.example/';
    expect(parseLink(base.padEnd(3000, 'a')).ok).toBe(true);
    expect(parseLink(base.padEnd(3001, 'a'))).toEqual({ ok: false, why: 'too-long' });
  });
});
