import { expect, test } from 'vitest';
import { safeUrl } from '../../../../page/text/safe-url.ts';

test.each(['https://a.example/b?c=d#e', 'http://a.example/', 'mailto:a@b.example', 'tel:+4612345'])(
  '%s may be followed',
  (url) => expect(safeUrl(url)).toBe(url),
);

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '/relative',
  '',
  'no address',
])('%j may not', (url) => expect(safeUrl(url)).toBeUndefined());
