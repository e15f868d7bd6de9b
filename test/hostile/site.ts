import { fileURLToPath } from "node:url";
import { type Site, servePages } from "../e2e/harness/server.ts";

/** A page's body that sells, in the words of such pages; every page that attacks carries it. */
const OFFER = `<h1>花呗、白条、分付额度变现</h1>
<p>我们是实体商家，专业做花呗套现、京东白条提现，扫码付款马上回款，24 小时不打烊。</p>
<ul><li>花呗套现：4 个点，秒到账</li><li>京东白条：8 个点，当天回款</li></ul>
<p>长期回收各类信用额度，有额度的朋友加微信 huishou5202，先回款后确认收货。</p>`;

/** What an attacking script needs: to see the banner come, something to lay over it, and to say that it is done. */
const ENEMY = `const done = () => { window.isDone = true; };
const onBanner = (act) => {
  const watch = new MutationObserver((records) => {
    const host = records.flatMap(({ addedNodes }) => [...addedNodes]).find((node) => node.popover);
    if (!host) return;
    watch.disconnect();
    setTimeout(act, 200, host);
  });
  watch.observe(document.documentElement, { childList: true });
};
const coverOf = (home) => {
  const cover = home.appendChild(document.createElement("div"));
  cover.popover = "manual";
  cover.style.cssText = "inset:0;width:100%;height:100%;margin:0;background:white";
  return cover;
};`;

const HEAD = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>额度服务</title>`;
const DONE = "<script>addEventListener('load', () => { window.isDone = true; })</script>";
const MEGABYTE = 1_000_000;
const PLAIN = "周末炖一锅番茄牛腩，汤汁拌饭特别香。";

function* text(length: number): Generator<string> {
  const piece = PLAIN.repeat(2_000);
  for (let left = length; left > 0; left -= piece.length) yield piece;
}

/** Pages too large for a file. Lengths in characters, of three bytes each. */
const FLOODS: Record<string, () => Iterable<string>> = {
  *"flood-text.html"() {
    // Hidden from view, not from us: laying it out would take the browser longer than reading takes us.
    yield `${HEAD + OFFER}<div hidden>`;
    for (let i = 0; i < 170; i++) yield `<p>${PLAIN.repeat(28)}</p>`.repeat(200);
    yield `</div>${DONE}`;
  },
  *"flood-node.html"() {
    yield `${HEAD + OFFER}<p hidden>`;
    yield* text((10 * MEGABYTE) / 3);
    yield `</p>${DONE}`;
  },
  *"flood-head.html"() {
    yield `${HEAD}<meta name="description" content="`;
    yield* text(6 * MEGABYTE);
    yield `">${OFFER}<img hidden alt="`;
    yield* text(6 * MEGABYTE);
    yield `">${DONE}`;
  },
  *"flood-findings.html"() {
    yield HEAD;
    for (let i = 0; i < 1_000; i++) yield `<p>花呗套现加微信 hs${i}5202</p>`.repeat(100);
    yield DONE;
  },
};

/** Serves the pages of this folder that attack. */
export function serveHostilePages(): Promise<Site> {
  return servePages({
    folder: fileURLToPath(new URL("pages/", import.meta.url)),
    texts: { head: HEAD, offer: OFFER, enemy: ENEMY },
    made: FLOODS,
  });
}
