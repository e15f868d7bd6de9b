const SVG = "http://www.w3.org/2000/svg";

/** A padlock with a price tag hanging from it; a cross to close. */
const SHAPES = {
  lock: [
    "M7 10V7a4 4 0 0 1 8 0v3",
    "M4.5 10h13a1 1 0 0 1 1 1v3.2l-3.6 3.6V21H5a1.5 1.5 0 0 1-1.5-1.5V11a1 1 0 0 1 1-1z",
    "M17.2 15.5h4.3v4.3l-3.4 3.4a1 1 0 0 1-1.4 0l-2.9-2.9a1 1 0 0 1 0-1.4z",
    "M19.6 17.4h.01",
  ],
  cross: ["M6 6l12 12", "M18 6L6 18"],
} as const;

/** A line drawing in the colour of the text around it; it says nothing that the words beside it do not. */
export function icon(document: Document, name: keyof typeof SHAPES): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = {
    viewBox: "0 0 24 24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.8",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
    class: name,
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const d of SHAPES[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}
