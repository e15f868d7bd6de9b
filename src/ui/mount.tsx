import { type ComponentChildren, render } from "preact";
import { languageTag } from "./language.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/parts.css";

/** Shows a screen in the page's `#app`, in the reader's language. */
export function mount(screen: ComponentChildren, title: string): void {
  document.documentElement.lang = languageTag();
  document.title = title;
  const place = document.getElementById("app");
  if (place) render(screen, place);
}
