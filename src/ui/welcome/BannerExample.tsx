import { useEffect, useRef } from "preact/hooks";
import { bannerFor } from "../../banner/data.ts";
import { draw } from "../../banner/draw.ts";
import { styleFor } from "../../banner/style.ts";
import { bannerView } from "../../banner/view.ts";
import type { Settings } from "../../settings/model.ts";
import { EXAMPLE } from "./example.ts";

/** Lets the banner stand in the text instead of over the page. */
const IN_PLACE = `:host{position:static!important;inset:auto!important;z-index:auto!important}
.card{width:auto;margin:0}.card .in{max-height:none}`;

/** The banner as pages show it, made by the same code; its buttons lead nowhere. */
export function BannerExample({ settings }: { settings: Settings }) {
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<ShadowRoot>(undefined);
  const data = bannerFor(EXAMPLE, settings);
  const key = JSON.stringify(data);
  useEffect(() => {
    if (!host.current || !data) return;
    root.current ??= host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styleFor(data) + IN_PLACE);
    root.current.adoptedStyleSheets = [sheet];
    draw(root.current, bannerView(data));
  }, [key]);
  // The host itself takes no margin: in pages it must be the page's sheets that cannot move it.
  return (
    <div>
      <div ref={host} />
    </div>
  );
}
