import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { Socket } from './state/connection.ts';
import { usePageConnection } from './state/use-page.ts';

function openSocket(): Socket {
  const address = new URL('/local/browser', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address);
}

function Page(): ReactNode {
  return <App {...usePageConnection(openSocket)} />;
}

const root = document.getElementById('page');
if (root) createRoot(root).render(<Page />);
