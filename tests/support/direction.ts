/** The number of isolates, embeddings and overrides that a line leaves open (UAX 9, X1 to X8). */
export function openAtEnd(line: string): number {
  const open: ('isolate' | 'embedding')[] = [];
  for (const mark of line) {
    if (/[\u2066-\u2068]/.test(mark)) open.push('isolate');
    else if (/[\u202a\u202b\u202d\u202e]/.test(mark)) open.push('embedding');
    else if (mark === '\u202c' && open.at(-1) === 'embedding') open.pop();
    else if (mark === '\u2069' && open.includes('isolate')) while (open.pop() !== 'isolate');
  }
  return open.length;
}
