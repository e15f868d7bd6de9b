import type { Plugin } from "vite";

const START = /content-script-isolated-world-entrypoint/;
const OPTIONS = /defineContentScript\(\{.*?\bmain:/s;

/**
 * Starts content scripts directly, and leaves out what only the manifest needs to know. WXT's own start brings a context
 * that tells every page by an event, carrying our id, that we are here, and lets a page end it the same way; nothing of
 * ours uses it, and every page would carry it.
 * @throws when a new version of WXT starts them in another way.
 */
export function bareContentScript(): Plugin {
  let builds = false;
  return {
    name: "bare-content-script",
    configResolved({ command }) {
      builds = command === "build";
    },
    transform(code, id) {
      if (!START.test(id) || id.includes("user-")) {
        if (!builds || !id.endsWith(".content.ts")) return undefined;
        return { code: code.replace(OPTIONS, "defineContentScript({ main:"), map: null };
      }
      const [definition] = code.match(/import definition from .*/) ?? [];
      if (!definition) throw new Error(`${id}: where is the content script's definition?`);
      return { code: `${definition}\nexport default definition.main();`, map: null };
    },
    // The bundler makes a `var` of each constant, which the minifier does not put where it is used.
    renderChunk(code, { fileName }) {
      if (!builds || !fileName.startsWith("content-scripts/")) return undefined;
      return { code: code.replace(/^(\s*)var (?=[A-Z_]+(\$\d+)? = )/gm, "$1const "), map: null };
    },
  };
}
