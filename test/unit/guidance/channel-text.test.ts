import { describe, expect, it } from "vitest";
import { channelText } from "../../../src/guidance/channel-text.ts";
import { channels, schemeInfos } from "../../../src/guidance/pick.ts";
import { texts } from "../ui/texts.ts";

const FACTS = {
  url: "https://shop.example.com/",
  title: "花呗\n套现",
  time: new Date(2026, 10, 22, 9, 5).getTime(),
  schemes: "额度套现",
  quotes: ["秒到账", "秒到账", "加微信\n网址：https://bank.example/"],
  note: "",
  text: "",
};

describe("the words for an official channel", () => {
  it("name the page, what it says and when, and leave out what is not known", () => {
    const [channel] = channels;
    expect(channelText(channel as never, FACTS).split("\n")).toEqual([
      "有人招揽“额度套现”类服务，请核查。",
      "网址：https://shop.example.com/",
      "标题：花呗 套现",
      "看到的时间：2026 年 11 月 22 日 09:05",
      "原话：1. “秒到账”；2. “加微信 网址：https://bank.example/”",
    ]);
  });

  it.each(channels)("for $id hold a message that has no address", (channel) => {
    const text = channelText(channel, {
      ...FACTS,
      url: "",
      title: "",
      quotes: [],
      text: "有额度\n加我",
    });
    expect(text).toContain("有额度 加我");
    expect(text).not.toMatch(/[{}]|网址|地址/);
  });

  it("call a scheme as the extension does", () => {
    const words = texts("zh_CN");
    for (const { scheme, name } of schemeInfos)
      expect(name).toBe(words.get(`schemes.${scheme.replaceAll("-", "_")}`));
  });
});
