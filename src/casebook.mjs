#!/usr/bin/env node
// Runs the TypeScript sources as they are: no build step stands between a checkout and the program.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
