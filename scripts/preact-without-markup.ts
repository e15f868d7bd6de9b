import type { Plugin } from "vite";

const SINK = /\b\w+\.innerHTML\s*=\s*\w+\.__html/g;

/**
 * Takes out of Preact the one place that turns text into markup. We never use it, the stores ask
 * about it, and a page's words can then not become elements even by mistake.
 * @throws when a new version of Preact writes that place in another way.
 */
export function preactWithoutMarkup(): Plugin {
  return {
    name: "preact-without-markup",
    transform(code, id) {
      if (!/\/preact\/(dist|src)\//.test(id) || !code.includes("innerHTML")) return undefined;
      if (code.match(SINK)?.length !== 1) throw new Error(`${id}: where does it set innerHTML?`);
      return { code: code.replace(SINK, "0"), map: null };
    },
  };
}
