import { PassageBuilder, WINDOW } from "./builder.ts";
import { type Flow, flowOf } from "./flow.ts";
import { readHead, readLabels } from "./labels.ts";
import type { LocatedPassage } from "./located.ts";
import {
  CDATA,
  DOCUMENT,
  ELEMENT,
  firstChildOf,
  isConnected,
  nameOf,
  nextOf,
  TEXT,
  typeOf,
} from "./nodes.ts";
import { ownHosts, shadowRootOf } from "./shadow.ts";

export type { LocatedPassage } from "./located.ts";
export { toRange } from "./range.ts";

/** Siblings that are read together, both ends included. */
export interface Run {
  readonly first: Node;
  readonly last: Node;
}

/** What a walk hands over as it goes. */
export interface Reading {
  passage(passage: LocatedPassage): void;
  /** A shadow root that was entered. */
  shadow?(root: ShadowRoot): void;
  /** A place whose rest was skipped, because the page took away the node the walk stood on while it paused. */
  missed?(node: Node): void;
  /** Elements that are left out. */
  skip?(element: Element): boolean;
}

/** A parent that the walk is inside of. A slot's children are a list, all others' are linked siblings. */
interface Frame {
  readonly node: Node;
  readonly flow: Flow | undefined;
  readonly list: readonly Node[] | undefined;
  index: number;
}

const NODES_A_STEP = 200;

/**
 * All passages of a document, shadow root or element, in reading order, with shadow trees as they are
 * composed; for a document also its title and description, and always the labels, which come last.
 * Touches neither style nor layout.
 */
export function readPassages(root: Document | ShadowRoot | Element): LocatedPassage[] {
  const passages: LocatedPassage[] = [];
  const roots: (Document | ShadowRoot | Element)[] = [root];
  if (root.nodeType === DOCUMENT) passages.push(...readHead(root as Document));
  const reading = {
    passage: (passage: LocatedPassage) => passages.push(passage),
    shadow: (shadow: ShadowRoot) => roots.push(shadow),
  };
  for (const _ of walk({ first: root, last: root }, reading));
  for (const each of roots) for (const _ of readLabels(each, reading.passage));
  return passages;
}

/**
 * Reads a run of siblings into passages, a few hundred nodes a step, so that the caller may let the page
 * work in between. Keeps its own stack: a tree of any depth can be read.
 */
export function* walk({ first, last }: Run, reading: Reading): Generator<undefined, void> {
  const builder = new PassageBuilder((passage) => reading.passage(passage));
  const frames: Frame[] = [];
  let node: Node | null | undefined = first;
  let pre = 0;
  let steps = 0;

  const open = (flow: Flow | undefined) => {
    if (flow === "pre") pre++;
    if (flow === "block" || flow === "pre") builder.flush();
    else if (flow === "cell") builder.gap("\t");
    else if (flow === "break") builder.gap("\n");
  };
  const close = (flow: Flow | undefined) => {
    if (flow === "pre") pre--;
    if (flow === "block" || flow === "pre") builder.flush();
    else if (flow === "cell") builder.gap("\t");
  };

  while (node) {
    if (++steps % NODES_A_STEP === 0) {
      yield;
      if (!isConnected(node)) {
        let frame = frames.pop();
        while (frame && !isConnected(frame.node)) {
          close(frame.flow);
          frame = frames.pop();
        }
        if (!frame) break;
        reading.missed?.(frame.node);
        close(frame.flow);
        node = frame.node;
        node = following(node);
        continue;
      }
    }
    const nodeType = typeOf(node);
    if (nodeType === TEXT || nodeType === CDATA) {
      for (let from = 0; from < (node as Text).length; from += WINDOW) {
        if (from) yield;
        builder.add(node as Text, pre > 0, from);
      }
    } else if (nodeType === ELEMENT) {
      const element = node as Element;
      const flow = flowOf(element);
      if (flow !== "skip" && !ownHosts.has(element) && !reading.skip?.(element)) {
        open(flow);
        const shadow = shadowRootOf(element);
        if (shadow) reading.shadow?.(shadow);
        const list = nameOf(element) === "slot" ? slotted(element as HTMLSlotElement) : undefined;
        const child: Node | null | undefined = list ? list[0] : firstChildOf(shadow ?? element);
        if (child) {
          frames.push({ node, flow, list, index: 0 });
          node = child;
          continue;
        }
        close(flow);
      }
    } else {
      const child = firstChildOf(node);
      if (child) {
        frames.push({ node, flow: undefined, list: undefined, index: 0 });
        node = child;
        continue;
      }
    }
    node = following(node);
  }
  builder.flush();

  /** The node to read after this one and all that it holds. */
  function following(done: Node): Node | null | undefined {
    for (let at: Node = done; ; ) {
      const frame = frames[frames.length - 1];
      if (!frame) return at === last ? undefined : nextOf(at);
      const next = frame.list ? frame.list[++frame.index] : nextOf(at);
      if (next) return next;
      frames.pop();
      close(frame.flow);
      at = frame.node;
    }
  }
}

/** What is shown in a slot; undefined when it shows its own children. */
function slotted(slot: HTMLSlotElement): readonly Node[] | undefined {
  const assigned = slot.assignedNodes?.();
  return assigned?.length ? assigned : undefined;
}
