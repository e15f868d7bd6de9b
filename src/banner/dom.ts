type Attributes = Readonly<Record<string, string>>;

/** Builds an element of a document with attributes and what stands inside. */
export type Build = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[Tag];

/** A builder of elements; texts stay texts, whatever they hold. */
export function builder(document: Document): Build {
  return (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
}

const presses = new WeakMap<Element, () => void>();

/** Does what a click on an element would do. */
export function press(element: Element | null): void {
  presses.get(element?.closest("button") as Element)?.();
}

/** Acts on what a person does, never on what a script of the page pretends. */
export function onClick(button: HTMLElement, act: () => void): HTMLElement {
  presses.set(button, act);
  button.addEventListener("click", (event) => event.isTrusted && act());
  return button;
}
