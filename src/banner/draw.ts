import type { ElementTree, Tree } from "./tree.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Draws a tree in a shadow root, or changes what is drawn there as little as it takes: who has the focus keeps it, and
 * what is said already is not announced again. Its texts stay texts, whatever they hold.
 */
export function draw(root: ShadowRoot, tree: ElementTree): HTMLElement {
  const [tag] = tree;
  const element =
    root.querySelector<HTMLElement>(tag) ?? root.appendChild(root.ownerDocument.createElement(tag));
  fill(element, tree);
  return element;
}

/** Gives an element the attributes and children that a tree says. */
function fill(element: Element, [, attributes, ...children]: ElementTree): void {
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.removeAttribute("disabled");
  const { childNodes, ownerDocument } = element;
  if (childNodes.length !== children.length) {
    element.replaceChildren(...children.map((child) => build(ownerDocument, child)));
    return;
  }
  children.forEach((child, at) => {
    const node = childNodes[at] as ChildNode;
    if ((node as Element).localName === child[0]) fill(node as Element, child as ElementTree);
    else if (node.nodeValue !== child) node.replaceWith(build(ownerDocument, child));
  });
}

function build(document: Document, tree: Tree): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag] = tree;
  const element = /svg|path/.test(tag)
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  fill(element, tree);
  return element;
}
