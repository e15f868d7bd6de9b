import { createBanner } from "../banner/banner.ts";
import { listenFirst } from "../banner/first.ts";
import { isExtensionAlive } from "../browser-api.ts";
import { couldMatch } from "../detect/gate.ts";
import type { PageDescription } from "../messages.ts";
import { highlight } from "../page/highlight.ts";
import { isReadable } from "../page/kind.ts";
import { openPort } from "./port.ts";
import { type Result, startScanner } from "./scanner.ts";
import { readWords } from "./words.ts";

const MAX_URL = 8_000;
const MAX_TITLE = 2_000;
/** A page that takes longer than this to come in, in milliseconds, is read as far as it is there. */
const MAX_WAIT = 5_000;
/** So long, in milliseconds, is waited after that for its pictures and frames. */
const PATIENCE = 1_000;

/**
 * The content script: reads this frame once it is there, tells the background what it found, and in the top frame shows
 * the banner when the background says so. Hangs on nothing that a page can switch off.
 */
export async function startGuard(): Promise<void> {
  const isTop = window.parent === window;
  if (isTop) listenFirst(window);
  const own = document;
  // Asked at once, too: a page may take its root away for a while.
  const isPage = isReadable(own);
  await hasComeIn();
  // A frame's first, empty document may give its window to the one that follows, which has a guard of its own.
  if (own !== document || !(isPage || isReadable(own))) return;
  const stop = new AbortController();
  const port = openPort(() => stop.abort());
  const banner = createBanner(document, {
    act: (action) => void port.send({ name: "bannerAction", action }),
    showEvidence: async ({ frameId, finding }) =>
      (await port.send({ name: "showEvidence", frameId, finding })) ?? false,
  });
  stop.signal.addEventListener("abort", () => banner.hide());
  let result: Result | undefined;
  let told = "";

  port.listen({
    showBanner: ({ banner: drawn }) => banner.show(drawn),
    hideBanner: () => banner.hide(),
    highlightEvidence: ({ finding, mark }) => show(finding, mark),
    rescan: () => tell(true),
    describePage: () => describePage(),
    readWords: ({ link }) => readWords(link),
  });
  if (!isTop) {
    const { signal } = stop;
    addEventListener("pagehide", takeBack, { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && tell(true), { signal });
  }
  await isActivated(document);
  await hasLoaded();
  startScanner({
    document,
    signal: stop.signal,
    couldMatch,
    judge: (passages) => port.send({ name: "judge", passages }),
    onResult(next, navigated) {
      if (!isExtensionAlive()) return stop.abort();
      result = next;
      tell(navigated);
    },
  });

  function show(index: number, mark: string): boolean {
    const found = result?.evidence[index];
    if (!found) return false;
    const { passage, finding } = found;
    return highlight(document, { passage, span: finding, quote: finding.quote, mark });
  }

  /** Nothing found is told only where it takes back something told before. */
  function tell(again: boolean): void {
    const verdict = result?.verdict;
    if (!verdict) return;
    const key = verdict.findings
      .map(({ level, pattern, quote }) => `${level} ${pattern} ${quote}`)
      .join("\n");
    if (key === told && !(again && key)) return;
    told = key;
    void port.send({ name: "verdictFound", ...describePage(), verdict });
  }

  /** A frame that goes takes what it said with it; the top frame's own going is seen by the background. */
  function takeBack(): void {
    if (!result || !told) return;
    told = "";
    const verdict = { ...result.verdict, ...NOTHING };
    void port.send({ name: "verdictFound", ...describePage(), verdict });
  }
}

const NOTHING = { level: "none", schemes: [], findings: [], flagged: 0 } as const;

function describePage(): PageDescription {
  return {
    url: location.href.slice(0, MAX_URL),
    title: document.title.slice(0, MAX_TITLE),
    began: performance.timeOrigin,
  };
}

/** A page can take away our listener by writing itself anew, and can come in without an end: hence the clock. */
async function hasComeIn(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => {
    addEventListener("DOMContentLoaded", resolve, { once: true, capture: true });
    setTimeout(resolve, MAX_WAIT);
  });
}

/** What is done before a page has loaded holds it up; pictures that are slow to come do not hold us up. */
async function hasLoaded(): Promise<void> {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => {
    // What runs within the event, and right behind it, still holds up the page.
    addEventListener("load", () => setTimeout(resolve), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}

/** A page that is rendered ahead of time speaks for no tab until it is shown. */
async function isActivated(document: Document): Promise<void> {
  // Where a browser knows no such thing, a page may name a picture so.
  if ((document as { prerendering?: unknown }).prerendering !== true) return;
  await new Promise((resolve) =>
    document.addEventListener("prerenderingchange", resolve, { once: true }),
  );
}
