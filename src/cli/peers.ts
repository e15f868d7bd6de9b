import { fileURLToPath } from "node:url";
import { loadSources } from "../patterns/load.ts";

/** A baseline to measure the list against; the guard itself uses none of them. */
export interface Peer {
  readonly name: string;
  /** Whether it would flag a text. */
  finds(text: string): boolean;
}

/** Words as public filters of financial advertising list them; one of them is enough. */
const KEYWORDS = [
  "套现 花呗套现 白条套现 信用卡套现 额度变现 额度回收 刷卡换现 代还 养卡 秒下款",
  "强开 强开花呗 强开借呗 代开通 解除风控 解冻 代提额 刷分 内部渠道 包下款 无视征信",
  "征信修复 征信洗白 洗白 铲单 黑户 背债 停息挂账 反催收 债务优化",
].flatMap((line) => line.split(" "));

/** The baselines: a fixed list of keywords, and any word of the list's credit lines and actions. */
export function peers(): Peer[] {
  return [
    { name: "keyword list", finds: (text) => includesAny(text, KEYWORDS) },
    anyKeyword(fileURLToPath(new URL("../patterns", import.meta.url))),
  ];
}

/** Words without a Chinese character, such as "hb", are left out: they stand inside too many other words. */
function anyKeyword(folder: string): Peer {
  const words = loadSources(folder)
    .lexicon.filter(({ value }) => /^(credit-line|do-.*)$/.test(value.class))
    .flatMap(({ value }) => value.terms)
    .flatMap((entry) => (typeof entry === "string" ? [entry] : [entry.term, ...(entry.also ?? [])]))
    .filter((word) => /\p{Script=Han}/u.test(word));
  return { name: "any keyword", finds: (text) => includesAny(text, words) };
}

function includesAny(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word));
}
