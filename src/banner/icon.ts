const SVG = "http://www.w3.org/2000/svg";

/** How many lines each drawing has: a padlock with a price tag hanging from it, a cross to close. */
const LINES = { lock: 4, cross: 2 } as const;

/**
 * A line drawing in the colour of the text around it; it says nothing that the words beside it do not.
 * The style sheet knows its lines.
 */
export function icon(document: Document, name: keyof typeof LINES): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name);
  for (let i = 0; i < LINES[name]; i++) svg.append(document.createElementNS(SVG, "path"));
  return svg;
}
