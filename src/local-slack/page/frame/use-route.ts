import { useCallback, useEffect, useState } from 'react';
import { formatAddress, parsePermalink, parseRoute, personIn, type Route } from '../state/route.ts';

/** The current route and a function to navigate. The browser's Back button works. */
export function useRoute(): [Route | null, (route: Route) => void] {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const update = (): void => setRoute(readRoute());
    window.addEventListener('popstate', update);
    window.addEventListener('hashchange', update);
    return () => {
      window.removeEventListener('popstate', update);
      window.removeEventListener('hashchange', update);
    };
  }, []);
  const go = useCallback((next: Route) => {
    const { pathname, search, hash } = location;
    const address = formatAddress(next, personIn(search));
    if (address !== `${pathname}${search}${hash}`) history.pushState(null, '', address);
    setRoute(next);
  }, []);
  return [route, go];
}

function readRoute(): Route | null {
  return parseRoute(location.hash) ?? parsePermalink(location.pathname, location.search);
}
