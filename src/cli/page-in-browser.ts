/** True for a port as it may be typed; 0 takes a free one. */
export function isPort(typed: string): boolean {
  return /^\d{1,5}$/.test(typed) && Number(typed) <= 65_535;
}

export function portTaken(port: string): string {
  return `port ${port} is taken, perhaps by another playground.\nTry --port 0 for a free one.`;
}

/** Opens an address. A machine without a browser is no failure: the address stands in the terminal. */
export async function openBrowser(address: string): Promise<void> {
  const { default: openInBrowser } = await import('open');
  await openInBrowser(address).then(
    (child) => child.on('error', () => {}),
    () => {},
  );
}
