import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/**/*.test.ts', 'src/local-slack/{tests,example}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/build.ts',
    // For what hangs; a busy machine is to fail nothing.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A worker loads the modules once: none keeps anything that a test leaves behind.
    isolate: false,
    // More than the cores of a small machine: the slowest tests wait for other processes.
    maxWorkers: Math.max(3, availableParallelism() - 1),
  },
});
