import { useEffect, useState } from "preact/hooks";

/** What the address names behind its `#`, now and whenever it changes. */
export function useHash<T>(read: (hash: string) => T): T {
  const [place, setPlace] = useState(() => read(location.hash));
  useEffect(() => {
    const follow = () => setPlace(read(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [read]);
  return place;
}
