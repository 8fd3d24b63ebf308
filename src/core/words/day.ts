/** The day of a time in epoch milliseconds, `YYYY-MM-DD`, in UTC. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
