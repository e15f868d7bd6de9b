import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageOf, watchNavigation } from "../../../src/page/navigation.ts";

/** Changes the address as a script of the page does, without telling anybody. */
function goTo(url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

describe("which page an address stands for", () => {
  it.each([
    ["https://a.example/x", "https://a.example/x"],
    ["https://a.example/x#part", "https://a.example/x"],
    ["https://a.example/x#", "https://a.example/x"],
    ["https://a.example/#/two", "https://a.example/#/two"],
    ["https://a.example/#!/two", "https://a.example/#!/two"],
  ])("%s", (href, page) => {
    expect(pageOf(href)).toBe(page);
  });
});

describe("a page that goes on without loading", () => {
  let stop: AbortController;
  const onNavigate = vi.fn();
  const check = () => watchNavigation(window, onNavigate, stop.signal);

  beforeEach(() => {
    goTo("https://a.example/one");
    stop = new AbortController();
    onNavigate.mockReset();
  });
  afterEach(() => stop.abort());

  it("is noticed when the browser tells, once", () => {
    check();
    goTo("https://a.example/two");
    window.dispatchEvent(new Event("popstate"));
    window.dispatchEvent(new Event("hashchange"));
    expect(onNavigate).toHaveBeenCalledTimes(1);
  });

  it("is noticed when somebody looks", () => {
    const look = check();
    look();
    goTo("https://a.example/two");
    look();
    expect(onNavigate).toHaveBeenCalledTimes(1);
  });

  it("is not a jump within the page", () => {
    const look = check();
    goTo("https://a.example/one#below");
    look();
    expect(onNavigate).not.toHaveBeenCalled();
  });

  it("is also one that comes back from the cache", () => {
    check();
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(onNavigate).toHaveBeenCalledTimes(1);
  });

  it("is nobody's business after the end", () => {
    const stopped = check();
    stop.abort();
    goTo("https://a.example/two");
    window.dispatchEvent(new Event("popstate"));
    expect(onNavigate).not.toHaveBeenCalled();
    expect(stopped).toBeTypeOf("function");
  });
});
