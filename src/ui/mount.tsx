import { render, type VNode } from "preact";
import { browser } from "wxt/browser";
import { speak } from "#i18n";
import { MARKS } from "../settings/marks.ts";
import { DEFAULT_SETTINGS } from "../settings/model.ts";
import { ask } from "./ask.ts";
import { languageTag } from "./language.ts";
import "../style/tokens.css";
import "./style/base.css";
import "./style/parts.css";

/** Shows a screen in the page's `#app`, in the language and with the marks that the person chose, now and later. */
export async function mount(screen: () => VNode, title: () => string): Promise<void> {
  const draw = async () => {
    const { settings } = await ask("getSettings", {}).catch(() => ({ settings: DEFAULT_SETTINGS }));
    await speak(settings.language);
    const { documentElement: root } = document;
    root.lang = languageTag();
    root.dataset.mark = settings.markColor;
    root.style.setProperty("--mark-chosen", MARKS[settings.markColor]);
    document.title = title();
    const place = document.getElementById("app");
    if (place) render(screen(), place);
  };
  browser.storage.onChanged.addListener(({ settings }, area) => {
    if (settings || area === "managed") draw();
  });
  await draw();
}
