import { fakeBrowser } from "wxt/testing/fake-browser";

/** Closed shadow roots by host, as the extension's own call gives them. */
const closed = new WeakMap<Element, ShadowRoot>();

/** Lets the fake browser hand out shadow roots, closed ones too. */
export function withShadowRoots(): void {
  fakeBrowser.dom.openOrClosedShadowRoot = (element: Element) =>
    element.shadowRoot ?? closed.get(element) ?? null;
}

/** Attaches a closed shadow root. */
export function attachClosed(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: "closed" });
  root.innerHTML = html;
  closed.set(host, root);
  return root;
}
