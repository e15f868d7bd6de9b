import { browserApi } from "../browser-api.ts";
import { firstChildOf, nameOf } from "./nodes.ts";

/** Hosts of our own interface, which is never read as part of the page. */
export const ownHosts = new WeakSet<Node>();

/** The built-in elements that may hold a shadow root, beside every custom element. */
const HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/** Roots that were found. A host keeps its root for good. */
const known = new WeakMap<Element, ShadowRoot>();

/**
 * The element's shadow root, a closed one too where the browser gives it to extensions; null when it has none.
 * Our own interface has none by this account. In Chromium asking costs as much as reading a paragraph, so that elements
 * which are filled as ordinary ones are, and seldom have a root, are only asked if `thorough`.
 */
export function shadowRootOf(element: Element, thorough = false): ShadowRoot | null {
  const name = nameOf(element);
  const isCustom = name.includes("-");
  if ((!isCustom && !HOSTS.has(name)) || ownHosts.has(element)) return null;
  let root = element.shadowRoot ?? known.get(element);
  if (root) return root;
  if ("openOrClosedShadowRoot" in element)
    root = element.openOrClosedShadowRoot as ShadowRoot | undefined;
  else if ((thorough || isCustom || !firstChildOf(element)) && element instanceof HTMLElement)
    root = browserApi?.dom?.openOrClosedShadowRoot(element) ?? undefined;
  if (root) known.set(element, root);
  return root ?? null;
}
