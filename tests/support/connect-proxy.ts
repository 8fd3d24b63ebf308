import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** An HTTP proxy on loopback that opens tunnels (CONNECT). */
export interface ConnectProxy {
  readonly address: string;
  /** Where tunnels led, in order: `127.0.0.1:1234`. */
  readonly tunnels: readonly string[];
  close(): Promise<void>;
}

/** @param login `user:password` that it asks for; anybody may use it by default */
export async function createConnectProxy(login?: string): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`;
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client: Socket, head: Buffer) => {
    sockets.add(client);
    client.on('error', () => {});
    if (wanted && request.headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    tunnels.push(request.url ?? '');
    const [host = '', port] = (request.url ?? '').split(':');
    const beyond = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      beyond.write(head);
      client.pipe(beyond).pipe(client);
    });
    sockets.add(beyond);
    beyond.on('error', () => client.destroy());
    client.on('close', () => beyond.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${login ? `${login}@` : ''}127.0.0.1:${port}`,
    tunnels,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
