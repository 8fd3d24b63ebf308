import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Builds the program and its local Slack for the tests that start them, before every run. */
export default function setup(project: TestProject): void {
  const build = () => {
    for (const script of ['src/local-slack/build.mjs', 'build.mjs']) {
      execFileSync(process.execPath, [script], { stdio: 'inherit' });
    }
  };
  build();
  project.onTestsRerun(async () => build());
}
