import { Window } from "happy-dom";
import type { Passage } from "./passage.ts";
import { readSaved } from "./saved.ts";

/**
 * Passages of an HTML text outside a browser, read by the same code as a page in one. Scripts do not run, nothing is
 * fetched, and what only a style sheet hides is read as if it were seen.
 * @param title stands for the page's own title where it has none
 */
export function passagesFromHtml(html: string, title?: string | null): Passage[] {
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      disableComputedStyleRendering: true,
    },
  });
  // The reader asks for these by their global names, which a page in a browser has.
  const { Node, NodeFilter, HTMLElement } = window;
  Object.assign(globalThis, { Node, NodeFilter, HTMLElement });
  try {
    const parser = new window.DOMParser();
    const parse = (text: string) =>
      parser.parseFromString(text, "text/html") as unknown as Document;
    const passages = readSaved(html, parse);
    const named = title?.trim();
    if (named && !passages.some(({ place }) => place === "title"))
      passages.unshift({ text: named, place: "title" });
    return passages;
  } finally {
    window.happyDOM.abort();
    window.close();
  }
}
