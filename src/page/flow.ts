import { nameOf } from "./nodes.ts";

/**
 * What a tag does to the flow of text. Decided by the tag alone, since asking for computed style would
 * force layout on every page; where a finding stands, `visible.ts` asks for the real style.
 * A tag that is not listed, an unknown custom element too, is inline: its text joins its neighbours'.
 */
export type Flow = "block" | "skip" | "break" | "cell" | "pre";

const TAGS: Record<Flow, string> = {
  block:
    "address article aside blockquote body button caption center dd details dialog dir div dl dt " +
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main " +
    "marquee menu nav ol optgroup option p search section select summary table tbody text tfoot thead tr ul",
  skip:
    "audio canvas datalist desc embed frame head iframe input meta noembed noframes noscript rp rt script style " +
    "template textarea title video",
  break: "br",
  cell: "td th",
  pre: "listing plaintext pre xmp",
};

const FLOW = new Map<string, Flow>();
for (const flow of Object.keys(TAGS) as Flow[]) {
  for (const tag of TAGS[flow].split(" ")) FLOW.set(tag, flow);
}

/** What the element does to the flow of text; undefined for inline. */
export function flowOf(element: Element): Flow | undefined {
  return FLOW.get(nameOf(element));
}
