import type { Proxies } from '../slack/wire/wire.ts';

/** The usual variables, the spelling that wins first (as curl has it). */
const NAMES = {
  http: ['http_proxy', 'HTTP_PROXY'],
  https: ['https_proxy', 'HTTPS_PROXY'],
  no: ['no_proxy', 'NO_PROXY'],
} as const;

/**
 * Reads which proxies the usual variables name.
 * @returns null if they name none
 * @throws Error that names the variable, if its value is no address of a proxy
 */
export function proxiesIn(env: Readonly<Record<string, string | undefined>>): Proxies | null {
  const firstOf = (names: readonly string[]) => {
    const name = names.find((one) => env[one]?.trim());
    return { name: name ?? '', value: name === undefined ? '' : (env[name]?.trim() ?? '') };
  };
  const addressOf = (names: readonly string[]) => {
    const { name, value } = firstOf(names);
    if (value === '' || isProxy(value)) return value;
    // The value may hold a password.
    throw new Error(
      `${name} is no address of a proxy. It must be like http://proxy.example.com:3128.`,
    );
  };
  const proxies = {
    http: addressOf(NAMES.http),
    https: addressOf(NAMES.https),
    no: firstOf(NAMES.no).value,
  };
  return proxies.http === '' && proxies.https === '' ? null : proxies;
}

function isProxy(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
