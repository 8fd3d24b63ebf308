import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Builds the program for the tests that start it, before every run. */
export default function setup(project: TestProject): void {
  const build = () => void execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' });
  build();
  project.onTestsRerun(async () => build());
}
