/**
 * Builds an element: attributes by name, handlers by their event under `on`, texts and nodes inside.
 * Handlers are called for what a person does, never for what a script of the page pretends.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Record<string, string>,
  onClick: (() => void) | undefined,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (onClick) element.addEventListener("click", (event) => event.isTrusted && onClick());
  element.append(...children);
  return element;
}
