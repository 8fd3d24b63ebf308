// Starts read-worker.ts as it is, where the sources run without a bundle.
import { register } from 'tsx/esm/api';

register();
await import('./read-worker.ts');
