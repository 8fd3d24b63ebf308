import { useCallback, useEffect, useState } from 'react';
import { formatRoute, parsePermalink, parseRoute, type Route } from '../state/route.ts';

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
    const address = `/${formatRoute(next)}`;
    if (address !== `${location.pathname}${location.hash}`) history.pushState(null, '', address);
    setRoute(next);
  }, []);
  return [route, go];
}

function readRoute(): Route | null {
  return parseRoute(location.hash) ?? parsePermalink(location.pathname, location.search);
}
