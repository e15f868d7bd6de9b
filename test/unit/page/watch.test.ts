import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownHosts } from "../../../src/page/shadow.ts";
import { type Changes, type Watcher, watchChanges } from "../../../src/page/watch.ts";

let stop: AbortController;
let batches: Changes[];
let watcher: Watcher;
let work: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  vi.stubGlobal("requestIdleCallback", undefined);
  document.body.innerHTML = "<p>一</p>";
  stop = new AbortController();
  batches = [];
  work = async () => {};
  watcher = watchChanges(
    document,
    (changes) => {
      batches.push(changes);
      return work();
    },
    stop.signal,
  );
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets the observer speak, then time pass. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

const add = (text = "新") =>
  document.body.append(Object.assign(document.createElement("p"), { textContent: text }));

describe("changes of a page", () => {
  it("come in batches", async () => {
    add();
    add();
    await pass(1_000);
    expect(batches).toHaveLength(1);
    expect(batches[0]?.everything).toBe(false);
    expect([...(batches[0]?.nodes ?? [])]).toEqual(
      expect.arrayContaining([...document.querySelectorAll("p + p")]),
    );
  });

  it("are told of when text changes or leaves", async () => {
    const text = document.querySelector("p")?.firstChild as Text;
    text.data = "二";
    await pass(1_000);
    expect(batches[0]?.nodes.has(text)).toBe(true);
    expect(batches[0]?.removed).toBe(false);
    document.querySelector("p")?.remove();
    await pass(10_000);
    expect(batches[1]?.removed).toBe(true);
  });

  it("of our own interface are none", async () => {
    const host = document.createElement("div");
    ownHosts.add(host);
    document.documentElement.append(host);
    await pass(1_000);
    host.remove();
    await pass(10_000);
    expect(batches).toEqual([]);
  });

  it("in a shadow tree count once it is observed", async () => {
    const root = document.body
      .appendChild(document.createElement("div"))
      .attachShadow({ mode: "open" });
    await pass(1_000);
    watcher.observe(root);
    root.append("新");
    await pass(10_000);
    expect(batches).toHaveLength(2);
    expect(batches[1]?.nodes.has(root.firstChild as Node)).toBe(true);
  });

  it("wait until earlier ones are worked off", async () => {
    let finish = () => {};
    work = () => new Promise((resolve) => (finish = resolve));
    add();
    await pass(1_000);
    add();
    await pass(60_000);
    expect(batches).toHaveLength(1);
    work = async () => {};
    finish();
    await pass(60_000);
    expect(batches).toHaveLength(2);
  });

  it("cost a page that keeps changing less and less attention", async () => {
    for (let second = 0; second < 60; second++) {
      add();
      await pass(1_000);
    }
    expect(batches.length).toBeLessThan(30);
    expect(batches.length).toBeGreaterThan(8);
  });

  it("that storm in are not followed one by one, and rests grow longer", async () => {
    for (let round = 0; round < 15; round++) {
      for (let i = 0; i < 3_500; i++) document.body.append("x");
      await pass(4_000);
      document.body.replaceChildren();
    }
    expect(batches.length).toBeLessThan(8);
    expect(batches.length).toBeGreaterThan(2);
    expect(batches.every(({ everything, nodes }) => everything && nodes.size === 0)).toBe(true);
  }, 20_000);

  it("that churn in one part are left alone there, and followed everywhere else", async () => {
    document.body.innerHTML = "<main><p>一</p><div id=t></div></main>";
    const ticker = document.querySelector("#t") as Element;
    await pass(10_000);
    batches = [];
    const churn = () => {
      for (let i = 0; i < 1_000; i++) ticker.textContent = String(i);
    };
    for (let tenth = 0; tenth < 40; tenth++) {
      churn();
      if (tenth === 20) add("新");
      await pass(100);
    }
    const told = batches.flatMap(({ nodes }) => [...nodes]);
    expect(batches.some(({ everything }) => everything)).toBe(false);
    expect(told).toContain(document.querySelector("main + p"));
    // The part itself is read once after each rest, not after each change.
    expect(told.filter((node) => ticker.contains(node)).length).toBeLessThan(10);
    expect(told).toContain(ticker);
    expect(batches.length).toBeLessThan(12);
  }, 20_000);

  it("are followed again in a part that has come to rest", async () => {
    document.body.innerHTML = "<div id=t></div>";
    const ticker = document.querySelector("#t") as Element;
    await pass(10_000);
    for (let i = 0; i < 4_000; i++) ticker.textContent = String(i);
    await pass(10_000);
    batches = [];
    ticker.append("新");
    await pass(10_000);
    expect(batches.flatMap(({ nodes }) => [...nodes])).toContain(ticker.lastChild);
  });

  it("are nobody's business after the end", async () => {
    stop.abort();
    add();
    watcher.refresh();
    await pass(60_000);
    expect(batches).toEqual([]);
  });

  it("can be asked for", async () => {
    watcher.refresh(0);
    await pass(1_000);
    expect(batches[0]?.everything).toBe(true);
    watcher.nudge();
    await pass(10_000);
    expect(batches[1]).toMatchObject({ everything: false, removed: false });
  });
});
