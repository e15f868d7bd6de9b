/**
 * In Chromium a form answers with its field where one is named like a property or a method, such as `firstChild`, even
 * to us. These ask past its fields.
 */
function property<Owner extends Node, Name extends keyof Owner>(
  owner: { prototype: Owner } | undefined,
  name: Name,
): (node: Owner) => Owner[Name] {
  const get = owner && Object.getOwnPropertyDescriptor(owner.prototype, name)?.get;
  return get ? (node) => get.call(node) : (node) => node[name];
}

// Outside a browser these come later, and there no page is at work.
const { Node: AnyNode, Element: AnyElement } = globalThis as Partial<typeof globalThis>;

/** The kinds of nodes, as `typeOf` gives them. */
export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
export const COMMENT = 8;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

export const typeOf = property(AnyNode, "nodeType");
export const isConnected = property(AnyNode, "isConnected");
export const parentNodeOf = property(AnyNode, "parentNode");
export const parentElementOf = property(AnyNode, "parentElement");
export const firstChildOf = property(AnyNode, "firstChild");
export const nextOf = property(AnyNode, "nextSibling");
export const previousOf = property(AnyNode, "previousSibling");
const textUnder = property(AnyNode, "textContent");
export const documentOf = property(AnyNode, "ownerDocument");
export const nameOf = property(AnyElement, "localName");
export const slotOf = property(AnyElement, "assignedSlot");
export const childrenOf = property(AnyElement, "children");
export const firstElementOf = property(AnyElement, "firstElementChild");

/** What every element can do, whatever a form's fields are named. */
export function methods(): HTMLElement {
  return HTMLElement.prototype;
}

/** All text under a node. */
export function textOf(node: Node): string {
  const text: unknown = node.textContent ?? "";
  return typeof text === "string" ? text : (textUnder(node) ?? "");
}

/** All elements under a node that a selector fits. */
export function allIn<Kind extends Element>(
  root: Document | ShadowRoot | Element,
  selector: string,
): NodeListOf<Kind> {
  const { querySelectorAll } = typeOf(root) === ELEMENT ? methods() : root;
  return querySelectorAll.call(root, selector) as NodeListOf<Kind>;
}

/** Whether a selector fits an element. */
export function fits(element: Element, selector: string): boolean {
  return methods().matches.call(element, selector);
}

/** Whether a node stands somewhere inside another one of these. */
export function isInsideAnother(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let parent = parentNodeOf(node); parent; parent = parentNodeOf(parent))
    if (nodes.has(parent)) return true;
  return false;
}

/** What a page says in a `meta` of that name, in lower case. */
export function metaOf(document: Document, name: string): string | null | undefined {
  // In another namespace a `meta` has attributes, but not the properties of one.
  return [...document.getElementsByTagName("meta")]
    .find((element) => element.getAttribute("name")?.toLowerCase() === name)
    ?.getAttribute("content");
}
