import { useEffect, useState } from 'react';

/** The time in milliseconds, once a minute: for "5 minutes ago" and "Yesterday". */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
