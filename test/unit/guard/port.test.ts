import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Port } from "../../../src/guard/port.ts";

const JUDGE = { name: "judge", passages: [] } as const;
const found = (title: string) =>
  ({
    name: "verdictFound",
    url: "https://a.example/",
    title,
    began: 1,
    verdict: {} as never,
  }) as const;

describe("a message to the background", () => {
  const sendMessage = vi.fn();
  const runtime = { id: "own" as string | undefined, sendMessage };
  const onGone = vi.fn();
  let port: Port;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    sendMessage.mockReset();
    onGone.mockReset();
    runtime.id = "own";
    vi.stubGlobal("browser", { runtime });
    const { openPort } = await import("../../../src/guard/port.ts");
    port = openPort(onGone);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("that is not answered is sent again, until it is", async () => {
    sendMessage
      .mockRejectedValueOnce(new Error("Receiving end does not exist."))
      .mockRejectedValueOnce(new Error("The message port closed."))
      .mockResolvedValue("verdict");
    const answer = port.send(JUDGE);
    await vi.runAllTimersAsync();
    expect(await answer).toBe("verdict");
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it("that is neither answered nor refused is sent again", async () => {
    sendMessage.mockReturnValueOnce(new Promise(() => {})).mockResolvedValue("verdict");
    const answer = port.send(JUDGE);
    await vi.runAllTimersAsync();
    expect(await answer).toBe("verdict");
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it("that was lost with the background that had it is sent again", async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValue("verdict");
    const answer = port.send(JUDGE);
    await vi.runAllTimersAsync();
    expect(await answer).toBe("verdict");
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it("that nobody ever answers is given up", async () => {
    sendMessage.mockRejectedValue(new Error("Receiving end does not exist."));
    const answer = port.send(JUDGE);
    await vi.runAllTimersAsync();
    expect(await answer).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("that was refused is not sent again", async () => {
    sendMessage.mockResolvedValue(null);
    expect(await port.send(JUDGE)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it("does not come after what took its place", async () => {
    sendMessage
      .mockRejectedValueOnce(new Error("Receiving end does not exist."))
      .mockResolvedValue(null);
    const old = port.send(found("old"));
    await vi.advanceTimersByTimeAsync(1);
    await port.send(found("new"));
    await vi.runAllTimersAsync();
    expect(await old).toBeUndefined();
    expect(sendMessage.mock.calls.map(([{ title }]) => title)).toEqual(["old", "new"]);
  });

  it("of an extension that is gone is not sent at all", async () => {
    sendMessage.mockImplementationOnce(async () => {
      runtime.id = undefined;
      throw new Error("Extension context invalidated.");
    });
    const answer = port.send(JUDGE);
    await vi.runAllTimersAsync();
    expect(await answer).toBeUndefined();
    expect(onGone).toHaveBeenCalledOnce();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
