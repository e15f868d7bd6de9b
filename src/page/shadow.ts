import { browserApi } from "../browser-api.ts";
import { nameOf } from "./nodes.ts";

/** Hosts of our own interface, which is never read as part of the page. */
export const ownHosts = new WeakSet<Node>();

/** The built-in elements that may hold a shadow root, beside every custom element. */
const HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/**
 * The element's shadow root, a closed one too where the browser gives it to extensions; null when it has none.
 * Our own interface has none by this account.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const name = nameOf(element);
  if (!HOSTS.has(name) && !name.includes("-")) return null;
  if (ownHosts.has(element)) return null;
  const open = element.shadowRoot;
  if (open) return open;
  if ("openOrClosedShadowRoot" in element)
    return element.openOrClosedShadowRoot as ShadowRoot | null;
  return element instanceof HTMLElement
    ? (browserApi?.dom?.openOrClosedShadowRoot(element) ?? null)
    : null;
}
