import { setTimeout as pause } from "node:timers/promises";

/** How long the page waits before its next line, in milliseconds. */
const BETWEEN = 500;

/** A page with an offer that trickles in as long as anybody listens: it never finishes loading. */
export async function* endless(): AsyncIterable<string> {
  yield `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>今日信息</title>
<p>我们专业花呗套现，4 个点，秒到账，加微信 huishou5202，24 小时在线。</p>`;
  for (;;) {
    await pause(BETWEEN);
    yield "<p>河边的树又绿了。</p>\n";
  }
}
