import { expect, test } from 'vitest';
import { proxiesIn } from '../../../src/app/proxies.ts';

const at = (port: number) => `http://proxy.example.com:${port}`;

test('reads the usual variables; the spelling in lower case wins', () => {
  expect(proxiesIn({ HTTPS_PROXY: at(1), https_proxy: at(2), NO_PROXY: 'a.example' })).toEqual({
    http: '',
    https: at(2),
    no: 'a.example',
  });
  expect(proxiesIn({ HTTP_PROXY: ` ${at(3)} ` })).toEqual({ http: at(3), https: '', no: '' });
});

test('without a proxy there is none, whatever is reached without one', () => {
  expect(proxiesIn({ HTTP_PROXY: '', NO_PROXY: '*' })).toBeNull();
});

test.each(['proxy.example.com:3128', 'socks5://proxy.example.com', 'me:secret@'])(
  'an address that is none (%s) is refused by the name of its variable, without its value',
  (value) => {
    expect(() => proxiesIn({ HTTPS_PROXY: value })).toThrow(/^HTTPS_PROXY is no address/);
    expect(() => proxiesIn({ HTTPS_PROXY: value })).not.toThrow(/secret/);
  },
);
