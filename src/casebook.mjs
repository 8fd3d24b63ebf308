#!/usr/bin/env node
// Where the program was until 0.1.0, for installations that start it by this path.
process.stderr.write(
  'casebook: src/casebook.mjs has moved: start dist/casebook.js, or run "npm start".\n',
);
await import(new URL('../dist/casebook.js', import.meta.url).href);
