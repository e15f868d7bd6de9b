import type { Plugin } from "vite";

/**
 * Starts content scripts directly. WXT's own start brings a context that tells every page by an event, carrying our id,
 * that we are here, and lets a page end it the same way; nothing of ours uses it, and every page would carry it.
 * @throws when a new version of WXT starts them in another way.
 */
export function bareContentScript(): Plugin {
  return {
    name: "bare-content-script",
    transform(code, id) {
      if (!id.includes("content-script-isolated-world-entrypoint") || id.includes("user-"))
        return undefined;
      const [definition] = code.match(/import definition from .*/) ?? [];
      if (!definition) throw new Error(`${id}: where is the content script's definition?`);
      return { code: `${definition}\nexport default definition.main();`, map: null };
    },
  };
}
