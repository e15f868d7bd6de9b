import { oneLine } from "../detect/legible.ts";
import type { Channel } from "./model.ts";

/** What is known of a page or a message that is handed in. */
export interface ChannelFacts {
  readonly url: string;
  readonly title: string;
  /** When it was seen, in milliseconds since 1970. */
  readonly time: number;
  /** Kinds of offer, joined. */
  readonly schemes: string;
  readonly quotes: readonly string[];
  readonly note: string;
  /** The whole message, where there is no page. */
  readonly text: string;
}

/** The facts that a channel's text may ask for, as `{url}` and so on. */
export const CHANNEL_FACTS = ["url", "title", "time", "schemes", "quotes", "note", "text"];

const BLANK = /\{([a-z]+)\}/g;
const MAX_QUOTES = 8;
const MAX_TEXT = 1000;

/** The words for a channel, ready to paste, in simplified Chinese. A line that asks for what there is not is left out. */
export function channelText(
  { text: template }: Pick<Channel, "text">,
  facts: ChannelFacts,
): string {
  const values = new Map<string, string>([
    ["url", facts.url],
    ["title", oneLine(facts.title)],
    ["time", day(facts.time)],
    ["schemes", facts.schemes || "额度解锁、套现或修复"],
    ["quotes", listed([...new Set(facts.quotes.map(oneLine))])],
    ["note", oneLine(facts.note)],
    ["text", oneLine(facts.text).slice(0, MAX_TEXT)],
  ]);
  return template
    .trim()
    .split("\n")
    .filter((line) => [...line.matchAll(BLANK)].every(([, name = ""]) => values.get(name)))
    .map((line) => line.replace(BLANK, (_, name) => values.get(name) ?? ""))
    .join("\n");
}

function listed(quotes: readonly string[]): string {
  return quotes
    .slice(0, MAX_QUOTES)
    .map((quote, index) => `${index + 1}. “${quote}”`)
    .join("；");
}

function day(ms: number): string {
  const date = new Date(ms);
  const two = (part: number) => String(part).padStart(2, "0");
  return (
    `${date.getFullYear()} 年 ${date.getMonth() + 1} 月 ${date.getDate()} 日 ` +
    `${two(date.getHours())}:${two(date.getMinutes())}`
  );
}
