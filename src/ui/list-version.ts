import { useEffect, useState } from "preact/hooks";

/** The version of the pattern list that ships; empty until it is loaded. */
export function useListVersion(): string {
  const [version, setVersion] = useState("");
  useEffect(() => {
    // The list is large, and no screen waits for its version.
    import("../patterns/compiled.generated.ts").then(({ LIST }) => setVersion(LIST.version));
  }, []);
  return version;
}
